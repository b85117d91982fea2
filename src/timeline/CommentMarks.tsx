import './commentMarks.css'
import { IconMessageCheck, IconMessageFilled } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isResolved, type CommentThread } from '../domain/comments/commentThreads'
import type { FrameTable } from '../domain/time/frameTable'
import { playbackStore } from '../stores/playbackStore'
import { useWorkspace } from '../stores/workspaceStore'
import { useTip } from '../ui/useTip'
import { COMMENT_PX, nextThreads, threadMarks, type ThreadMark } from './threadMarks'
import type { TimeScale } from './timeScale'

const ICON_PX = 14
const MOST_NAMES = 3

interface CommentMarksProps {
  readonly threads: readonly CommentThread[]
  readonly table: FrameTable
  readonly scale: TimeScale
  /** @param threads those of one frame */
  readonly onOpen: (threads: readonly CommentThread[]) => void
}

/** Where something was said: a full bubble while it is open, a hollow one with a tick where all of it is resolved. */
export function CommentMarks({ threads, table, scale, onOpen }: CommentMarksProps) {
  const { t } = useTranslation()
  const marks = useMemo(() => threadMarks(threads, table, scale), [threads, table, scale])
  return (
    <ul className="comment-marks" aria-label={t('commentMarks.title')}>
      {marks.map((mark) => (
        <li key={mark.threads[0]?.root.id} style={{ left: leftOf(mark, scale) }}>
          <Mark mark={mark} onOpen={() => onOpen(nextThreads(mark, playbackStore.getState().shown))} />
        </li>
      ))}
    </ul>
  )
}

function Mark({ mark: { threads }, onOpen }: { readonly mark: ThreadMark; readonly onOpen: () => void }) {
  const label = useMarkText(threads)
  const isDone = threads.every(isResolved)
  const tip = useTip(label, { multiline: true, maw: 320 })
  return (
    <>
      <button
        {...tip.events}
        type="button"
        className={isDone ? 'comment-mark is-resolved' : 'comment-mark'}
        aria-label={label}
        data-testid="comment-mark"
        data-frame={threads[0]?.root.frame}
        onClick={onOpen}
      >
        {isDone ? (
          <IconMessageCheck size={ICON_PX} stroke={1.5} aria-hidden="true" />
        ) : (
          <IconMessageFilled size={ICON_PX} aria-hidden="true" />
        )}
        {threads.length > 1 ? <span>{Math.min(threads.length, 99)}</span> : null}
      </button>
      {tip.layer}
    </>
  )
}

/** Whose comments they are, how many, whether they wait, and where. */
function useMarkText(threads: readonly CommentThread[]): string {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const said = threads.flatMap(({ root, answers }) => [root, ...answers])
  const names = [...new Set(said.map(({ authorId }) => authorId))].map(
    (id) => workspace?.index.get('annotator', id)?.pseudonym ?? id,
  )
  const listed = names.slice(0, MOST_NAMES).join(t('commentMarks.comma'))
  const more = names.length - MOST_NAMES
  const who = more > 0 ? t('commentMarks.andMore', { who: listed, n: more }) : listed
  const open = threads.filter((each) => !isResolved(each)).length
  const [first, last] = [threads[0]?.root.frame ?? 0, threads.at(-1)?.root.frame ?? 0]
  return t('commentMarks.line', {
    said: t('commentMarks.said', { count: said.length, who }),
    state: open === 0 ? t('commentMarks.resolved') : t('commentMarks.open', { count: open }),
    place: first === last ? t('commentMarks.frame', { frame: first }) : t('commentMarks.frames', { first, last }),
  })
}

/** The bubble's middle is at its frame, except at the ends of the timeline, where it would be cut off. */
function leftOf({ x, threads }: ThreadMark, { width }: TimeScale): number {
  const markPx = threads.length > 1 ? COMMENT_PX : ICON_PX + 2
  return Math.max(0, Math.min(x - ICON_PX / 2 - 1, width - markPx))
}
