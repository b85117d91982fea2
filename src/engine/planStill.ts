import type { Box } from '../domain/geometry/box'
import type { ClipRecord } from '../domain/records/clip'
import type { RecordId } from '../domain/records/ids'
import type { StillRecord } from '../domain/records/still'
import { coveredPixels } from '../domain/stills/coveredPixels'
import { fillBox } from '../domain/stills/fillBox'
import {
  unitOf,
  type Fill,
  type Mark,
  type PictureCell,
  type StillCell,
  type StillPlan,
} from '../domain/stills/stillPlan'
import type { FrameIndex } from '../domain/time/frameIndex'
import type { PresentationTimestamp } from '../domain/time/ticks'
import { frameFacts, type BoxOnFrame, type FrameFacts } from './frameFacts'
import type { RecordIndex } from './recordIndex'

/** A frame of a strip or a sheet. */
export interface SheetFrame {
  readonly frame: FrameIndex
  readonly pts: PresentationTimestamp
  readonly label: string
}

/** What a plan says in words, in the language of the still. */
export interface StillWords {
  readonly direction: 'ltr' | 'rtl'
  /** What stands behind a sign; `isCovered` where a fill lies over it. */
  legend(box: BoxOnFrame, isCovered: boolean): string
  /** Of a frame that is not shown: graphic, somebody without a place, or covered by hand on the captured frame alone. */
  blank(why: 'graphic' | 'identity' | 'byHand'): string
  /** Under a picture among others. */
  label(clip: ClipRecord, frame: FrameIndex, pts: number): string
}

export interface PlanInput {
  readonly index: RecordIndex
  readonly still: StillRecord
  readonly clip: ClipRecord
  /** Those of a strip or a sheet; none for other kinds. */
  readonly frames: readonly SheetFrame[]
  readonly isGraphic: (clip: ClipRecord, frame: number) => boolean
  readonly words: StillWords
}

/** CSS colours that the eye tells apart, for features that two pictures have in common. */
const PAIR_COLOURS = ['#e69f00', '#56b4e9', '#f0e442', '#cc79a7', '#009e73', '#d55e00']
const GAP = 8
const STRIP_CELL = 640
const SHEET_CELL = 320
const LOCATOR_WIDTH = 240
/** Of the longer side, around a box that is cropped to. */
const CROP_MARGIN = 0.25

/** Everything that a still shows, as the records have it now; undefined where it lacks what its kind needs. */
export function planStill(input: PlanInput): StillPlan | undefined {
  const { still, clip, words } = input
  const { direction } = words
  const { width, height } = clip.display
  const whole = { x: 0, y: 0, w: width, h: height }
  const main = mainCell(input, whole, whole)
  const { kind = 'clean' } = still
  switch (kind) {
    case 'clean':
      return { width, height, cells: [main], legend: [], direction }
    case 'boxed': {
      const { marks, legend } = numbered(input)
      return { width, height, cells: [{ ...main, marks }], legend, direction }
    }
    case 'pair': {
      const { marks, legend } = numbered(input)
      const right = { ...main, marks, place: { ...whole, x: width + GAP }, isMain: false }
      return { width: 2 * width + GAP, height, cells: [main, right], legend, direction }
    }
    case 'crop':
      return cropped(input, main)
    case 'strip':
      return grid(input, STRIP_CELL, 3)
    case 'sheet':
      return grid(input, SHEET_CELL, 5)
    case 'beside':
      return sideBySide(input, main)
    default:
      return kind satisfies never
  }
}

/** What is cropped to where a box is chosen, in whole display pixels. */
export function cropAround(box: Box, clip: ClipRecord): Box | undefined {
  return coveredPixels(box, clip.display, Math.max(box.w, box.h) * CROP_MARGIN)
}

function mainCell({ index, still, clip }: PlanInput, region: Box, place: Box): PictureCell {
  return {
    kind: 'picture',
    clip,
    frame: still.frame,
    pts: still.pts,
    region,
    place,
    fills: ownFills(still, clip),
    guarded: frameFacts(index, clip, still.frame).guarded,
    marks: [],
    isMain: true,
  }
}

