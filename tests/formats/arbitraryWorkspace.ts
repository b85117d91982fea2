import fc, { Arbitrary, Stream, Value, type Random } from 'fast-check'
import { z } from 'zod'
import { integrityProblems } from '../../src/domain/edits/integrity'
import type { RecordId } from '../../src/domain/records/ids'
import { workspaceRecord, type WorkspaceRecord } from '../../src/domain/records/workspaceRecord'

/** Any consistent workspace of a few records, in which every record type and every optional field occurs. */
export function arbitraryWorkspace(): Arbitrary<WorkspaceRecord[]> {
  return new WorkspaceArbitrary()
}

/**
 * Draws straight from the random numbers: `fc.gen` would keep every draw for shrinking, and a workspace takes hundreds.
 * A counterexample is not made smaller, but its seed repeats it.
 */
class WorkspaceArbitrary extends Arbitrary<WorkspaceRecord[]> {
  generate(random: Random): Value<WorkspaceRecord[]> {
    const records = z
      .array(workspaceRecord)
      .parse(buildWorkspace((arbitrary) => arbitrary.generate(random, undefined).value))
    const map = new Map<RecordId, WorkspaceRecord>(records.map((record) => [record.id, record]))
    const problems = integrityProblems(map, map.keys())
    if (problems.length > 0) throw new Error(`The generator is wrong: ${JSON.stringify(problems[0])}`)
    return new Value(records, undefined)
  }
  canShrinkWithoutContext(_value: unknown): _value is WorkspaceRecord[] {
    return false
  }
  shrink(): Stream<Value<WorkspaceRecord[]>> {
    return Stream.nil()
  }
}

type Draw = <Drawn>(arbitrary: Arbitrary<Drawn>) => Drawn

const TEXT = fc.string({ unit: 'grapheme', maxLength: 12 })
const NAME = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 8 }).filter((text) => text.trim() !== '')
const INSTANT = fc
  .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())
const HASH = fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdef')), minLength: 64, maxLength: 64 })
const LABELS = fc.dictionary(fc.constantFrom('en', 'ar', 'en-GB'), TEXT, { maxKeys: 2 })
const SENSITIVITY = fc.constantFrom('none', 'identity', 'graphic', 'graphic+identity')
const FLAG = fc.boolean()
/** No negative zero: canonical JSON has none. */
const NUMBER = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value + 0)
const ATTRIBUTES = fc.dictionary(
  fc.constantFrom('cover', 'count', 'seen'),
  fc.oneof(TEXT, NUMBER, FLAG, fc.array(TEXT, { maxLength: 2 })),
)

