import { expect, test } from 'vitest'
import { NOW, steadyTable } from '../../tests/support/sampleRecords'
import type { CommentThread } from '../domain/comments/commentThreads'
import { commentRecord } from '../domain/records/comment'
import { threadMarks, nextThreads } from './threadMarks'

/** 100 frames of 10 px each. */
const table = steadyTable()
const scale = { start: 0, end: 51_200, width: 1000 }

function threadOn(frame: number): CommentThread {
  const said = { type: 'comment', id: `c${frame}`, clipId: 'clip-a', aboutIds: [], frame, pts: frame * 512, text: 'x' }
  const root = commentRecord.parse({ ...said, authorId: 'p', createdAt: NOW, updatedAt: NOW })
  return { root, answers: [] }
}

const threads = [0, 3, 4, 50, 99].map(threadOn)
const framesOf = (of: readonly CommentThread[]) => of.map(({ root }) => root.frame)

test('threads that would cover each other share a mark, and those out of view have none', () => {
  const marks = threadMarks(threads, table, scale)
  expect(marks.map((mark) => [mark.x, framesOf(mark.threads)])).toEqual([
    [0, [0, 3]],
    [40, [4]],
    [500, [50]],
    [990, [99]],
  ])
})

test('scrolling does not part the threads of a mark', () => {
  const marks = threadMarks(threads, table, { start: 512, end: 51_712, width: 1000 })
  expect(marks.map((mark) => framesOf(mark.threads))).toEqual([[4], [50], [99]])
})

test('each press goes to the next commented frame of a mark, and from the last to the first', () => {
  const [mark] = threadMarks([threadOn(10), threadOn(11), threadOn(11), threadOn(12)], table, scale)
  if (!mark) throw new Error('no mark')
  expect([0, 10, 11, 12, 80].map((shown) => framesOf(nextThreads(mark, shown)))).toEqual([
    [10],
    [11, 11],
    [12],
    [10],
    [10],
  ])
})
