import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { NO_FILTER, type ObjectFilter } from '../../../domain/objects/objectQuery'
import { useInLanguage, useTags } from '../../../stores/codebookQueries'
import { filterObjects, useObjectQuery } from '../../../stores/objectQueryStore'
import { useWorkspace } from '../../../stores/workspaceStore'

interface Chip {
  readonly key: string
  readonly text: string
  readonly without: Partial<ObjectFilter>
}

/** What narrows the list, each to be taken away; and how much is left. */
export function FilterChips({ count }: { readonly count: number }) {
  const { t } = useTranslation()
  const chips = useChips()
  return (
    <div className="object-chips" role="group" aria-label={t('objectsPanel.filter')}>
      <span className="small second" role="status" data-testid="objects-found">
        {t('objectsPanel.found', { count })}
      </span>
      {chips.map(({ key, text, without }) => (
        <button
          key={key}
          type="button"
          className="object-chip"
          aria-label={t('objectsPanel.takeAway', { what: text })}
          onClick={() => filterObjects(without)}
        >
          <bdi className="ellipsis">{text}</bdi>
          <IconX size={12} aria-hidden="true" />
        </button>
      ))}
      <button
        type="button"
        className="object-chip is-plain"
        onClick={() => filterObjects({ ...NO_FILTER, from: undefined, to: undefined })}
      >
        {t('objectsPanel.clear')}
      </button>
    </div>
  )
}

function useChips(): Chip[] {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const workspace = useWorkspace()
  const tags = useTags()
  const filter = useObjectQuery((state) => state.query.filter)
  const { kinds, statuses, certainties, authorIds, tagIds, from, to, text } = filter
  const without = <Item,>(items: readonly Item[], item: Item) => items.filter((each) => each !== item)
  const frames = from !== undefined || to !== undefined
  return [
    ...(text.trim() === '' ? [] : [{ key: 'text', text: `“${text.trim()}”`, without: { text: '' } }]),
    ...tagIds.map((id) => {
      const tag = tags.find((each) => each.tag.id === id)?.tag
      return { key: id, text: tag ? inLanguage(tag.labels, id) : id, without: { tagIds: without(tagIds, id) } }
    }),
    ...kinds.map((each) => ({
      key: each,
      text: t(`objectsPanel.kinds.${each}`),
      without: { kinds: without(kinds, each) },
    })),
    ...certainties.map((each) => ({
      key: each,
      text: t(`certainty.${each}`),
      without: { certainties: without(certainties, each) },
    })),
    ...statuses.map((each) => ({
      key: each,
      text: t(`status.${each}`),
      without: { statuses: without(statuses, each) },
    })),
    ...authorIds.map((id) => ({
      key: id,
      text: workspace?.index.get('annotator', id)?.pseudonym ?? id,
      without: { authorIds: without(authorIds, id) },
    })),
    ...(frames
      ? [
          {
            key: 'frames',
            text: t('objectsPanel.frames', { from: from ?? 0, to: to ?? '…' }),
            without: { from: undefined, to: undefined },
          },
        ]
      : []),
    ...(['isOnThisFrame', 'isMine', 'isAuto', 'isNotAssessable', 'isGraphic'] as const).flatMap((field) =>
      filter[field] ? [{ key: field, text: t(`objectsPanel.fields.${field}`), without: { [field]: false } }] : [],
    ),
  ]
}