function buildWorkspace(any: Draw): object[] {
  const count = (max: number, min = 0) => any(fc.integer({ min, max }))
  const pick = <Item>(items: readonly Item[]): Item => any(fc.constantFrom(...items))
  const maybe = (fields: () => object): object => (any(FLAG) ? fields() : {})
  const times = <Item>(max: number, min: number, make: (index: number) => Item): Item[] =>
    Array.from({ length: count(max, min) }, (_, index) => make(index))
  const id = (kind: string, index: number) => `${kind}-${index}`

  const project = {
    type: 'project',
    id: id('project', 0),
    name: any(NAME),
    description: any(TEXT),
    createdAt: any(INSTANT),
    ...maybe(() => ({
      report: {
        title: any(LABELS),
        lead: any(LABELS),
        languages: pick(['ar', 'en-ar']),
        stillIds: ['gone', 'still-0'],
      },
    })),
  }
  const annotators = times(3, 1, (index) => {
    return { type: 'annotator', id: id('annotator', index), pseudonym: any(NAME).trim(), createdAt: any(INSTANT) }
  })
  const codebooks = times(2, 1, (index) => ({
    type: 'codebook',
    id: id('codebook', index),
    version: pick(['0.1.0', '2']),
    titles: any(LABELS),
    groups: [{ id: 'g', labels: any(LABELS), shape: 'film' }],
    variables: [{ id: 'v', rule: any(TEXT), values: ['yes', 'no'] }],
    tags: times(3, 1, (tag) => ({
      id: `${id('tag', index)}.${tag}`,
      labels: any(LABELS),
      definitions: any(LABELS),
      kind: pick(['frame', 'range', 'box', 'track']),
      groupId: 'g',
      colour: pick(['orange', 'grey']),
      ...maybe(() => ({ key: pick(['1', 'Q']) })),
      ...maybe(() => ({ variable: 'v' })),
      ...maybe(() => ({
        attributes: [
          { id: 'a', labels: any(LABELS), kind: 'choice', options: [{ id: 'o', labels: {} }], defaultValue: 'o' },
        ],
      })),
      blocksExport: any(FLAG),
    })),
  }))
  const tagIds = codebooks.flatMap((codebook) => codebook.tags.map((tag) => tag.id))
  const coder = () => pick(annotators).id

  const clips = times(3, 1, (index) => {
    const timebase = pick([
      { num: 1, den: 12_800 },
      { num: 1001, den: 30_000 },
      { num: 1, den: 1_000 },
      { num: 1, den: 7 },
    ])
    const frameCount = count(5_000, 1)
    const firstPts = count(100_000, -100_000)
    return {
      type: 'clip',
      id: id('clip', index),
      name: any(NAME),
      // The hash names the clip, so that no two are the same stream of the same bytes.
      source: { fileName: any(NAME), sizeBytes: count(1e9), sha256: `${index}${any(HASH).slice(1)}` },
      stream: count(3),
      container: 'mp4',
      codec: 'avc1.64001f',
      coded: { width: 640, height: 360 },
      display: { width: count(4_096, 1), height: count(2_160, 1) },
      rotation: pick([0, 90, 180, 270]),
      pixelAspect: { num: 16, den: 11 },
      timebase,
      frameCount,
      firstPts,
      endPts: firstPts + frameCount * count(3_000, 1),
      rate: pick(['variable', { num: 25, den: 1 }]),
      ...maybe(() => ({ audioCodec: 'opus' })),
      sensitivity: any(SENSITIVITY),
      provenance: any(FLAG)
        ? {
            channel: any(TEXT),
            recordedAt: { claimed: { value: any(TEXT) } },
            checks: { source: { status: 'verified' } },
          }
        : {},
      addedBy: coder(),
      addedAt: any(INSTANT),
    }
  })
  type Clip = (typeof clips)[number]
  const atFrame = (clip: Clip) => ({ frame: count(clip.frameCount - 1), pts: count(clip.endPts - 1, clip.firstPts) })
  const boxIn = ({ display: { width, height } }: Clip) => {
    const part = fc.double({ min: 0.001, max: 0.999, noNaN: true })
    const [w, h] = [width * any(part), height * any(part)]
    return { x: (width - w) * any(part), y: (height - h) * any(part), w, h }
  }
  const coded = (clip: Clip) => ({
    clipId: clip.id,
    tagIds: [pick(tagIds)],
    codebookVersion: '0.1.0',
    attributes: any(ATTRIBUTES),
    note: any(TEXT),
    certainty: pick(['certain', 'probable', 'unclear']),
    notAssessable: any(FLAG),
    sensitivity: any(SENSITIVITY),
    protectIdentity: any(FLAG),
    status: pick(['draft', 'submitted']),
    authorId: coder(),
    createdAt: any(INSTANT),
    updatedAt: any(INSTANT),
  })

  const tracks = times(2, 0, (index) => {
    const clip = pick(clips)
    return { clip, record: { type: 'track', id: id('track', index), label: any(TEXT), ...coded(clip) } }
  })
  const segments = times(3, 0, (index) => {
    const clip = pick(clips)
    const { frame, pts } = atFrame(clip)
    const end = () => ({ end: count(clip.frameCount, frame + 1), endPts: count(clip.endPts, pts + 1) })
    const about = tracks.length === 0 ? {} : maybe(() => ({ trackIds: [pick(tracks).record.id] }))
    const range = { start: frame, startPts: pts, ...maybe(end), ...about }
    return { type: 'segment', id: id('segment', index), ...range, ...coded(clip) }
  })
  const inSegment = () => (segments.length === 0 ? {} : maybe(() => ({ segmentId: pick(segments).id })))
  const annotations = times(4, 0, (index) => {
    const clip = pick(clips)
    const box = maybe(() => ({ box: boxIn(clip) }))
    return { type: 'annotation', id: id('annotation', index), ...atFrame(clip), ...box, ...inSegment(), ...coded(clip) }
  })
  const keyframes = tracks.flatMap(({ clip, record }, track) =>
    times(3, 0, (index) => ({
      type: 'keyframe',
      id: id('keyframe', track * 10 + index),
      trackId: record.id,
      ...atFrame(clip),
      box: boxIn(clip),
      outside: any(FLAG),
      interpolation: pick(['linear', 'none']),
      attributes: any(ATTRIBUTES),
      ...maybe(() => ({ auto: { confidence: 0.5 } })),
    })),
  )
  const stills = times(2, 0, (index) => {
    const clip = pick(clips)
    const redactions = [{ box: boxIn(clip), fill: '#000000', coversId: id('track', 0) }]
    const sha256 = any(HASH)
    const crop = maybe(() => ({ crop: boxIn(clip) }))
    const captured = { capturedBy: coder(), capturedAt: any(INSTANT) }
    return {
      type: 'still',
      id: id('still', index),
      clipId: clip.id,
      ...atFrame(clip),
      ...crop,
      redactions,
      sha256,
      decoder: 'd',
      ...captured,
      ...maybe(() => ({
        kind: 'sheet',
        sheet: pick(['annotations', { everySeconds: 0.5 }, { everySeconds: 1, start: 2, end: 9 }]),
        boxIds: ['gone'],
      })),
      ...maybe(() => {
        const other = pick(clips)
        return { kind: 'beside', beside: { clipId: other.id, ...atFrame(other) }, visible: any(LABELS) }
      }),
      ...maybe(() => ({ secondBy: coder(), secondAt: any(INSTANT) })),
      ...maybe(() => ({
        exports: [{ at: any(INSTANT), by: coder(), profile: 'archive', fileName: 'f.png', sha256, uncovered: 1 }],
      })),
    }
  })
  const cuts = times(3, 0, (index) => {
    const clip = pick(clips)
    const said = { verdict: pick(['confirmed', 'rejected']), authorId: coder() }
    const when = { createdAt: any(INSTANT), updatedAt: any(INSTANT) }
    return { type: 'cut', id: id('cut', index), clipId: clip.id, ...atFrame(clip), ...said, ...when }
  })
  const coverage = times(2, 0, (index) => {
    const clip = pick(clips)
    const end = count(clip.frameCount, 1)
    const spans = [{ start: count(end - 1), end, speed: pick([0, 0.5, 1, 4]) }]
    return {
      type: 'coverage',
      id: id('coverage', index),
      clipId: clip.id,
      authorId: coder(),
      spans,
      updatedAt: any(INSTANT),
    }
  })
  const proofs = times(2, 0, (index) => ({
    type: 'proof',
    id: id('proof', index),
    kind: pick(['rfc3161', 'opentimestamps']),
    fileName: any(NAME),
    bytes: any(fc.base64String({ maxLength: 40 })),
    sha256: any(HASH),
    head: { length: count(1e6, 1), hash: any(HASH) },
    ...maybe(() => ({ statedAt: any(INSTANT) })),
    attachedBy: coder(),
    attachedAt: any(INSTANT),
  }))
  const handovers = times(2, 0, (index) => {
    const clip = pick(clips)
    const { frame, pts } = atFrame(clip)
    const span = {
      start: frame,
      startPts: pts,
      end: count(clip.frameCount, frame + 1),
      endPts: count(clip.endPts, pts + 1),
    }
    const taken = maybe(() => ({ takenBy: coder() }))
    const said = { authorId: coder(), createdAt: any(INSTANT), ...taken }
    return { type: 'handover', id: id('handover', index), clipId: clip.id, ...span, ...said }
  })
  const syncs = times(2, 0, (index) => {
    const moment = () => {
      const clip = pick(clips)
      return { clipId: clip.id, ...atFrame(clip) }
    }
    const said = { errorMs: count(5000), basis: any(TEXT), authorId: coder() }
    const when = { createdAt: any(INSTANT), updatedAt: any(INSTANT) }
    return { type: 'sync', id: id('sync', index), a: moment(), b: moment(), ...said, ...when }
  })
  const named = [...segments, ...annotations, ...stills, ...cuts].map((record) => record.id)
  const claims = times(2, 0, (index) => ({
    type: 'claim',
    id: id('claim', index),
    text: any(LABELS),
    tagIds: [pick(tagIds)],
    originalTranslation: any(LABELS),
    statusReason: any(TEXT),
    statusBy: coder(),
    statusAt: any(INSTANT),
    translations: { ar: { limits: any(TEXT), alternatives: [any(TEXT)] } },
    evidence: named.map((recordId) => ({
      recordId,
      bearing: 'supports',
      strength: 'weak',
      linkedBy: coder(),
      linkedAt: any(INSTANT),
    })),
  }))
  const term = () => ({ tagId: pick(tagIds), holds: any(FLAG) })
  const measures = times(2, 0, (index) => ({
    type: 'measure',
    id: id('measure', index),
    name: any(NAME),
    ...(claims.length === 0 ? {} : maybe(() => ({ claimId: pick(claims).id }))),
    anyOf: times(2, 1, () => times(2, 1, term)),
    within: times(1, 0, term),
    subject: pick(['clip', 'track']),
    ...maybe(() => ({ subjectTagId: pick(tagIds) })),
    ...maybe(() => ({ clipIds: [pick(clips).id] })),
    codes: pick(['coders', 'adjudicated']),
    ...maybe(() => ({ coderIds: [coder()] })),
    certainty: pick(['certain', 'probable', 'any']),
    whole: pick(['assessable', 'lookedAt', 'coded']),
    authorId: coder(),
    createdAt: any(INSTANT),
    updatedAt: any(INSTANT),
  }))
  const reviews = times(1, 0, (index) => {
    const review = {
      coderId: coder(),
      recordIds: named,
      submittedAt: any(INSTANT),
      digest: any(HASH),
      revision: count(9, 1),
    }
    return { type: 'review', id: id('review', index), clipId: pick(clips).id, ...review }
  })
  const adjudications = times(named.length === 0 ? 0 : 2, 0, (index) => {
    const verdict = {
      aboutIds: [pick(named)],
      verdict: 'kept',
      reason: 'r',
      adjudicatorId: coder(),
      decidedAt: any(INSTANT),
    }
    const asked = maybe(() => ({
      resultIds: [pick(named)],
      coderIds: [coder()],
      kind: pick(['agreement', 'missing', 'box']),
      exception: any(TEXT),
    }))
    return { type: 'adjudication', id: id('adjudication', index), clipId: pick(clips).id, ...verdict, ...asked }
  })
  const submissions = times(2, 0, (index) => {
    const outside = {
      coderId: coder(),
      pseudonym: any(NAME),
      revision: count(9, 1),
      clips: [{ sha256: any(HASH), stream: 0 }],
      codebookVersion: '1',
      log: { length: count(1e6, 1), hash: any(HASH) },
    }
    const said = { direction: pick(['sent', 'received']), state: pick(['closed', 'open']), isEncrypted: any(FLAG) }
    const file = { fileName: any(NAME), sha256: any(HASH), sizeBytes: count(1e9) }
    const when = { at: any(INSTANT), by: coder() }
    return { type: 'submission', id: id('submission', index), ...file, ...said, ...maybe(() => ({ outside })), ...when }
  })
  const comments = times(2, 0, (index) => {
    const clip = pick(clips)
    const said = { text: `c${any(TEXT)}`, authorId: coder(), createdAt: any(INSTANT), updatedAt: any(INSTANT) }
    const resolved = maybe(() => ({ resolvedBy: coder(), resolvedAt: any(INSTANT) }))
    const about = { aboutIds: named.slice(0, 2), clipId: clip.id, ...atFrame(clip) }
    return { type: 'comment', id: id('comment', index), ...about, ...said, ...resolved }
  })
  const codings = [...segments, ...annotations, ...tracks.map(({ record }) => record), ...keyframes]
  return [
    project,
    ...annotators,
    ...codebooks,
    ...clips,
    ...codings,
    ...claims,
    ...measures,
    ...reviews,
    ...adjudications,
    ...submissions,
    ...comments,
    ...stills,
    ...cuts,
    // One for each person and clip, as the program keeps it.
    ...new Map(coverage.map((each) => [`${each.clipId} ${each.authorId}`, each])).values(),
    ...proofs,
    ...handovers,
    ...syncs,
  ]
}
