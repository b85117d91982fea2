import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  ANA,
  BEN,
  CONTEXT,
  evidence,
  is,
  isNot,
  keyframe,
  looked,
  measure,
  range,
  tableOf,
  track,
} from '../../../tests/support/measuredClip'
import { clipId } from '../records/ids'
import { partedAt, united, without } from './frameSpans'
import { measureClip, PARTS, spanTicks, type ClipResult, type Parts } from './measureClip'
import { totalsOf } from './measureWhole'

const FRAMES = 40
const COLUMNS = [ANA, BEN]
const TAGS = [
  'posture.no_cover',
  'posture.in_cover',
  'posture.not_assessable',
  'casual',
  'gunfire',
  'audio.no_location_sound',
]

const span = fc
  .tuple(fc.integer({ min: 0, max: FRAMES - 1 }), fc.integer({ min: 1, max: FRAMES }))
  .map(([a, b]) => [Math.min(a, b), Math.max(a + 1, b)] as const)
const anySegments = fc.array(
  fc.tuple(
    fc.constantFrom(...TAGS),
    span,
    fc.constantFrom(ANA, BEN),
    fc.record({
      certainty: fc.constantFrom('certain', 'probable', 'unclear'),
      notAssessable: fc.boolean(),
      trackIds: fc.constantFrom(undefined, ['P1'], ['P2'], ['P1', 'P2']),
    }),
  ),
  { maxLength: 12 },
)
const anyTable = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: FRAMES, maxLength: FRAMES }).map((steps) => {
  let tick = 0
  const pts = steps.map((step) => (tick += step))
  return tableOf(pts, tick + 7)
})
const anyCuts = fc
  .uniqueArray(fc.integer({ min: 1, max: FRAMES - 1 }), { maxLength: 6 })
  .map((cuts) => cuts.toSorted((a, b) => a - b))
const anyClip = fc
  .record({ table: anyTable, segments: anySegments, cuts: anyCuts, seen: fc.array(span, { maxLength: 3 }) })
  .map(({ table, segments, cuts, seen }) =>
    evidence({
      table,
      cuts,
      segments: segments.map(([tag, [start, end], coder, over]) => range(tag, start, end, coder, over)),
      tracks: [track('P1', 'rifle'), track('P2', 'rifle', BEN)],
      keyframes: [
        [keyframe('P1', 3), keyframe('P1', 30, { outside: true })],
        [keyframe('P2', 0), keyframe('P2', 25)],
      ],
      coverage: [
        looked(
          ANA,
          ...united(seen.map(([start, end]) => ({ start, end }))).map((each) => [each.start, each.end] as const),
        ),
        looked(BEN, [5, 35]),
      ],
    }),
  )
