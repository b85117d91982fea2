import {
  IconEyeOff,
  IconLock,
  IconMessage,
  IconQuestionMark,
  IconSparkles,
  IconTilde,
  IconBan,
} from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import type { ComponentType, CSSProperties, MouseEvent } from 'react'
import { codedOf, startOf, type ObjectItem } from '../../../domain/objects/objectItem'
import type { TagId } from '../../../domain/records/ids'
import { useInLanguage, type PaletteTag } from '../../../stores/codebookQueries'
import { useObjectView } from '../../../stores/objectViewStore'
import { useWorkspace } from '../../../stores/workspaceStore'
import { TagMark } from '../../../ui/TagMark'

interface ObjectRowProps {
  /** The list's: looking it up is most of what a row costs, and forty of them are rendered at once. */
  readonly t: TFunction
  readonly item: ObjectItem
  readonly number: number | undefined
  readonly tags: ReadonlyMap<TagId, PaletteTag>
  readonly place: CSSProperties
  readonly isSelected: boolean
  readonly onClick: (event: MouseEvent) => void
}

/** One object: its mark, number, name, signs and frames. */
export function ObjectRow({ t, item, number, tags, place, isSelected, onClick }: ObjectRowProps) {
  const inLanguage = useInLanguage()
  const workspace = useWorkspace()
  const colour = useObjectView((state) => state.colours.get(item.id))
  const isHidden = useObjectView((state) => state.hidden.has(item.id))
  const coded = codedOf(item)
  const [first] = coded.tagIds
  const known = first === undefined ? undefined : tags.get(first)
  const nameOf = (id: TagId) => {
    const tag = tags.get(id)?.tag
    return tag ? inLanguage(tag.labels, tag.id) : id
  }
  const label = coded.type === 'track' && coded.label !== '' ? coded.label : coded.tagIds.map(nameOf).join(' + ')
  return (
    // The list itself takes the keys and names the active line.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      role="option"
      id={`object-${item.id}`}
      aria-selected={isSelected}
      className={`object-line object-row ${isSelected ? 'is-selected' : ''} ${isHidden ? 'is-hidden' : ''}`}
      style={place}
      title={label}
      onClick={onClick}
    >
      {known ? (
        <TagMark colour={colour ?? known.tag.colour} shape={known.shape} letter={known.tag.key} size={16} />
      ) : (
        <span className="mark-gap" />
      )}
      <span className="object-number">{number}</span>
      <bdi className="ellipsis object-name">{label}</bdi>
      <span className="spacer" />
      <ObjectSigns t={t} item={item} />
      <span className="object-more muted ellipsis">
        <bdi>{workspace?.index.get('annotator', coded.authorId)?.pseudonym}</bdi>
      </span>
      <span className="object-more muted">{t(`status.${coded.status}`)}</span>
      <span className="muted ltr">
        {item.type === 'annotation'
          ? startOf(item)
          : `${startOf(item)}–${item.end === undefined ? t('objects.open') : item.end - 1}`}
      </span>
    </div>
  )
}

function ObjectSigns({ t, item }: Pick<ObjectRowProps, 't' | 'item'>) {
  const isLocked = useObjectView((state) => state.locked.has(item.id))
  const isHidden = useObjectView((state) => state.hidden.has(item.id))
  const { certainty, notAssessable, note } = codedOf(item)
  const sign = (Icon: ComponentType<{ size: number; 'aria-hidden': true }>, label: string) => (
    <span className="object-sign" role="img" aria-label={label} title={label}>
      <Icon size={12} aria-hidden={true} />
    </span>
  )
  return (
    <>
      {certainty === 'probable' ? sign(IconTilde, t('certainty.probable')) : null}
      {certainty === 'unclear' ? sign(IconQuestionMark, t('certainty.unclear')) : null}
      {notAssessable ? sign(IconBan, t('inspector.notAssessable')) : null}
      {note === '' ? null : sign(IconMessage, t('inspector.note'))}
      {item.type === 'track' && item.isAuto ? sign(IconSparkles, t('objectsPanel.auto')) : null}
      {isLocked ? sign(IconLock, t('objectsPanel.isLocked')) : null}
      {isHidden ? sign(IconEyeOff, t('objectsPanel.isHidden')) : null}
    </>
  )
}
