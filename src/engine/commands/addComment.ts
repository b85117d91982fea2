import { commentId, type CommentId, type RecordId } from '../../domain/records/ids'
import type { CommentRecord } from '../../domain/records/comment'
import { fail, ok, type Result } from '../../domain/result'
import type { FrameIndex } from '../../domain/time/frameIndex'
import { ptsOf } from '../../domain/time/frameTable'
import type { Refusal, Workspace } from '../workspace'
import type { ClipInView } from './clipInView'

/** What is said, on which frame, about which objects; about the frame alone where there are none. */
interface WantedComment {
  readonly frame: FrameIndex
  readonly aboutIds: readonly RecordId[]
  readonly text: string
}

/** Says something about a frame, objects on it, or what coders differ in. */
export function addComment(
  workspace: Workspace,
  { clip, table }: ClipInView,
  { frame, aboutIds, text }: WantedComment,
): Result<CommentRecord, Refusal> {
  return added(workspace, {
    clipId: clip.id,
    aboutIds: [...new Set(aboutIds)],
    frame,
    pts: ptsOf(table, frame),
    text,
  })
}

/** Answers a comment, or in its thread what answers it. What it is about, the first one says. */
export function answerComment(workspace: Workspace, id: CommentId, text: string): Result<CommentRecord, Refusal> {
  const answered = workspace.index.get('comment', id)
  if (!answered) return fail({ code: 'nothingToDo' })
  const { clipId, frame, pts, replyTo } = answered
  return added(workspace, { clipId, aboutIds: [], frame, pts, text, replyTo: replyTo ?? id })
}

function added(
  workspace: Workspace,
  said: Pick<CommentRecord, 'clipId' | 'aboutIds' | 'frame' | 'pts' | 'text' | 'replyTo'>,
): Result<CommentRecord, Refusal> {
  const text = said.text.trim()
  if (text === '') return fail({ code: 'nothingToDo' })
  const now = workspace.ports.clock.now()
  const comment: CommentRecord = {
    type: 'comment',
    id: commentId.parse(workspace.ports.ids.next()),
    ...said,
    text,
    authorId: workspace.authorId,
    createdAt: now,
    updatedAt: now,
  }
  const made = workspace.commit('addComment', [{ before: null, after: comment }])
  return made.ok ? ok(comment) : made
}
