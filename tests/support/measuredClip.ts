import { annotationRecord } from '../../src/domain/records/annotation'
import { codebookRecord } from '../../src/domain/records/codebook'
import { coverageRecord } from '../../src/domain/records/coverage'
import { frameIndex } from '../../src/domain/time/frameIndex'
import { annotatorId, clipId, tagId } from '../../src/domain/records/ids'
import { keyframeRecord } from '../../src/domain/records/keyframe'
import { measureRecord, type MeasureRecord } from '../../src/domain/records/measure'
import { segmentRecord, type SegmentRecord } from '../../src/domain/records/segment'
import { trackRecord } from '../../src/domain/records/track'
import type { ClipEvidence } from '../../src/domain/measures/clipEvidence'
import { tagContext } from '../../src/domain/measures/tagContext'
import { createFrameTable, type FrameTable } from '../../src/domain/time/frameTable'
import { NOW } from './sampleRecords'

export const ANA = annotatorId.parse('ana')
export const BEN = annotatorId.parse('ben')

/** Postures exclude each other, sounds do not; a weapon is a box. */
export const CODEBOOK = codebookRecord.parse({
  type: 'codebook',
  id: 'book',
  version: '1',
  titles: {},
  groups: [
    { id: 'posture', labels: {}, shape: 'square' },
    { id: 'audio', labels: {}, shape: 'square' },
  ],
  variables: [{ id: 'heard', isAnyOf: true }],
  tags: [
    ['posture.no_cover', 'posture', 'state', 'range'],
    ['posture.in_cover', 'posture', 'state', 'range'],
    ['posture.not_assessable', 'posture', 'state', 'range'],
    ['casual', 'posture', undefined, 'range'],
    ['rifle', 'posture', 'weapon', 'box'],
    ['tank', 'posture', 'weapon', 'box'],
    ['gunfire', 'audio', 'heard', 'range'],
    ['audio.no_location_sound', 'audio', 'usable', 'range'],
  ].map(([id, groupId, variable, kind]) => ({ id, groupId, variable, kind, labels: {}, colour: 'orange' })),
})
export const CONTEXT = tagContext([CODEBOOK])

/** Ten frames a second and a tick a millisecond, so that seconds can be read off. */
export function tenthsTable(frames = 100): FrameTable {
  return tableOf(
    Array.from({ length: frames }, (_, frame) => frame * 100),
    frames * 100,
  )
}

/** @param pts in milliseconds */
export function tableOf(pts: readonly number[], endPts: number): FrameTable {
  const sync = new Uint8Array(pts.length).fill(1)
  return createFrameTable({ timebase: { num: 1, den: 1000 }, pts: Float64Array.from(pts), sync, endPts })
}

export function evidence(over: Partial<Omit<ClipEvidence, 'cuts'>> & { cuts?: readonly number[] } = {}): ClipEvidence {
  const { cuts = [], ...rest } = over
  return {
    clipId: clipId.parse('clip-a'),
    table: tenthsTable(),
    annotations: [],
    segments: [],
    tracks: [],
    keyframes: [],
    coverage: [],
    adjudications: [],
    reviews: [],
    cuts: { frames: cuts.map(frameIndex), suggested: [], isScanned: true },
    ...rest,
  }
}

let count = 0
const coded = (tag: string, authorId: string) => ({
  id: `record-${(count += 1)}`,
  clipId: 'clip-a',
  tagIds: [tag],
  codebookVersion: '1',
  authorId,
  createdAt: NOW,
  updatedAt: NOW,
})

/** Frames `[start, end)`; still open without an end. The ticks are not asked by a measure. */
export function range(
  tag: string,
  start: number,
  end: number | undefined,
  authorId: string = ANA,
  over: Record<string, unknown> = {},
): SegmentRecord {
  const ended = end === undefined ? {} : { end, endPts: end }
  return segmentRecord.parse({ type: 'segment', ...coded(tag, authorId), start, startPts: start, ...ended, ...over })
}

export function frameTag(tag: string, frame: number, authorId: string = ANA, over: Record<string, unknown> = {}) {
  return annotationRecord.parse({ type: 'annotation', ...coded(tag, authorId), frame, pts: frame, ...over })
}

export function track(id: string, tag: string, authorId: string = ANA) {
  return trackRecord.parse({ type: 'track', ...coded(tag, authorId), id })
}

export function keyframe(trackId: string, frame: number, over: Record<string, unknown> = {}) {
  const box = { x: 0, y: 0, w: 1, h: 1 }
  return keyframeRecord.parse({ type: 'keyframe', id: `${trackId}.${frame}`, trackId, frame, pts: frame, box, ...over })
}

export function looked(authorId: string, ...spans: readonly (readonly [number, number])[]) {
  return coverageRecord.parse({
    type: 'coverage',
    id: `coverage-${authorId}`,
    clipId: 'clip-a',
    authorId,
    spans: spans.map(([start, end]) => ({ start, end, speed: 1 })),
    updatedAt: NOW,
  })
}

/** "no cover" of every clip unless said else. */
export function measure(over: Record<string, unknown> = {}): MeasureRecord {
  return measureRecord.parse({
    type: 'measure',
    id: 'measure-1',
    name: 'No cover',
    anyOf: [[{ tagId: 'posture.no_cover', holds: true }]],
    authorId: ANA,
    createdAt: NOW,
    updatedAt: NOW,
    ...over,
  })
}

export const is = (id: string) => ({ tagId: tagId.parse(id), holds: true })
export const isNot = (id: string) => ({ tagId: tagId.parse(id), holds: false })