function ownFills({ redactions }: StillRecord, clip: ClipRecord): readonly Fill[] {
  return redactions.flatMap(({ box, fill, coversId }) => {
    const pixels = coveredPixels(box, clip.display)
    return pixels ? [{ box: pixels, fill, coversId }] : []
  })
}

function numbered({ index, still, clip, words }: PlanInput): Pick<StillPlan, 'legend'> & { marks: readonly Mark[] } {
  const { boxes } = frameFacts(index, clip, still.frame)
  const shown = boxes.filter(({ id }) => still.boxIds?.includes(id) ?? true)
  const covered = new Set<RecordId>(still.redactions.flatMap(({ coversId }) => coversId ?? []))
  return {
    marks: shown.map(({ id, box }, at) => ({ id, box, sign: `${at + 1}` })),
    legend: shown.map((box, at) => ({ sign: `${at + 1}`, text: words.legend(box, covered.has(box.id)) })),
  }
}

function cropped({ still, clip, words }: PlanInput, main: PictureCell): StillPlan | undefined {
  const region = still.crop && coveredPixels(still.crop, clip.display)
  if (!region) return undefined
  const scale = LOCATOR_WIDTH / clip.display.width
  const h = Math.round(clip.display.height * scale)
  const place = { x: 0, y: 0, w: region.w, h: region.h }
  const inset = { x: 0, y: region.h + GAP, w: LOCATOR_WIDTH, h }
  return {
    width: Math.max(region.w, LOCATOR_WIDTH),
    height: region.h + GAP + h,
    // Below the crop, where it hides nothing of it.
    cells: [
      { ...main, region, place },
      { ...main, place: inset, locator: region, isMain: false },
    ],
    legend: [],
    direction: words.direction,
  }
}

function grid(input: PlanInput, most: number, mostColumns: number): StillPlan | undefined {
  const { still, clip, frames, words } = input
  if (frames.length === 0) return undefined
  const columns = Math.min(mostColumns, frames.length)
  const w = Math.min(most, clip.display.width)
  const h = Math.round((w * clip.display.height) / clip.display.width)
  const width = columns * w + (columns - 1) * GAP
  const line = h + labelRoom(width)
  const cells = frames.map((each, at): StillCell => {
    const { frame, label } = each
    // Time runs from left to right in any language.
    const place = { x: (at % columns) * (w + GAP), y: Math.floor(at / columns) * (line + GAP), w, h }
    if (frame !== still.frame) return otherCell(input, each, place)
    const blank = input.isGraphic(clip, frame)
    if (blank) return { kind: 'blank', place, words: words.blank('graphic'), label }
    return { ...mainCell(input, { x: 0, y: 0, w: clip.display.width, h: clip.display.height }, place), label }
  })
  const rows = Math.ceil(frames.length / columns)
  return { width, height: rows * line + (rows - 1) * GAP, cells, legend: [], direction: words.direction }
}

function labelRoom(width: number): number {
  return Math.round(28 * unitOf(width))
}

/** A frame that nobody has looked through for this still: whoever is tracked is filled, and what cannot be is left blank. */
function otherCell(input: PlanInput, { frame, pts, label }: SheetFrame, place: Box): StillCell {
  const { index, still, clip, words, isGraphic } = input
  const blank = (why: 'graphic' | 'identity' | 'byHand'): StillCell => {
    return { kind: 'blank', place, words: words.blank(why), label }
  }
  if (isGraphic(clip, frame)) return blank('graphic')
  const facts = frameFacts(index, clip, frame)
  const isByHand = still.redactions.some(({ coversId }) => index.get('track', coversId) === undefined)
  if (isByHand) return blank('byHand')
  const fills = trackFills(facts, still, clip)
  if (facts.guarded.some(({ box }) => !box)) return blank('identity')
  return {
    kind: 'picture',
    clip,
    frame,
    pts,
    region: { x: 0, y: 0, w: clip.display.width, h: clip.display.height },
    place,
    fills,
    guarded: facts.guarded,
    marks: [],
    label,
  }
}

