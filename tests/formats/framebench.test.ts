import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { apply, type RecordMap } from '../../src/domain/edits/apply'
import { integrityProblems } from '../../src/domain/edits/integrity'
import type { RecordId } from '../../src/domain/records/ids'
import { workspaceRecord, type WorkspaceRecord } from '../../src/domain/records/workspaceRecord'
import type { FramebenchFile } from '../../src/formats/framebench/framebenchFile'
import { planImport } from '../../src/formats/framebench/planImport'
import { readFramebench } from '../../src/formats/framebench/read'
import { referencesOf } from '../../src/domain/edits/references'
import { writeFramebench } from '../../src/formats/framebench/write'
import { arbitraryWorkspace } from './arbitraryWorkspace'

const HEAD = { length: 3, hash: 'ab'.repeat(32) }
const RUNS = { numRuns: 60 }

function read(text: string): FramebenchFile {
  const file = readFramebench(new TextEncoder().encode(text))
  if (!file.ok) throw new Error(JSON.stringify(file.problem))
  return file.value
}

function mapOf(records: Iterable<WorkspaceRecord>): RecordMap {
  return new Map([...records].map((record) => [record.id, record]))
}

function imported(existing: RecordMap, file: FramebenchFile): RecordMap {
  const next = apply(existing, planImport(existing, file).changes)
  if (!next.ok) throw new Error('The plan does not apply')
  return next.value
}

describe('framebench/1', () => {
  it('law 5: export, then import into an empty workspace, gives equal records', () => {
    fc.assert(
      fc.property(arbitraryWorkspace(), (records) => {
        const file = read(writeFramebench(records, HEAD))
        expect(file.rejected).toEqual([])
        expect(file.unknown).toEqual([])
        expect(file.logHead).toEqual(HEAD)
        expect(imported(new Map(), file)).toEqual(mapOf(records))
      }),
      RUNS,
    )
  })

  it('writes the same bytes for the same work, whatever the order, and again after an import', () => {
    fc.assert(
      fc.property(
        arbitraryWorkspace().chain((records) =>
          fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
        ),
        ([records, shuffled]) => {
          const text = writeFramebench(records, HEAD)
          expect(writeFramebench(shuffled, HEAD)).toBe(text)
          expect(writeFramebench(imported(new Map(), read(text)).values(), HEAD)).toBe(text)
        },
      ),
      RUNS,
    )
  })

  it('imports any file into any workspace consistently, without touching what is there, and a second time nothing', () => {
    // Both draw on the same few ids, so that every kind of collision happens.
    const both = fc.tuple(arbitraryWorkspace(), arbitraryWorkspace(), fc.boolean())
    fc.assert(
      fc.property(both, ([mine, theirs, shareClip]) => {
        const existing = mapOf(mine)
        const file = read(writeFramebench(shareClip ? withClipOf(theirs, mine) : theirs, HEAD))
        const plan = planImport(existing, file)
        expect(plan.changes.every(({ before }) => before === null)).toBe(true)
        const next = imported(existing, file)
        for (const [id, record] of existing) expect(next.get(id)).toBe(record)
        expect(integrityProblems(next, next.keys())).toEqual([])
        expect(danglingIn(next)).toEqual([])
        expect(sumOf(plan.counts)).toBe(file.records.length)
        expect(planImport(next, file).changes).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('points what another annotator made on the same clips to mine', () => {
    fc.assert(
      fc.property(arbitraryWorkspace(), (mine) => {
        const theirs = workspaceRecord
          .array()
          .parse(JSON.parse(JSON.stringify(mine).replaceAll(/"(clip|annotation)-(?=\d)/g, '"their-$1-')))
        const existing = mapOf(mine)
        const plan = planImport(existing, read(writeFramebench(theirs, HEAD)))
        const annotations = mine.filter((record) => record.type === 'annotation')
        expect(plan.counts.clip.same).toBe(mine.filter((record) => record.type === 'clip').length)
        expect(plan.counts.annotation.added).toBe(annotations.length)
        const added = plan.changes.map(({ after }) => after)
        expect(new Set(added)).toEqual(new Set(annotations.map((record) => ({ ...record, id: `their-${record.id}` }))))
      }),
      RUNS,
    )
  })

  it('finds nothing new in its own export', () => {
    fc.assert(
      fc.property(arbitraryWorkspace(), (records) => {
        const plan = planImport(mapOf(records), read(writeFramebench(records, HEAD)))
        expect(plan.changes).toEqual([])
        expect(plan.problems).toEqual([])
        expect(Object.values(plan.counts).reduce((sum, { same }) => sum + same, 0)).toBe(records.length)
      }),
      RUNS,
    )
  })

  it('whatever is taken out of a file, what is accepted stands by itself', () => {
    const damaged = arbitraryWorkspace().chain((records) => fc.tuple(fc.constant(records), fc.nat()))
    fc.assert(
      fc.property(damaged, ([records, which]) => {
        const data = recordsFile.parse(JSON.parse(writeFramebench(records, HEAD)))
        const all = [data.project, ...Object.values(data).filter(Array.isArray).flat()]
        const victim = all[which % all.length]
        if (victim) victim['id'] = 'not an id'
        const file = read(JSON.stringify(data))
        const kept = mapOf(file.records)
        expect(file.rejectedCount).toBeGreaterThan(0)
        expect(file.records.length + file.rejectedCount).toBe(records.length)
        expect(integrityProblems(kept, kept.keys())).toEqual([])
        expect(danglingIn(kept)).toEqual([])
      }),
      RUNS,
    )
  })

  it('holds its list of references and the one of the domain together', () => {
    fc.assert(
      fc.property(arbitraryWorkspace(), (records) => {
        for (const record of records) {
          const alone = mapOf([record])
          const kept = records.filter(({ id }) => {
            return id !== record.id && integrityProblems(alone, [id]).some(({ code }) => code === 'stillInUse')
          })
          const named = new Set(referencesOf(record).map(({ id }) => id))
          expect(new Set(kept.map(({ id }) => id))).toEqual(named)
        }
      }),
      { numRuns: 20 },
    )
  })
})

/** As if `theirs` had been made on the bytes of my first clip, of which it tells other frames. */
function withClipOf(theirs: readonly WorkspaceRecord[], mine: readonly WorkspaceRecord[]): WorkspaceRecord[] {
  const clip = mine.find((record) => record.type === 'clip')
  const other = theirs.find((record) => record.type === 'clip')
  if (!clip) return [...theirs]
  return theirs.map((record) => (record === other ? { ...other, source: clip.source, stream: clip.stream } : record))
}

/** A file loosely enough typed to be damaged. */
const recordsFile = z.looseObject({ project: z.record(z.string(), z.unknown()) })

function danglingIn(records: RecordMap): string[] {
  const ids: RecordId[] = [...records.values()].flatMap((record) => referencesOf(record).map(({ id }) => id))
  return ids.filter((id) => !records.has(id))
}

function sumOf(counts: ReturnType<typeof planImport>['counts']): number {
  return Object.values(counts).reduce((sum, each) => sum + each.added + each.same + each.kept + each.leftOut, 0)
}
