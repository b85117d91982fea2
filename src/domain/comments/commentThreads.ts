import type { CommentRecord } from '../records/comment'
import type { ClipId, RecordId } from '../records/ids'

/** A comment that answers none, and its answers. */
export interface CommentThread {
  readonly root: CommentRecord
  /** Oldest first. */
  readonly answers: readonly CommentRecord[]
}

/** What a thread may be about: objects, or a frame where there are none. */
export interface CommentPlace {
  readonly clipId: ClipId
  readonly aboutIds: readonly RecordId[]
  readonly frame: number
}

/** The threads of one clip in order of their frames, then oldest first. */
export function commentThreads(comments: readonly CommentRecord[], clipId: ClipId): readonly CommentThread[] {
  const here = comments.filter((each) => each.clipId === clipId).toSorted(byPlaceAndAge)
  const answers = here.filter((each) => each.replyTo !== undefined)
  return here.flatMap((root) => {
    if (root.replyTo !== undefined) return []
    return [{ root, answers: answers.filter((each) => each.replyTo === root.id).toSorted(byAge) }]
  })
}

/** The threads about any of the objects; where none are named, all of the frame. */
export function threadsAt(
  threads: readonly CommentThread[],
  { aboutIds, frame }: Omit<CommentPlace, 'clipId'>,
): readonly CommentThread[] {
  if (aboutIds.length === 0) return threads.filter(({ root }) => root.frame === frame)
  const wanted = new Set(aboutIds)
  return threads.filter(({ root }) => root.aboutIds.some((id) => wanted.has(id)))
}

export function isResolved({ root }: CommentThread): boolean {
  return root.resolvedBy !== undefined
}

function byPlaceAndAge(a: CommentRecord, b: CommentRecord): number {
  return a.frame - b.frame || byAge(a, b)
}

/** Instants are ISO 8601 in UTC: their order is that of their characters. */
function byAge(a: CommentRecord, b: CommentRecord): number {
  return byText(a.createdAt, b.createdAt) || byText(a.id, b.id)
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
