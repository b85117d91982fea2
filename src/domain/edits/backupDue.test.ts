import { describe, expect, it } from 'vitest'
import { annotatorId, editId } from '../records/ids'
import { actsSince, isBackupDue } from './backupDue'
import type { Edit } from './edit'

const START_MS = Date.UTC(2026, 10, 22, 9)

function edit(minute: number, over: Partial<Edit> = {}): Edit {
  return {
    id: editId.parse(`edit-${minute}`),
    kind: 'do',
    purpose: 'drawBox',
    authorId: annotatorId.parse('a'),
    at: new Date(START_MS + minute * 60_000).toISOString(),
    changes: [],
    ...over,
  }
}

describe('a reminder of a backup', () => {
  it.each([
    ['no act', 0, 600, false],
    ['one act of 29 minutes ago', 1, 29, false],
    ['one act of 30 minutes ago', 1, 30, true],
    ['49 acts just now', 49, 0, false],
    ['50 acts just now', 50, 0, true],
  ])('after %s', (_what, count, minutes, isDue) => {
    const acts = actsSince(
      Array.from({ length: count }, () => edit(0)),
      0,
    )
    expect(isBackupDue(acts, START_MS + minutes * 60_000)).toBe(isDue)
  })

  it('counts what came after the newest backup only, and neither looking on, nor the beginning, nor an import', () => {
    const edits = [
      edit(0, { kind: 'genesis', purpose: 'createProject' }),
      edit(1, { purpose: 'import' }),
      edit(2),
      edit(3, { purpose: 'examine' }),
      edit(4),
    ]
    expect(actsSince(edits, 0).map(({ at }) => at)).toEqual([edits[2]?.at, edits[4]?.at])
    expect(actsSince(edits, 3).map(({ at }) => at)).toEqual([edits[4]?.at])
    expect(actsSince(edits, 5)).toEqual([])
  })
})