const term = fc.tuple(fc.constantFrom(...TAGS), fc.boolean()).map(([id, holds]) => (holds ? is(id) : isNot(id)))
const anyMeasure = fc
  .record({
    anyOf: fc.array(fc.array(term, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    within: fc.array(term, { maxLength: 1 }),
    subject: fc.constantFrom('clip', 'track'),
    certainty: fc.constantFrom('certain', 'probable', 'any'),
    whole: fc.constantFrom('assessable', 'lookedAt', 'coded'),
  })
  .map(measure)

function allParts(result: ClipResult): Parts[] {
  return [...result.columns.values(), ...(result.together ? [result.together] : [])]
}

test('the states part what was looked at: they have no frame in common and leave none out', () => {
  fc.assert(
    fc.property(anyMeasure, anyClip, (asked, clip) => {
      for (const parts of allParts(measureClip(asked, clip, CONTEXT, COLUMNS))) {
        const states = [parts.holds, parts.holdsNot, parts.notAssessable, parts.notCoded, parts.differ]
        const sum = states.reduce((total, { ticks }) => total + ticks, 0)
        expect(sum).toBe(parts.examined.ticks + parts.unnoted.ticks)
        expect(sum).toBe(parts.assessable.ticks + parts.notAssessable.ticks)
        const places = states.flatMap(({ spans }) =>
          spans.flatMap(({ start, end, trackId }) =>
            Array.from({ length: end - start }, (_, at) => `${trackId ?? ''} ${start + at}`),
          ),
        )
        expect(new Set(places).size).toBe(places.length)
      }
    }),
  )
})

test('each number is the sum of the stretches that stand behind it, and no stretch goes over a cut', () => {
  fc.assert(
    fc.property(anyMeasure, anyClip, (asked, clip) => {
      for (const parts of allParts(measureClip(asked, clip, CONTEXT, COLUMNS))) {
        for (const part of PARTS) {
          const { ticks, spans } = parts[part]
          expect(spans.reduce((sum, each) => sum + spanTicks(clip, each), 0)).toBe(ticks)
          expect(spans.filter(({ start, end }) => clip.cuts.frames.some((cut) => start < cut && cut < end))).toEqual([])
        }
      }
    }),
  )
})

test('the numbers of all clips are the sums of those of each', () => {
  fc.assert(
    fc.property(anyMeasure, fc.array(anyClip, { maxLength: 3 }), (asked, clips) => {
      const results = clips.map((clip, at) =>
        measureClip(asked, { ...clip, clipId: clipId.parse(`clip-${at}`) }, CONTEXT, COLUMNS),
      )
      for (const column of [...COLUMNS, 'together'] as const) {
        const whole = totalsOf(asked, results, column)
        const each = results.map((result) => totalsOf(asked, [result], column))
        for (const part of PARTS) {
          expect(whole.seconds[part]).toBeCloseTo(
            each.reduce((sum, { seconds }) => sum + seconds[part], 0),
            9,
          )
        }
        expect(whole.events).toBe(each.reduce((sum, { events }) => sum + events, 0))
        if (whole.share !== undefined) {
          expect(whole.share).toBeGreaterThanOrEqual(0)
          expect(whole.share).toBeLessThanOrEqual(1 + 1e-12)
        }
      }
    }),
  )
})

test('another cut makes no stretch longer, and takes no time away', () => {
  fc.assert(
    fc.property(anyMeasure, anyClip, fc.integer({ min: 1, max: FRAMES - 1 }), (asked, clip, cut) => {
      const frames = [...new Set([...clip.cuts.frames, cut])].toSorted((a, b) => a - b)
      const more = evidence({ ...clip, cuts: frames })
      const [before, after] = [clip, more].map((each) => measureClip(asked, each, CONTEXT, COLUMNS))
      for (const column of COLUMNS) {
        const [less, rest] = [before, after].map((each) => each?.columns.get(column)?.holds)
        expect(rest?.ticks).toBe(less?.ticks)
        const longest = (spans: typeof less) =>
          Math.max(0, ...(spans?.spans ?? []).map((each) => spanTicks(clip, each)))
        expect(longest(rest)).toBeLessThanOrEqual(longest(less))
      }
    }),
  )
})

test('the order of the records changes nothing', () => {
  fc.assert(
    fc.property(anyMeasure, anyClip, fc.infiniteStream(fc.nat()), (asked, clip, random) => {
      const shuffled = <Item>(items: readonly Item[]) =>
        items
          .map((item) => ({ item, at: random.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ item }) => item)
      const other = { ...clip, segments: shuffled(clip.segments), coverage: shuffled(clip.coverage) }
      const [one, two] = [clip, other].map((each) => measureClip(asked, each, CONTEXT, COLUMNS))
      expect(two && allParts(two)).toEqual(one && allParts(one))
    }),
  )
})

test('spans without others, with others, and parted at cuts, frame by frame', () => {
  const anySpans = fc
    .array(span, { maxLength: 6 })
    .map((spans) => united(spans.map(([start, end]) => ({ start, end }))))
  const framesOf = (spans: readonly { start: number; end: number }[]) =>
    spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at))
  fc.assert(
    fc.property(anySpans, anySpans, anyCuts, (a, b, cuts) => {
      const taken = new Set(framesOf(b))
      expect(framesOf(without(a, b))).toEqual(framesOf(a).filter((frame) => !taken.has(frame)))
      expect(framesOf(partedAt(a, cuts))).toEqual(framesOf(a))
      expect(united([...without(a, b), ...b])).toEqual(united([...a, ...b]))
    }),
  )
})
