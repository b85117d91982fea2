import { IconArrowRight, IconTerminal, IconVideo } from '@tabler/icons-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useInLanguage, useTags } from '../../stores/codebookQueries'
import { useKeyOf } from '../../stores/keysStore'
import type { CommandId } from '../../stores/commandIds'
import { workspaceStore } from '../../stores/workspaceStore'
import { TagMark } from '../../ui/TagMark'
import type { Need } from '../commands/needs'
import type { ClipObject } from './clipObjects'
import type { Entry } from './entry'

interface EntryRowProps {
  readonly id: string
  readonly entry: Entry
  readonly isChosen: boolean
  /** What a command lacks now. */
  readonly missing: Need | undefined
  readonly onChoose: (entry: Entry) => void
}

/** One line of the palette: its mark, its name, and at the end its key or its place. */
export function EntryRow({ id, entry, isChosen, missing, onChoose }: EntryRowProps) {
  const { t } = useTranslation()
  const line = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isChosen) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    <button
      ref={line}
      type="button"
      id={id}
      className={`launcher-entry ${isChosen ? 'is-chosen' : ''}`}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      aria-disabled={missing !== undefined || undefined}
      data-entry={entry.id}
      // The search keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(entry)}
    >
      <EntryContent entry={entry} />
      {missing === undefined ? null : <span className="muted small">{t(`commands.needs.${missing}`)}</span>}
    </button>
  )
}

function EntryContent({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation()
  switch (entry.kind) {
    case 'place': {
      const { frame, time } = entry
      const text = time === undefined ? t('launcher.goToFrame', { frame }) : t('launcher.goToTime', { frame, time })
      return <Line mark={<IconArrowRight size={16} aria-hidden="true" className="mirror-rtl" />} text={text} />
    }
    case 'command':
      return <CommandLine id={entry.command.id} />
    case 'tag':
      return <TagLine tagIds={[entry.tag.tag.id]} end={entry.tag.tag.key} />
    case 'clip':
      return (
        <Line
          mark={<IconVideo size={16} aria-hidden="true" />}
          text={entry.clip.name}
          end={<span className="muted ltr">sha {entry.clip.source.sha256.slice(0, 8)}</span>}
        />
      )
    case 'object':
      return (
        <TagLine
          tagIds={entry.object.tagIds}
          number={entry.object.number}
          note={entry.object.record.note}
          end={framesOf(entry.object)}
        />
      )
    default:
      return entry satisfies never
  }
}

function CommandLine({ id }: { readonly id: CommandId }) {
  const { t } = useTranslation()
  const key = useKeyOf(id)
  return (
    <Line
      mark={<IconTerminal size={16} aria-hidden="true" />}
      text={t(`commands.names.${id}`)}
      end={key === undefined ? null : <kbd dir="ltr">{key}</kbd>}
    />
  )
}

interface TagLineProps {
  readonly tagIds: readonly string[]
  readonly number?: number
  readonly note?: string
  /** A tag's key, or an object's frames. */
  readonly end: string | undefined
}

function TagLine({ tagIds, number, note = '', end }: TagLineProps) {
  const inLanguage = useInLanguage()
  const tags = useTags()
  const known = tags.find(({ tag }) => tag.id === tagIds[0])
  const name = known ? inLanguage(known.tag.labels, known.tag.id) : (tagIds[0] ?? '')
  return (
    <>
      {known ? (
        <TagMark colour={known.tag.colour} shape={known.shape} letter={known.tag.key} size={16} />
      ) : (
        <span className="mark-gap" />
      )}
      {number === undefined ? null : <span className="launcher-number">{number}</span>}
      <bdi>{name}</bdi>
      {note === '' ? null : <bdi className="muted ellipsis">{note}</bdi>}
      <span className="spacer" />
      {end === undefined ? null : number === undefined ? (
        <kbd dir="ltr">{end}</kbd>
      ) : (
        <span className="muted ltr">{end}</span>
      )}
    </>
  )
}

function Line({ mark, text, end }: { readonly mark: ReactNode; readonly text: string; readonly end?: ReactNode }) {
  return (
    <>
      {mark}
      <bdi className="ellipsis">{text}</bdi>
      <span className="spacer" />
      {end}
    </>
  )
}

/** The frames of an object, the last one with them. */
function framesOf({ record }: ClipObject): string {
  if (record.type === 'annotation') return String(record.frame)
  if (record.type === 'segment') return `${record.start}–${record.end === undefined ? '…' : record.end - 1}`
  const keyframes = workspaceStore.getState().workspace?.index.keyframesOf(record.id) ?? []
  return `${keyframes[0]?.frame ?? ''}–${keyframes.at(-1)?.frame ?? ''}`
}
