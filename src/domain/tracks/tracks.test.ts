import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyframeRecord, type KeyframeRecord } from '../records/keyframe'
import { presentationTimestamp } from '../time/ticks'
import { frameIndex } from '../time/frameIndex'
import { bridged } from './bridged'
import { mergeKeyframes } from './mergeKeyframes'
import { isOpenTrack, presences } from './presence'
import { splitKeyframes } from './splitKeyframes'
import { shapeAt, type KeyframeShape } from './trackShape'

const FRAMES = 60
const ptsOf = (frame: number) => presentationTimestamp(frame * 512)

function keyframe(frame: number, over: Partial<Record<keyof KeyframeRecord, unknown>> = {}): KeyframeRecord {
  const box = { x: frame, y: 2 * frame, w: 10, h: 20 }
  return keyframeRecord.parse({
    type: 'keyframe',
    id: `k${frame}`,
    trackId: 't',
    frame,
    pts: ptsOf(frame),
    box,
    ...over,
  })
}

const side = fc.double({ min: 0, max: 500, noNaN: true })
const size = fc.double({ min: 1, max: 500, noNaN: true })
/** A track that begins where it is seen. */
const track = fc
  .uniqueArray(
    fc.record({
      frame: fc.nat(FRAMES - 1),
      box: fc.record({ x: side, y: side, w: size, h: size }),
      outside: fc.boolean(),
      occluded: fc.boolean(),
      interpolation: fc.constantFrom('linear' as const, 'none' as const),
    }),
    { selector: ({ frame }) => frame, minLength: 1, maxLength: 12 },
  )
  .map((items) => {
    const sorted = items.toSorted((a, b) => a.frame - b.frame)
    return sorted.map((each, at) => keyframe(each.frame, at === 0 ? { ...each, outside: false } : each))
  })

/** What a track shows on every frame. */
function picture(keyframes: readonly KeyframeShape[]) {
  return Array.from({ length: FRAMES }, (_, frame) => {
    const shape = shapeAt(keyframes, frame)
    return shape && { box: shape.box, occluded: shape.occluded }
  })
}

describe('interpolation', () => {
  it('returns a keyframe’s box exactly, and nothing where it is outside', () => {
    fc.assert(
      fc.property(track, (keyframes) => {
        for (const each of keyframes) {
          const shape = shapeAt(keyframes, each.frame)
          expect(shape?.box).toEqual(each.outside ? undefined : each.box)
          if (shape) expect(shape.isKeyframe).toBe(true)
        }
      }),
    )
  })

  it('moves linearly with the frame, or stays where the keyframe says so; it is held after the last', () => {
    const linear = [keyframe(10), keyframe(20)]
    expect(shapeAt(linear, 15)?.box).toEqual({ x: 15, y: 30, w: 10, h: 20 })
    expect(shapeAt(linear, 9)).toBeUndefined()
    expect(shapeAt(linear, 59)?.box).toEqual(keyframe(20).box)
    const none = [keyframe(10, { interpolation: 'none' }), keyframe(20)]
    expect(shapeAt(none, 19)?.box).toEqual(keyframe(10).box)
    expect(shapeAt([keyframe(10), keyframe(20, { outside: true })], 15)?.box.x).toBe(15)
  })

  it('never leaves what the two boxes span, so that it stays in the picture', () => {
    fc.assert(
      fc.property(track, (keyframes) => {
        for (const [frame, shape] of picture(keyframes).entries()) {
          if (!shape) continue
          const around = keyframes.filter((each) => Math.abs(each.frame - frame) <= FRAMES)
          expect(shape.box.x).toBeGreaterThanOrEqual(Math.min(...around.map((each) => each.box.x)))
          expect(shape.box.w).toBeLessThanOrEqual(Math.max(...around.map((each) => each.box.w)))
        }
      }),
    )
  })
})

describe('presence', () => {
  it('is where a box is shown', () => {
    fc.assert(
      fc.property(track, (keyframes) => {
        const spans = presences(keyframes)
        for (let frame = 0; frame < FRAMES; frame += 1) {
          const isIn = spans.some(({ start, end }) => frame >= start && frame < (end ?? FRAMES))
          expect(isIn).toBe(shapeAt(keyframes, frame) !== undefined)
        }
        expect(isOpenTrack(keyframes)).toBe(spans.at(-1)?.end === undefined)
      }),
    )
  })
})

describe('split and merge', () => {
  it('split leaves each frame as it was; merge then gives the track back', () => {
    fc.assert(
      fc.property(track, fc.nat(FRAMES - 1), (keyframes, frame) => {
        const split = splitKeyframes(keyframes, frameIndex(frame), ptsOf(frame))
        if (!split) return
        const whole = picture(keyframes)
        const near = (shown: ReturnType<typeof picture>, from: number, to: number) => {
          for (let at = from; at < to; at += 1) {
            const [a, b] = [shown[at], whole[at]]
            expect(a === undefined).toBe(b === undefined)
            if (!a || !b) continue
            expect(a.occluded).toBe(b.occluded)
            for (const each of ['x', 'y', 'w', 'h'] as const) expect(a.box[each]).toBeCloseTo(b.box[each], 6)
          }
        }
        near(picture(split.left), 0, frame)
        near(picture(split.right), frame, FRAMES)
        expect(
          picture(split.left)
            .slice(frame)
            .every((each) => each === undefined),
        ).toBe(true)
        const merged = mergeKeyframes([split.left, split.right], ptsOf)
        expect(merged.ok).toBe(true)
        if (!merged.ok) return
        near(picture(merged.value), 0, FRAMES)
        const said = keyframes.filter((each, at) => !each.outside || !keyframes[at - 1]?.outside)
        const content = (each: KeyframeShape) => [each.frame, each.box, each.outside]
        expect(merged.value.map(content)).toEqual(said.map(content))
      }),
      { numRuns: 500 },
    )
  })

  it('merge refuses two boxes on one frame, and names the first such frame', () => {
    const a = [keyframe(0), keyframe(30, { outside: true })]
    const b = [keyframe(20, { box: { x: 300, y: 0, w: 5, h: 5 } }), keyframe(40, { outside: true })]
    expect(mergeKeyframes([a, b], ptsOf)).toEqual({ ok: false, problem: { code: 'disagree', frame: 20 } })
  })

  it('a gap stays a gap when tracks are merged, and is bridged when they are joined', () => {
    const boxes = [[keyframe(10)], [keyframe(20)]]
    const merged = mergeKeyframes(boxes, ptsOf)
    if (!merged.ok) throw new Error('refused')
    expect(
      picture(merged.value)
        .flatMap((each, frame) => (each ? [frame] : []))
        .slice(0, 2),
    ).toEqual([10, 20])
    expect(shapeAt(bridged(merged.value), 15)?.box.x).toBe(15)
  })

  it('boxes on one frame after the other stay keyframes, also where they are alike', () => {
    const box = { x: 1, y: 2, w: 10, h: 20 }
    const merged = mergeKeyframes([[keyframe(10, { box })], [keyframe(11, { box })], [keyframe(12, { box })]], ptsOf)
    expect(merged.ok && merged.value.map(({ frame }) => frame)).toEqual([10, 11, 12])
  })

  it('two tracks that say the same become one', () => {
    const a = [keyframe(0), keyframe(30), keyframe(31, { outside: true })]
    const b = [keyframe(10), keyframe(40), keyframe(41, { outside: true })]
    const merged = mergeKeyframes([a, b], ptsOf)
    if (!merged.ok) throw new Error('refused')
    expect(presences(merged.value)).toEqual([{ start: 0, end: 41 }])
  })
})
