import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { sampleClip } from '../../../tests/support/sampleRecords'
import type { Box } from '../geometry/box'
import { frameIndex } from '../time/frameIndex'
import { presentationTimestamp } from '../time/ticks'
import { blocks } from './blocks'
import { coveredPixels } from './coveredPixels'
import { fillBox } from './fillBox'
import type { Fill, Guarded, PictureCell, StillPlan } from './stillPlan'

const clip = sampleClip('person')
const { width, height } = clip.display
const WHOLE = { x: 0, y: 0, w: width, h: height }
const guarded = (id: string, box: Box | undefined) => ({ id, box }) as unknown as Guarded
const fill = (box: Box, coversId?: string) => ({ box, fill: '#000000', coversId }) as unknown as Fill

function planOf(over: Partial<PictureCell>): StillPlan {
  const cell: PictureCell = {
    kind: 'picture',
    clip,
    frame: frameIndex(3),
    pts: presentationTimestamp(3),
    region: WHOLE,
    place: WHOLE,
    fills: [],
    guarded: [],
    marks: [],
    ...over,
  }
  return { width, height, cells: [cell], legend: [], direction: 'ltr' }
}

const anyBox = fc
  .record({
    x: fc.double({ min: 0, max: width - 20, noNaN: true }),
    y: fc.double({ min: 0, max: height - 20, noNaN: true }),
    w: fc.double({ min: 1, max: 20, noNaN: true }),
    h: fc.double({ min: 1, max: 20, noNaN: true }),
  })
  .map((box): Box => box)

describe('nobody who is protected leaves uncovered', () => {
  it('blocks everybody in the picture who is under no fill, wherever the box is', () => {
    fc.assert(
      fc.property(fc.array(anyBox, { minLength: 1, maxLength: 6 }), (boxes) => {
        const people = boxes.map((box, at) => guarded(`p${at}`, box))
        expect(blocks(planOf({ guarded: people })).map(({ id }) => id)).toEqual(people.map(({ id }) => id))
      }),
    )
  })

  it('is content once every box is filled as the button fills it, and not with one fill less', () => {
    fc.assert(
      fc.property(fc.array(anyBox, { minLength: 1, maxLength: 6 }), (boxes) => {
        const people = boxes.map((box, at) => guarded(`p${at}`, box))
        const fills = boxes.flatMap((box, at) => {
          const pixels = fillBox(box, clip.display)
          return pixels ? [fill(pixels, `p${at}`)] : []
        })
        expect(blocks(planOf({ guarded: people, fills }))).toEqual([])
        const last = boxes.at(-1)
        const rest = fills.slice(0, -1)
        const isUnderAnother = rest.some(
          ({ box }) => last && blocks(planOf({ guarded: [guarded('x', last)], fills: [fill(box)] })).length === 0,
        )
        expect(blocks(planOf({ guarded: people, fills: rest })).length).toBe(isUnderAnother ? 0 : 1)
      }),
    )
  })

  it('takes no fill for one that leaves a pixel of the box free, unless a person says whom it covers', () => {
    fc.assert(
      fc.property(anyBox, fc.constantFrom('x', 'y', 'w', 'h'), (box, side) => {
        const pixels = coveredPixels(box, clip.display)
        fc.pre(pixels !== undefined && pixels.w > 1 && pixels.h > 1)
        if (!pixels) return
        const short = { ...pixels }
        if (side === 'x' || side === 'w') short.w -= 1
        else short.h -= 1
        if (side === 'x') short.x += 1
        if (side === 'y') short.y += 1
        const people = [guarded('p', box)]
        expect(blocks(planOf({ guarded: people, fills: [fill(pixels)] }))).toEqual([])
        expect(blocks(planOf({ guarded: people, fills: [fill(short)] }))).toHaveLength(1)
        expect(blocks(planOf({ guarded: people, fills: [fill(short, 'other')] }))).toHaveLength(1)
      }),
    )
  })
})

const PERSON = { x: 100, y: 50, w: 40, h: 80 }

test.each([
  ['a fill over the face, said to cover the person', { fills: [fill({ x: 110, y: 50, w: 20, h: 20 }, 'p')] }, 0],
  ['the same elsewhere', { fills: [fill({ x: 300, y: 50, w: 20, h: 20 }, 'p')] }, 1],
  ['a crop without the person', { region: { x: 200, y: 0, w: 50, h: 50 } }, 0],
  ['a crop with an edge of the person', { region: { x: 139, y: 0, w: 50, h: 60 } }, 1],
])('%s: %#', (_what, over, count) => {
  expect(blocks(planOf({ guarded: [guarded('p', PERSON)], ...over }))).toHaveLength(count)
})

test.each([
  ['any fill', [fill(PERSON)], 1],
  ['a fill that is said to cover them', [fill(PERSON, 'p')], 0],
  ['a fill over everything', [fill(WHOLE)], 0],
])('somebody whose place nobody knows, and %s', (_what, fills, count) => {
  const found = blocks(planOf({ guarded: [guarded('p', undefined)], fills }))
  expect(found.map(({ place }) => place)).toEqual(count === 0 ? [] : ['unknown'])
})

it('looks at every picture of a plan, the locator of a crop among them', () => {
  const { cells } = planOf({ guarded: [guarded('p', PERSON)], region: { x: 300, y: 0, w: 50, h: 50 } })
  const [crop] = cells
  if (crop?.kind !== 'picture') throw new Error('a plan has its picture')
  const plan = { ...planOf({}), cells: [crop, { ...crop, region: WHOLE }] }
  expect(blocks(plan)).toHaveLength(1)
})
