import { describe, expect, it } from 'vitest'
import { damagedSample, sampleBytes } from '../../../tests/formats/sampleFile'
import { measure } from '../../../tests/support/measuredClip'
import type { RecordMap } from '../../domain/edits/apply'
import { workspaceRecord, type WorkspaceRecord } from '../../domain/records/workspaceRecord'
import type { FramebenchFile } from './framebenchFile'
import { planImport } from './planImport'
import { readFramebench } from './read'

function fileOf(bytes: Uint8Array): FramebenchFile {
  const file = readFramebench(bytes)
  if (!file.ok) throw new Error(JSON.stringify(file.problem))
  return file.value
}

/** The sample's records as my workspace, after `change` (undefined: not here). */
function mine(change: (record: WorkspaceRecord) => object | undefined = (record) => record): RecordMap {
  const records = fileOf(sampleBytes()).records.flatMap((record) => {
    const changed = change(record)
    return changed === undefined ? [] : [workspaceRecord.parse(changed)]
  })
  return new Map(records.map((record) => [record.id, record]))
}

const SAMPLE = fileOf(sampleBytes())

describe('planImport', () => {
  it('brings everything into an empty workspace, the project too', () => {
    const plan = planImport(new Map(), SAMPLE)
    expect(plan.changes.map(({ after }) => after)).toEqual(SAMPLE.records)
    expect(plan.counts.project).toEqual({ added: 1, same: 0, kept: 0, leftOut: 0 })
    expect(plan.problems).toEqual([])
  })

  it('keeps my project and says nothing of it', () => {
    const plan = planImport(
      mine((record) => (record.type === 'project' ? { ...record, id: 'my-project' } : record)),
      SAMPLE,
    )
    expect(plan.counts.project).toEqual({ added: 0, same: 0, kept: 1, leftOut: 0 })
    expect(plan).toMatchObject({ changes: [], problems: [] })
  })

  it('takes ranges that overlap though they exclude each other, and names the pairs that the file brings', () => {
    const segment = SAMPLE.records.find((record) => record.type === 'segment')
    const codebook = SAMPLE.records.find((record) => record.type === 'codebook')
    const [tag, other] = codebook?.type === 'codebook' ? codebook.tags : []
    if (segment?.type !== 'segment' || codebook?.type !== 'codebook' || !tag || !other) throw new Error('no range')
    const book = { ...codebook, variables: [], tags: codebook.tags.map((each) => ({ ...each, variable: 'v' })) }
    const twins = [tag.id, other.id].map((tagId, at) => ({ ...segment, id: `twin-${at}`, tagIds: [tagId] }))
    const records = [
      ...SAMPLE.records.flatMap((record) => (record.type === 'segment' || record === codebook ? [] : [record])),
      ...[book, ...twins].map((record) => workspaceRecord.parse(record)),
    ]
    const plan = planImport(new Map(), { ...SAMPLE, records })
    expect(plan.counts.segment).toEqual({ added: 2, same: 0, kept: 0, leftOut: 0 })
    expect(plan.overlaps).toMatchObject([{ first: { id: 'twin-0' }, second: { id: 'twin-1' }, start: segment.start }])
    const all = new Map(records.map((record) => [record.id, record]))
    expect(planImport(all, { ...SAMPLE, records }).overlaps).toEqual([])
  })

  it('joins the frames that a person has seen to those known here, whatever the ids', () => {
    const clip = SAMPLE.records.findLast((record) => record.type === 'clip')
    const author = SAMPLE.records.find((record) => record.type === 'annotator')
    const seen = (id: string, spans: readonly (readonly [number, number])[]) =>
      workspaceRecord.parse({
        type: 'coverage',
        id,
        clipId: clip?.id,
        authorId: author?.id,
        spans: spans.map(([start, end]) => ({ start, end, speed: 0 })),
        updatedAt: '2026-11-22T09:00:00.000Z',
      })
    const before = seen('mine', [[0, 2]])
    const here = new Map([...mine(), [before.id, before]])
    const theirs = [seen('theirs', [[1, 4]]), seen('theirs-too', [[2, 3]])]
    const plan = planImport(here, { ...SAMPLE, records: [...SAMPLE.records, ...theirs] })
    expect(plan.changes).toEqual([{ before, after: seen('mine', [[0, 4]]) }])
    expect(plan.counts.coverage).toEqual({ added: 1, same: 1, kept: 0, leftOut: 0 })
    const outside = planImport(here, { ...SAMPLE, records: [...SAMPLE.records, seen('theirs', [[5, 900_000]])] })
    expect(outside).toMatchObject({ changes: [], problems: [{ code: 'frameOutsideClip' }] })
  })

  it('keeps my record of an id that differs, and lists it', () => {
    const plan = planImport(
      mine((record) => (record.id === 'annotation-box' ? { ...record, note: 'mine' } : record)),
      SAMPLE,
    )
    expect(plan.counts.annotation).toEqual({ added: 0, same: 2, kept: 1, leftOut: 0 })
    expect(plan.problems).toEqual([
      { place: 'annotations[1].id', code: 'idTaken', value: 'annotation-box', recordId: 'annotation-box' },
    ])
    expect(plan.changes).toEqual([])
  })

  it('adds new keyframes to my state of the same track', () => {
    const existing = mine((record) =>
      record.type === 'keyframe' || record.type === 'still'
        ? undefined
        : record.type === 'track'
          ? { ...record, note: 'mine' }
          : record,
    )
    expect(planImport(existing, SAMPLE).counts).toMatchObject({ keyframe: { added: 2 }, track: { kept: 1 } })
  })

  it('never hangs a keyframe on my track of the same id on another clip', () => {
    const existing = mine((record) => {
      if (record.type === 'keyframe') return undefined
      return record.type === 'track' ? { ...record, clipId: 'clip-phone' } : record
    })
    const plan = planImport(existing, SAMPLE)
    expect(plan.counts.keyframe).toEqual({ added: 0, same: 0, kept: 0, leftOut: 2 })
    expect(plan.problems).toContainEqual({
      place: 'keyframes[0].trackId',
      code: 'trackUnknown',
      value: 'track-person',
      recordId: 'keyframe-1',
    })
  })

  it('knows my clip by its bytes and stream, and points the records to it', () => {
    const existing = mine((record) =>
      record.type === 'clip' && record.id === 'clip-road'
        ? { ...record, id: 'my-road', addedAt: '2026-02-02T00:00:00Z' }
        : 'clipId' in record || record.type === 'keyframe' || record.type === 'claim'
          ? undefined
          : record,
    )
    const plan = planImport(existing, SAMPLE)
    expect(plan.counts.clip).toEqual({ added: 0, same: 2, kept: 0, leftOut: 0 })
    const added = plan.changes.flatMap(({ after }) => (after !== null && 'clipId' in after ? [after.clipId] : []))
    expect(new Set(added)).toEqual(new Set(['my-road', 'clip-phone']))
    expect(plan.problems).toEqual([])
  })

  it('points a measure of certain clips to mine', () => {
    const author = SAMPLE.records.find(({ type }) => type === 'annotator')?.id
    const asked = measure({ authorId: author, clipIds: ['clip-road', 'clip-phone'] })
    const existing = mine((record) =>
      record.type === 'clip' && record.id === 'clip-road'
        ? { ...record, id: 'my-road' }
        : 'clipId' in record || record.type === 'keyframe' || record.type === 'claim'
          ? undefined
          : record,
    )
    const plan = planImport(existing, { ...SAMPLE, records: [...SAMPLE.records, asked] })
    const added = plan.changes.flatMap(({ after }) => (after?.type === 'measure' ? [after.clipIds] : []))
    expect(added).toEqual([['my-road', 'clip-phone']])
  })

  it('points an offset between two clips to mine, and leaves it out where one of them is another than mine', () => {
    const clips = SAMPLE.records.filter((record) => record.type === 'clip')
    const [road, phone] = ['clip-road', 'clip-phone'].map((id) => clips.find((clip) => clip.id === id))
    const author = SAMPLE.records.find(({ type }) => type === 'annotator')?.id
    if (!road || !phone) throw new Error('no clips')
    const at = (clip: typeof road) => ({ clipId: clip.id, frame: 0, pts: clip.firstPts })
    const said = { errorMs: 40, authorId: author, createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z' }
    const sync = workspaceRecord.parse({ type: 'sync', id: 'sync-1', a: at(road), b: at(phone), ...said })
    const file = { ...SAMPLE, records: [...SAMPLE.records, sync] }
    const withRoad = (change: object) =>
      mine((record) =>
        record.id === 'clip-road'
          ? { ...record, ...change }
          : 'clipId' in record || record.type === 'keyframe' || record.type === 'claim'
            ? undefined
            : record,
      )
    const added = (existing: RecordMap) =>
      planImport(existing, file).changes.flatMap(({ after }) => (after?.type === 'sync' ? [after] : []))
    expect(added(withRoad({ id: 'my-road' }))).toMatchObject([
      { a: { clipId: 'my-road' }, b: { clipId: 'clip-phone' } },
    ])
    const other = withRoad({ frameCount: road.frameCount + 1 })
    expect(added(other)).toEqual([])
    expect(planImport(other, file).counts.sync).toEqual({ added: 0, same: 0, kept: 0, leftOut: 1 })
  })

  it('takes two clips of one file with the same bytes and stream for one', () => {
    const file = fileOf(
      damagedSample((item, all) => {
        all['clips'] = [item('clips', 0), { ...item('clips', 0), id: 'clip-again' }, item('clips', 1)]
        item('annotations', 0)['clipId'] = 'clip-again'
      }),
    )
    const plan = planImport(new Map(), file)
    expect(plan.counts).toMatchObject({ clip: { added: 2, same: 1 }, annotation: { added: 3 } })
    const phone = plan.changes.find(({ after }) => after?.id === 'annotation-phone')
    expect(phone?.after).toMatchObject({ clipId: 'clip-phone' })
  })

  it('takes another stream of the same bytes for another clip', () => {
    const existing = mine((record) =>
      record.id === 'clip-phone'
        ? { ...record, id: 'my-phone', stream: 2 }
        : 'clipId' in record && record.clipId === 'clip-phone'
          ? undefined
          : record,
    )
    expect(planImport(existing, SAMPLE).counts).toMatchObject({ clip: { added: 1, same: 1 }, annotation: { added: 1 } })
  })

  it('keeps my details of a clip, names those that differ, and takes what lies on it', () => {
    const existing = mine((record) =>
      record.id === 'clip-road'
        ? { ...record, sensitivity: 'none', name: 'mine' }
        : record.type === 'still'
          ? undefined
          : record,
    )
    const plan = planImport(existing, SAMPLE)
    expect(plan.counts).toMatchObject({ clip: { same: 1, kept: 1 }, still: { added: 1 } })
    expect(plan.problems).toEqual([
      { place: 'clips[1]', code: 'clipDetailsDiffer', value: 'name, sensitivity', recordId: 'clip-road' },
    ])
  })

  it('leaves out what lies on a clip of other frames', () => {
    const existing = mine((record) =>
      record.id === 'clip-phone'
        ? { ...record, frameCount: 2 }
        : 'clipId' in record && record.clipId === 'clip-phone'
          ? undefined
          : record,
    )
    const plan = planImport(existing, SAMPLE)
    expect(plan.counts).toMatchObject({ clip: { same: 1, leftOut: 1 }, annotation: { same: 2, leftOut: 1 } })
    expect(plan.problems).toEqual([
      { place: 'clips[0].frameCount', code: 'clipDiffers', value: '3', expected: '2', recordId: 'clip-phone' },
      { place: 'annotations[0]', code: 'clipDiffers', value: '3', expected: '2', recordId: 'annotation-phone' },
    ])
  })

  it('leaves out what lies on a clip whose id names another clip here', () => {
    const existing = mine((record) =>
      record.type === 'clip'
        ? { ...record, source: { ...record.source, sha256: 'ff'.repeat(32) } }
        : record.type === 'keyframe'
          ? undefined
          : record,
    )
    const plan = planImport(existing, SAMPLE)
    expect(plan.counts).toMatchObject({ clip: { leftOut: 2 }, keyframe: { leftOut: 2 } })
    expect(plan.changes).toEqual([])
    expect(plan.problems).toContainEqual({
      place: 'clips[0].id',
      code: 'idTaken',
      value: 'clip-phone',
      recordId: 'clip-phone',
    })
    expect(plan.problems).toContainEqual({
      place: 'keyframes[0]',
      code: 'clipUnknown',
      value: 'clip-road',
      recordId: 'keyframe-1',
    })
  })

  it('keeps my codebook, and leaves out records with tags that it does not know', () => {
    const existing = mine((record) => {
      if (record.type === 'codebook') return { ...record, version: '0.2.0', tags: record.tags.slice(0, 2) }
      return record.type === 'annotation' ? undefined : record
    })
    const plan = planImport(existing, SAMPLE)
    expect(plan.counts).toMatchObject({ codebook: { kept: 1 }, annotation: { added: 1, leftOut: 2 } })
    expect(plan.problems[0]).toEqual({
      place: 'codebooks[0]',
      code: 'codebookDiffers',
      value: '0.1.0',
      expected: '0.2.0',
      recordId: 'codebook-small',
    })
    expect(plan.problems[1]).toEqual({
      place: 'annotations[0].tagIds',
      code: 'tagUnknown',
      value: 'footage.cut',
      recordId: 'annotation-phone',
    })
  })

  it('adds a codebook that is not here', () => {
    const existing = mine((record) => (['project', 'annotator'].includes(record.type) ? record : undefined))
    expect(planImport(existing, SAMPLE).counts.codebook).toEqual({ added: 1, same: 0, kept: 0, leftOut: 0 })
  })

  it('does not plan what the reader left out', () => {
    const file = fileOf(damagedSample((item) => (item('annotations', 1)['frame'] = 700)))
    expect(planImport(new Map(), file).counts.annotation.added).toBe(2)
  })
})
