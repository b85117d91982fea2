import './comments.css'
import { useTranslation } from 'react-i18next'
import { isResolved, threadsAt, type CommentPlace } from '../../domain/comments/commentThreads'
import { frameIndex } from '../../domain/time/frameIndex'
import { addComment } from '../../engine/commands/addComment'
import { playbackStore } from '../../stores/playbackStore'
import { accepted } from '../../stores/refusals'
import { useWorkspace } from '../../stores/workspaceStore'
import { CommentForm } from './CommentForm'
import { useAboutText, useThreads } from '../../stores/commentQueries'
import { CommentThreadCard } from './CommentThreadCard'

interface CommentsAtProps extends CommentPlace {
  /** Beside objects: the frame of which everything that was said is shown as well. */
  readonly shownFrame?: number
}

/** What was said about objects, what coders differ in, or a frame where none is named; and where more can be said. */
export function CommentsAt({ clipId, aboutIds, frame, shownFrame }: CommentsAtProps) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const all = useThreads(clipId)
  const ofFrame = shownFrame === undefined ? [] : threadsAt(all, { aboutIds: [], frame: shownFrame })
  const threads = [...new Set([...threadsAt(all, { aboutIds, frame }), ...ofFrame])]
  const about = useAboutText(aboutIds)
  const open = threads.filter((each) => !isResolved(each))
  const add = (text: string): boolean => {
    const { view } = playbackStore.getState()
    if (!workspace || view?.clip.id !== clipId) return false
    return accepted(addComment(workspace, view, { frame: frameIndex(frame), aboutIds, text })) !== undefined
  }
  return (
    <section className="comments-at" aria-label={t('comments.title')}>
      {threads.length === 0 ? null : (
        <ul className="comment-threads">
          {[...open, ...threads.filter(isResolved)].map((thread) => (
            <CommentThreadCard key={thread.root.id} thread={thread} />
          ))}
        </ul>
      )}
      <CommentForm
        of="new"
        label={t(about === '' ? 'comments.newOnFrame' : 'comments.newOnObject', { frame, about })}
        accept={t('comments.send')}
        onText={add}
      />
    </section>
  )
}