/** Over everybody who is protected, and over whoever is covered on the captured frame. */
function trackFills({ boxes, guarded }: FrameFacts, still: StillRecord, clip: ClipRecord): readonly Fill[] {
  const ids = new Set<RecordId>(guarded.map(({ id }) => id))
  for (const { coversId } of still.redactions) if (coversId !== undefined) ids.add(coversId)
  return boxes.flatMap(({ id, box }) => {
    const pixels = ids.has(id) ? fillBox(box, clip.display) : undefined
    return pixels ? [{ box: pixels, fill: FILL, coversId: id }] : []
  })
}

/** The colour of a fill that nobody has chosen another one for. */
export const FILL = '#000000'

/** Two frames beside each other; what both have a box of the same tag for gets one letter and colour. */
function sideBySide(input: PlanInput, main: PictureCell): StillPlan | undefined {
  const { index, still, clip, words } = input
  const { beside } = still
  const other = beside && index.get('clip', beside.clipId)
  if (!beside || !other || beside.frame >= other.frameCount) return undefined
  const [here, there] = [frameFacts(index, clip, still.frame), frameFacts(index, other, beside.frame)]
  const pairs = matched(here.boxes, there.boxes)
  const marksOf = (side: 0 | 1): readonly Mark[] =>
    pairs.map((pair, at) => ({ id: pair[side].id, box: pair[side].box, sign: letter(at), colour: colourOf(at) }))
  const { width, height } = clip.display
  // Both at one height, the lower one's, so that neither is made larger than it is.
  const h = Math.min(height, other.display.height)
  const left = { x: 0, y: 0, w: Math.round((width * h) / height), h }
  const right = { x: left.w + GAP, y: 0, w: Math.round((other.display.width * h) / other.display.height), h }
  const total = right.x + right.w
  const covered = new Set<RecordId>(still.redactions.flatMap(({ coversId }) => coversId ?? []))
  const beyond = otherClipCell(input, other, right, there, marksOf(1))
  return {
    width: total,
    height: h + labelRoom(total),
    cells: [
      { ...main, place: left, marks: marksOf(0), label: words.label(clip, still.frame, still.pts) },
      { ...beyond, label: words.label(other, beside.frame, beside.pts) },
    ],
    legend: pairs.map(([box], at) => ({
      sign: letter(at),
      text: words.legend(box, covered.has(box.id)),
      colour: colourOf(at),
    })),
    direction: words.direction,
  }
}

function otherClipCell(
  { still, words, isGraphic }: PlanInput,
  clip: ClipRecord,
  place: Box,
  facts: FrameFacts,
  marks: readonly Mark[],
): StillCell {
  const { frame, pts } = still.beside ?? still
  if (isGraphic(clip, frame)) return { kind: 'blank', place, words: words.blank('graphic') }
  if (facts.guarded.some(({ box }) => !box)) return { kind: 'blank', place, words: words.blank('identity') }
  const region = { x: 0, y: 0, w: clip.display.width, h: clip.display.height }
  const fills = trackFills(facts, still, clip)
  return { kind: 'picture', clip, frame, pts, region, place, fills, guarded: facts.guarded, marks }
}

type Pair = readonly [BoxOnFrame, BoxOnFrame]

function matched(here: readonly BoxOnFrame[], there: readonly BoxOnFrame[]): readonly Pair[] {
  const left = [...there]
  return here.flatMap((box): Pair[] => {
    const at = left.findIndex(({ tagIds }) => tagIds.some((tagId) => box.tagIds.includes(tagId)))
    const [other] = at < 0 ? [] : left.splice(at, 1)
    return other ? [[box, other]] : []
  })
}

function letter(at: number): string {
  return at < 26 ? String.fromCodePoint(65 + at) : `A${at - 25}`
}

function colourOf(at: number): string {
  return PAIR_COLOURS[at % PAIR_COLOURS.length] ?? '#ffffff'
}
