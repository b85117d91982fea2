import { expect, it } from 'vitest'
import { sampleAnnotation, sampleClip, sampleCodebook } from '../../tests/support/sampleRecords'
import type { EvidenceLink } from '../domain/records/claim'
import { annotatorId } from '../domain/records/ids'
import { workspaceRecord, type WorkspaceRecord } from '../domain/records/workspaceRecord'
import { evidenceOf } from './evidenceOf'
import { RecordIndex } from './recordIndex'

const NOW = '2026-11-22T09:00:00.000Z'
const CODED = {
  clipId: 'clip-a',
  tagIds: ['no_cover'],
  codebookVersion: '1',
  authorId: 'c',
  createdAt: NOW,
  updatedAt: NOW,
}
const BOX = { x: 10, y: 20, w: 30, h: 40 }

const clip = sampleClip('c')
const range = record({
  type: 'segment',
  id: 'range',
  start: 10,
  startPts: 5120,
  end: 20,
  endPts: 10_240,
  trackIds: ['p'],
})
const track = (over: object = {}) => record({ type: 'track', id: 'p', label: 'P1', ...over })
const keyframe = (frame: number, outside: boolean) =>
  workspaceRecord.parse({ type: 'keyframe', id: `k${frame}`, trackId: 'p', frame, pts: frame * 512, box: BOX, outside })
const still = (coversId: string, box = BOX) =>
  workspaceRecord.parse({
    type: 'still',
    id: 'still',
    clipId: 'clip-a',
    frame: 4,
    pts: 2048,
    sha256: 'b'.repeat(64),
    decoder: 'd',
    capturedBy: 'c',
    capturedAt: NOW,
    redactions: [{ box, fill: '#000000', coversId }],
  })

function record(fields: object): WorkspaceRecord {
  return workspaceRecord.parse({ ...CODED, ...fields })
}

function evidence(recordId: string, ...records: readonly WorkspaceRecord[]) {
  const link: EvidenceLink = {
    recordId,
    bearing: 'supports',
    strength: 'weak',
    note: '',
    linkedBy: annotatorId.parse('c'),
    linkedAt: NOW,
  }
  return evidenceOf(new RecordIndex([clip, ...records]), [link])[0]
}

it('a range stands at its first frame, with the boxes of the tracks that it is about', () => {
  const found = evidence('range', range, track(), keyframe(5, false), keyframe(15, true))
  expect(found).toMatchObject({ kind: 'range', authorId: 'c', tagIds: ['no_cover'] })
  expect(found?.place).toMatchObject({ frame: 10, pts: 5120, span: { end: 20, endPts: 10_240 }, blank: undefined })
  expect(found?.place?.boxes).toEqual([{ box: BOX, tagIds: ['no_cover'], label: 'P1' }])
})

it('a track lies from where it is first seen to where it is gone, or to the end of its clip', () => {
  const ended = evidence('p', track(), keyframe(5, false), keyframe(15, true))
  expect(ended?.place).toMatchObject({ frame: 5, pts: 2560, span: { end: 15, endPts: 7680 } })
  const open = evidence('p', track(), keyframe(5, false))
  expect(open?.place?.span).toEqual({ end: undefined, endPts: clip.endPts })
  expect(evidence('p', track(), keyframe(5, true))?.place).toBeUndefined()
})

it('what is on the frame decides whether it is shown: a protected track there, and not one that has left', () => {
  const hidden = track({ protectIdentity: true })
  expect(evidence('range', range, hidden, keyframe(5, false))?.place?.blank).toBe('identity')
  expect(evidence('range', range, hidden, keyframe(5, false), keyframe(9, true))?.place?.blank).toBeUndefined()
  const graphic = record({ type: 'segment', id: 'g', start: 0, startPts: 0, sensitivity: 'graphic' })
  expect(evidence('clip-a', graphic)?.place?.blank).toBe('graphic')
  expect(evidence('ann-1', sampleAnnotation('c'), graphic)?.place?.blank).toBe('graphic')
})

it('a still is shown where its fills cover everybody protected, as they would have to for it to leave', () => {
  const person = sampleAnnotation('c', { sensitivity: 'identity' })
  const blankOf = (shown: WorkspaceRecord) => evidence('still', shown, person)?.place?.blank
  expect(blankOf(still('ann-1'))).toBeUndefined()
  const face = { ...BOX, w: 5, h: 5 }
  expect(blankOf(still('ann-1', face))).toBeUndefined()
  expect(blankOf(still('other', face))).toBe('identity')
  expect(blankOf(still('ann-1', { ...BOX, x: 200 }))).toBe('identity')
})

it('a tag that blocks exports hides whoever it stands on', () => {
  const named = sampleAnnotation('c', { tagIds: ['rifle'] })
  const book = sampleCodebook()
  const blocking = { ...book, tags: book.tags.map((tag) => ({ ...tag, blocksExport: tag.id === 'rifle' })) }
  expect(evidence('ann-1', book, named)?.place?.blank).toBeUndefined()
  expect(evidence('ann-1', blocking, named)?.place?.blank).toBe('identity')
})

it('a link to what is not here says so and has no place', () => {
  expect(evidence('gone')).toMatchObject({ record: undefined, kind: 'other', place: undefined })
})
