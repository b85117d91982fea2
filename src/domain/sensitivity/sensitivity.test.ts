import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { steadyTable } from '../../../tests/support/sampleRecords'
import { sensitivity as values } from '../records/fields'
import { frameIndex } from '../time/frameIndex'
import { createFrameTable, endPtsOf, ptsOf } from '../time/frameTable'
import { secondsOf } from '../time/timebase'
import { graphicAhead } from './graphicAhead'
import { joinedSensitivity, type Sensitivity } from './sensitivity'
import { graphicFrames, hasGraphic, isGraphicAt, sensitivityAt, sensitivityMarks } from './sensitivityMarks'

const FRAMES = 60
const keyframe = (frame: number, outside: boolean) => ({ frame, outside }) as never
const marked = (over: object) => ({
  clip: { sensitivity: 'none' as const, frameCount: FRAMES },
  segments: [],
  annotations: [],
  tracks: [],
  ...over,
})
const segment = (sensitivity: Sensitivity, start: number, end: number | undefined) => ({
  sensitivity,
  start: frameIndex(start),
  end,
})

describe('what is sensitive on a clip', () => {
  test.each([
    ['a graphic clip', { clip: { sensitivity: 'graphic+identity', frameCount: FRAMES } }, [[0, 60]]],
    ['a graphic range', { segments: [segment('graphic', 10, 20), segment('identity', 30, 40)] }, [[10, 20]]],
    ['a range that is still open', { segments: [segment('graphic', 10, undefined)] }, [[10, 60]]],
    ['ranges that touch', { segments: [segment('graphic', 10, 20), segment('graphic+identity', 20, 25)] }, [[10, 25]]],
    ['a graphic frame', { annotations: [{ sensitivity: 'graphic', frame: frameIndex(5) }] }, [[5, 6]]],
    [
      'a graphic track while it is there',
      { tracks: [{ sensitivity: 'graphic', keyframes: [keyframe(4, false), keyframe(9, true), keyframe(50, false)] }] },
      [
        [4, 9],
        [50, 60],
      ],
    ],
    ['nothing', {}, []],
  ])('%s', (_what, over, spans) => {
    const marks = sensitivityMarks(marked(over))
    expect(graphicFrames(marks).map(({ start, end }) => [start, end])).toEqual(spans)
    expect(hasGraphic(marks)).toBe(spans.length > 0)
  })

  it('says of each frame what any record over it says, and what the clip says', () => {
    const any = fc.constantFrom(...values.options)
    const ranges = fc.array(
      fc.tuple(any, fc.nat(FRAMES - 1), fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined })),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(any, ranges, (clip, list) => {
        const segments = list.map(([each, start, length]) =>
          segment(each, start, length === undefined ? undefined : start + length),
        )
        const marks = sensitivityMarks(marked({ clip: { sensitivity: clip, frameCount: FRAMES }, segments }))
        for (let frame = 0; frame < FRAMES; frame += 1) {
          const over = segments.filter(({ start, end = FRAMES }) => start <= frame && frame < end)
          const wanted = joinedSensitivity([clip, ...over.map((each) => each.sensitivity)])
          expect(sensitivityAt(marks, frame)).toBe(wanted)
          expect(isGraphicAt(marks, frame)).toBe(wanted.startsWith('graphic'))
        }
      }),
    )
  })
})

describe('the graphic span ahead', () => {
  const spans = [
    { start: 100, end: 110 },
    { start: 200, end: 205 },
  ]

  test.each([
    // At 25 frames a second frame 24 ends three seconds before frame 100 begins.
    [24, 1, 100],
    [23, 1, undefined],
    [99, 1, 100],
    [100, 1, undefined],
    [110, 1, undefined],
    [124, 1, 200],
    // Backwards: frame 185 begins three seconds after frame 109 has ended.
    [185, -1, 100],
    [186, -1, undefined],
    [110, -1, 100],
    [50, -1, undefined],
  ] as const)('from frame %i going %i', (shown, direction, start) => {
    expect(graphicAhead(steadyTable(300), spans, frameIndex(shown), direction, 3)?.start).toBe(start)
  })

  it('is counted by timestamps, not by frames', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 30, maxLength: 60 })
    fc.assert(
      fc.property(gaps, fc.nat(28), (ticks, at) => {
        const pts = Float64Array.from(ticks, (_, index) => ticks.slice(0, index).reduce((sum, each) => sum + each, 0))
        const table = createFrameTable({
          timebase: { num: 1, den: 1000 },
          pts,
          sync: Uint8Array.from({ length: pts.length }, () => 1),
          endPts: ticks.reduce((sum, each) => sum + each, 0),
        })
        const shown = frameIndex(at)
        const distance = secondsOf(ptsOf(table, frameIndex(29)) - endPtsOf(table, shown), table.timebase)
        const found = graphicAhead(table, [{ start: 29, end: 30 }], shown, 1, 3)
        expect(found !== undefined).toBe(distance <= 3)
      }),
    )
  })
})
