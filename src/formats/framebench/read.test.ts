import { describe, expect, it } from 'vitest'
import { bytesOf, damagedSample, sampleBytes } from '../../../tests/formats/sampleFile'
import type { FramebenchFile } from './framebenchFile'
import { readFramebench } from './read'

function read(bytes: Uint8Array): FramebenchFile {
  const file = readFramebench(bytes)
  if (!file.ok) throw new Error(JSON.stringify(file.problem))
  return file.value
}

type Damage = Parameters<typeof damagedSample>[0]

/** In the sample `clips[1]` is clip-road, `annotations[1]` a box in a range, `keyframes[0]` one of its only track. */
const DAMAGES: [string, Damage, object][] = [
  [
    'a field of the wrong type',
    (item) => (item('annotations', 1)['frame'] = '20'),
    { place: 'annotations[1].frame', code: 'schema', recordId: 'annotation-box' },
  ],
  [
    'a negative frame',
    (item) => (item('annotations', 1)['frame'] = -1),
    { place: 'annotations[1].frame', code: 'schema' },
  ],
  ['a missing field', (item) => delete item('annotations', 1)['pts'], { place: 'annotations[1].pts', code: 'schema' }],
  [
    'a missing time',
    (item) => delete item('annotations', 1)['seconds'],
    { place: 'annotations[1].seconds', code: 'schema' },
  ],
  ['an item that is no object', (_item, file) => (file['claims'] = [7]), { place: 'claims[0]', code: 'schema' }],
  ['an array that is none', (_item, file) => (file['claims'] = {}), { place: 'claims', code: 'schema' }],
  ['a broken log head', (_item, file) => (file['log'] = { length: -1 }), { place: 'log', code: 'schema' }],
  [
    'an id twice',
    (item) => (item('annotations', 1)['id'] = 'annotation-phone'),
    { place: 'annotations[1].id', code: 'duplicateId', value: 'annotation-phone' },
  ],
  [
    'an id twice among types',
    (item) => (item('stills', 0)['id'] = 'clip-road'),
    { place: 'stills[0].id', code: 'duplicateId' },
  ],
  [
    'other seconds',
    (item) => (item('annotations', 1)['seconds'] = 0.840_001),
    { place: 'annotations[1].seconds', code: 'timeMismatch', value: '0.840001', expected: '0.800000' },
  ],
  [
    'other seconds of a still',
    (item) => (item('stills', 0)['seconds'] = 0.9),
    { place: 'stills[0].seconds', code: 'timeMismatch' },
  ],
  [
    'other seconds of a keyframe',
    (item) => (item('keyframes', 0)['seconds'] = 0.9),
    { place: 'keyframes[0].seconds', code: 'timeMismatch' },
  ],
  [
    'another timebase',
    (item) => (item('annotations', 1)['timebase'] = { num: 1, den: 1000 }),
    { place: 'annotations[1].timebase', code: 'timeMismatch', value: '1/1000', expected: '1/12800' },
  ],
  [
    'another end of a range',
    (item) => (item('segments', 0)['endSeconds'] = 2),
    { place: 'segments[0].endSeconds', code: 'timeMismatch' },
  ],
  [
    'an end in seconds alone',
    (item) => (item('segments', 1)['endSeconds'] = 2),
    { place: 'segments[1].endSeconds', code: 'timeMismatch', expected: '' },
  ],
  [
    'a frame outside',
    (item) => (item('annotations', 1)['frame'] = 700),
    { place: 'annotations[1].frame', code: 'frameOutsideClip', value: '700' },
  ],
  [
    'a frame outside by one',
    (item) => (item('annotations', 1)['frame'] = 500),
    { place: 'annotations[1].frame', code: 'frameOutsideClip', value: '500' },
  ],
  [
    'a tick outside',
    (item) => Object.assign(item('annotations', 1), { pts: 256_000, seconds: 20 }),
    { place: 'annotations[1].pts', code: 'ptsOutsideClip', value: '256000' },
  ],
  ['a range outside', (item) => (item('segments', 0)['end'] = 501), { place: 'segments[0]', code: 'frameOutsideClip' }],
  [
    'a box outside',
    (item) => (item('annotations', 1)['box'] = { x: 1270, y: 0, w: 11, h: 9 }),
    { place: 'annotations[1].box', code: 'boxOutsidePicture' },
  ],
  ['an empty range', (item) => (item('segments', 0)['end'] = 10), { place: 'segments[0]', code: 'rangeEmpty' }],
  [
    'an unknown tag',
    (item) => (item('annotations', 1)['tagIds'] = ['posture.unknown']),
    { place: 'annotations[1].tagIds', code: 'tagUnknown', value: 'posture.unknown' },
  ],
  [
    'an unknown clip',
    (item) => (item('annotations', 1)['clipId'] = 'clip-none'),
    { place: 'annotations[1].clipId', code: 'clipUnknown', value: 'clip-none' },
  ],
  [
    'an unknown author',
    (item) => (item('annotations', 1)['authorId'] = 'nobody'),
    { place: 'annotations[1].authorId', code: 'authorUnknown', value: 'nobody' },
  ],
  [
    'a clip that nobody added',
    (item) => (item('clips', 0)['addedBy'] = 'nobody'),
    { place: 'clips[0].addedBy', code: 'authorUnknown' },
  ],
  [
    'an author that is no annotator',
    (item) => (item('reviews', 0)['coderId'] = 'clip-road'),
    { place: 'reviews[0].coderId', code: 'authorUnknown' },
  ],
  [
    'an unknown track',
    (item) => (item('keyframes', 0)['trackId'] = 'track-none'),
    { place: 'keyframes[0].trackId', code: 'trackUnknown' },
  ],
  [
    'an unknown range',
    (item) => (item('annotations', 1)['segmentId'] = 'none'),
    { place: 'annotations[1].segmentId', code: 'segmentUnknown' },
  ],
  [
    'a verdict about nothing',
    (item) => (item('adjudications', 0)['aboutIds'] = ['none']),
    { place: 'adjudications[0].aboutIds[0]', code: 'recordUnknown', value: 'none' },
  ],
]

