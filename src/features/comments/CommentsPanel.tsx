import './comments.css'
import { IconMessage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isResolved, threadsAt } from '../../domain/comments/commentThreads'
import type { ClipId, RecordId } from '../../domain/records/ids'
import { showComments, useComments } from '../../stores/commentStore'
import { useKeyOf } from '../../stores/keysStore'
import { usePlayback } from '../../stores/playbackStore'
import { useSelection } from '../../stores/selectionStore'
import { SidePopover } from '../../ui/SidePopover'
import { useThreads } from '../../stores/commentQueries'
import { CommentsAt } from './CommentsAt'
import { OpenComments } from './OpenComments'

/** What people say about what is selected, or about the frame on screen; beside it the work goes on. */
export function CommentsPanel() {
  const { t } = useTranslation()
  const keys = useKeyOf('comment')
  const isOpen = useComments((state) => state.isOpen)
  const clipId = usePlayback((state) => state.view?.clip.id)
  const selected = useSelection()
  // While it plays the frame is another with each picture, and nobody reads along.
  const frame = usePlayback((state) => (state.isPlaying ? -1 : state.shown))
  const threads = useThreads(clipId)
  if (clipId === undefined) return null
  const here = threadsAt(threads, { aboutIds: selected, frame }).filter((each) => !isResolved(each)).length
  const open = threads.filter((each) => !isResolved(each)).length
  return (
    <section className="comments-panel">
      <SidePopover
        buttonLabel={t('comments.button', { here, open })}
        title={t('comments.title')}
        hint={t('comments.buttonHint', { here, open })}
        icon={<IconMessage size={14} aria-hidden="true" />}
        keys={keys}
        isKeyInTip
        isOpen={isOpen}
        onToggle={showComments}
        width={360}
        className="comments-popover"
        firstField='[data-testid="new-comment"]'
        testId="comments"
      >
        {isOpen ? <CommentsHere clipId={clipId} selected={selected} /> : null}
        <OpenComments threads={threads} />
      </SidePopover>
    </section>
  )
}

function CommentsHere({ clipId, selected }: { readonly clipId: ClipId; readonly selected: readonly RecordId[] }) {
  const frame = usePlayback((state) => state.shown)
  return <CommentsAt clipId={clipId} aboutIds={selected} frame={frame} />
}
