import { expect, test } from 'vitest'
import { sampleAnnotation, sampleClip } from '../../tests/support/sampleRecords'
import { stillRecord } from '../domain/records/still'
import { cutsOffMark } from './cutOffMark'
import { RecordIndex } from './recordIndex'

const clip = sampleClip('c')
const LOGO = { x: 1100, y: 20, w: 120, h: 60 }
const mark = (over: Record<string, unknown> = {}) =>
  sampleAnnotation('c', { tagIds: ['footage.broadcaster_mark'], frame: 4, pts: 2048, box: LOGO, ...over })

test.each([
  ['warns where the mark is outside', [mark()], { x: 0, y: 0, w: 640, h: 360 }, true],
  ['warns where a part of it is', [mark()], { x: 600, y: 0, w: 600, h: 360 }, true],
  ['is quiet where all of it is kept', [mark()], { x: 600, y: 0, w: 680, h: 360 }, false],
  ['counts a mark of another frame', [mark({ frame: 90, pts: 46_080 })], { x: 0, y: 0, w: 640, h: 360 }, true],
  [
    'believes this frame more than another',
    [mark({ id: 'b', box: { ...LOGO, x: 20 } }), mark({ frame: 90, pts: 46_080 })],
    { x: 0, y: 0, w: 640, h: 360 },
    false,
  ],
  [
    'knows a tag that a project named itself',
    [mark({ tagIds: ['tv.channel-logo'] })],
    { x: 0, y: 0, w: 9, h: 9 },
    true,
  ],
  ['leaves other boxes alone', [mark({ tagIds: ['person'] })], { x: 0, y: 0, w: 9, h: 9 }, false],
])('%s', (_what, records, crop, warns) => {
  const still = stillRecord.parse({
    type: 'still',
    id: 's',
    clipId: clip.id,
    frame: 4,
    pts: 2048,
    sha256: 'b'.repeat(64),
    decoder: 'd',
    capturedBy: 'c',
    capturedAt: clip.addedAt,
    kind: 'crop',
    crop,
  })
  const index = new RecordIndex([clip, ...records])
  expect(cutsOffMark(index, clip, still)).toBe(warns)
  // Whatever was cropped to once, another layout shows the whole frame.
  expect(cutsOffMark(index, clip, { ...still, kind: 'clean' })).toBe(false)
})