describe('readFramebench', () => {
  it('opens the old sample, whole', () => {
    const file = read(sampleBytes())
    expect(file.rejected).toEqual([])
    expect(file.unknown).toEqual([])
    expect(file.records).toHaveLength(18)
    expect(new Set(file.records.map(({ type }) => type)).size).toBe(12)
    expect(file.project?.name).toBe('The road, 7 March')
    expect(file.logHead).toEqual({ length: 24, hash: 'e5'.repeat(32) })
    expect(file.places.get(file.records[1]?.id ?? '')).toBe('annotators[0]')
  })

  it.each([
    ['no format', '{}', { code: 'notFramebench', place: 'format', value: '' }],
    ['another format', '{"format":"coco/1"}', { code: 'notFramebench', value: 'coco/1' }],
    ['a format that is no text', '{"format":1}', { code: 'notFramebench', value: '1' }],
    ['an odd version', '{"format":"framebench/01"}', { code: 'notFramebench' }],
    ['a newer minor', '{"format":"framebench/1.5"}', { code: 'newerVersion', value: 'framebench/1.5' }],
    ['a newer major', '{"format":"framebench/2"}', { code: 'newerVersion', value: 'framebench/2' }],
    ['no JSON', '{', { code: 'notJson', line: 1, column: 2 }],
  ])('refuses the whole file: %s', (_name, text, problem) => {
    expect(readFramebench(bytesOf(text))).toMatchObject({ ok: false, problem })
  })

  it('reads framebench/1.0 as what it is', () => {
    expect(read(damagedSample((_item, file) => (file['format'] = 'framebench/1.0'))).records).toHaveLength(18)
  })

  it.each(DAMAGES)('lists %s and leaves the item out', (_name, damage, problem) => {
    const file = read(damagedSample(damage))
    expect(file.rejected[0]).toMatchObject(problem)
    expect(file.rejectedCount).toBeGreaterThan(0)
    expect(file.records.map(({ id }) => id)).not.toContain(
      file.rejected.find((each) => each.code !== 'duplicateId')?.recordId,
    )
  })

  it('leaves out one item and no more, where nothing leans on it', () => {
    const file = read(damagedSample((item) => (item('annotations', 0)['frame'] = 3)))
    expect(file.rejected).toHaveLength(1)
    expect(file.records).toHaveLength(17)
  })

  it('leaves out what leans on what is left out, to the end of the chain', () => {
    const file = read(damagedSample((item) => (item('annotators', 0)['pseudonym'] = '')))
    // Cedar added the road clip, on which all lies but the phone clip; Cedar coded its one annotation, too.
    expect(file.records.map(({ id }) => id)).toEqual([
      'project-road',
      'annotator-olive',
      'codebook-small',
      'clip-phone',
    ])
    expect(file.rejected).toContainEqual({
      place: 'keyframes[0].trackId',
      code: 'trackUnknown',
      value: 'track-person',
      recordId: 'keyframe-1',
    })
    expect(file.rejected).toContainEqual(
      expect.objectContaining({
        place: 'claims[0].evidence[0].recordId',
        code: 'recordUnknown',
        value: 'segment-exposed',
      }),
    )
    expect(file.rejectedCount).toBe(14)
  })

  it('takes an item without a field that it does not know, and lists the field', () => {
    const file = read(
      damagedSample((item, all) => {
        item('annotations', 1)['notAssesable'] = true
        item('annotations', 1)['box'] = { x: 1, y: 1, w: 5, h: 5, angle: 30 }
        all['remarks'] = []
      }),
    )
    expect(file.rejected).toEqual([])
    expect(file.unknown).toEqual([
      { place: 'annotations[1].box.angle', code: 'unknownField', value: 'angle', recordId: 'annotation-box' },
      { place: 'annotations[1].notAssesable', code: 'unknownField', value: 'notAssesable', recordId: 'annotation-box' },
      { place: 'remarks', code: 'unknownField', value: 'remarks' },
    ])
  })

  it('does without a broken project', () => {
    const file = read(damagedSample((_item, all) => (all['project'] = { id: 'p' })))
    expect(file.project).toBeUndefined()
    expect(file.records).toHaveLength(17)
  })

  it('forgives seconds that were cut instead of rounded', () => {
    const file = read(damagedSample((item) => (item('annotations', 1)['seconds'] = 0.799_999_1)))
    expect(file.rejected).toEqual([])
  })

  it('leaves out a chain of thirty thousand verdicts about each other in a moment', () => {
    const bytes = damagedSample((item, all) => {
      const [first] = [item('adjudications', 0)]
      all['adjudications'] = Array.from({ length: 30_000 }, (_, index) => ({
        ...first,
        id: `v${index}`,
        aboutIds: [index === 0 ? 'none' : `v${index - 1}`],
      }))
    })
    const start = performance.now()
    const file = read(bytes)
    expect(file.rejectedCount).toBe(30_000)
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})
