import type { CommentThread } from '../domain/comments/commentThreads'
import { clampFrame, ptsOf, type FrameTable } from '../domain/time/frameTable'
import { xOfTicks, type TimeScale } from './timeScale'

/** A bubble with a number of two digits. */
export const COMMENT_PX = 34

/** Threads that lie so close that they share a mark; `x` of the first of them in CSS pixels of the time area. */
export interface ThreadMark {
  readonly x: number
  /** In order of their frames. */
  readonly threads: readonly CommentThread[]
}

/** The marks in view. Threads are put together from the clip's first one on, so that scrolling does not part them. */
export function threadMarks(
  threads: readonly CommentThread[],
  table: FrameTable,
  scale: TimeScale,
): readonly ThreadMark[] {
  const marks: (ThreadMark & { readonly threads: CommentThread[] })[] = []
  for (const thread of threads) {
    const x = xOfTicks(scale, ptsOf(table, clampFrame(table, thread.root.frame)))
    const last = marks.at(-1)
    if (last && x - last.x < COMMENT_PX) last.threads.push(thread)
    else marks.push({ x, threads: [thread] })
  }
  return marks.filter(({ x }) => x >= 0 && x < scale.width)
}

/** What a press on a mark leads to: the threads of its next commented frame after `shown`, and behind the last its first. */
export function nextThreads({ threads }: ThreadMark, shown: number): readonly CommentThread[] {
  const next = threads.find(({ root }) => root.frame > shown) ?? threads[0]
  return threads.filter(({ root }) => root.frame === next?.root.frame)
}
