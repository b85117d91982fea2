import { unitOf, type BlankCell, type PictureCell, type StillPlan } from '../../domain/stills/stillPlan'
import type { StillContext } from './canvasOf'

export const STILL_FONT = "'Noto Sans', 'Noto Sans Arabic', sans-serif"
const [DARK, LIGHT] = ['#000000', '#ffffff']
const PAPER = '#1c1c1c'
const INK = '#ededed'

export function drawPaper(context: StillContext, width: number, height: number): void {
  context.fillStyle = PAPER
  context.fillRect(0, 0, width, height)
}

/** The part of a covered frame that a cell shows, with what is drawn over it. */
export function drawPicture(context: StillContext, frame: OffscreenCanvas, cell: PictureCell, unit: number): void {
  const { region, place, marks, locator } = cell
  context.imageSmoothingQuality = 'high'
  context.drawImage(frame, region.x, region.y, region.w, region.h, place.x, place.y, place.w, place.h)
  const scale = place.w / region.w
  const moved = (box: PictureCell['region']) => ({
    x: place.x + (box.x - region.x) * scale,
    y: place.y + (box.y - region.y) * scale,
    w: box.w * scale,
    h: box.h * scale,
  })
  context.save()
  context.beginPath()
  context.rect(place.x, place.y, place.w, place.h)
  context.clip()
  if (locator) outline(context, moved(locator), unit)
  for (const { box, sign, colour } of marks) {
    const at = moved(box)
    outline(context, at, unit, colour)
    drawSign(context, sign, at.x, at.y, { place, unit, colour })
  }
  context.restore()
}

/** A dark line on both sides of a light one: it is seen on any picture. */
function outline(
  context: StillContext,
  { x, y, w, h }: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  unit: number,
  colour = LIGHT,
): void {
  context.lineJoin = 'miter'
  context.strokeStyle = DARK
  context.lineWidth = Math.round(6 * unit)
  context.strokeRect(x, y, w, h)
  context.strokeStyle = colour
  context.lineWidth = Math.round(2 * unit)
  context.strokeRect(x, y, w, h)
}

interface SignLook {
  readonly place: { readonly y: number }
  readonly unit: number
  readonly colour?: string | undefined
}

/** A number on the corner of its box, above it where there is room. */
function drawSign(context: StillContext, sign: string, x: number, y: number, { place, unit, colour }: SignLook): void {
  const side = Math.round(24 * unit)
  context.font = `700 ${Math.round(16 * unit)}px ${STILL_FONT}`
  const width = Math.max(side, context.measureText(sign).width + 12 * unit)
  const left = Math.round(x - 3 * unit)
  const top = Math.round(Math.max(place.y, y - side))
  drawTile(context, sign, { x: left, y: top, width, height: side, unit, colour })
}

interface Tile {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly unit: number
  readonly colour?: string | undefined
}

export function drawTile(context: StillContext, sign: string, { x, y, width, height, unit, colour }: Tile): void {
  context.fillStyle = DARK
  context.fillRect(x, y, width, height)
  context.strokeStyle = colour ?? LIGHT
  context.lineWidth = Math.max(1, Math.round(unit))
  context.strokeRect(x + unit, y + unit, width - 2 * unit, height - 2 * unit)
  context.fillStyle = colour ?? LIGHT
  context.direction = 'ltr'
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(sign, x + width / 2, y + height / 2 + unit)
}

/** The place of a frame that is not shown, with the reason on it. */
export function drawBlank(context: StillContext, { place, words }: BlankCell, plan: StillPlan): void {
  const unit = unitOf(plan.width)
  context.fillStyle = '#262626'
  context.fillRect(place.x, place.y, place.w, place.h)
  context.strokeStyle = '#6a6a6a'
  context.lineWidth = Math.round(unit)
  context.strokeRect(place.x + unit, place.y + unit, place.w - 2 * unit, place.h - 2 * unit)
  context.font = `400 ${Math.round(14 * unit)}px ${STILL_FONT}`
  context.fillStyle = INK
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.direction = plan.direction
  const lines = wrapped(context, words, place.w - 24 * unit)
  const line = 20 * unit
  const first = place.y + place.h / 2 - ((lines.length - 1) * line) / 2
  for (const [at, text] of lines.entries()) context.fillText(text, place.x + place.w / 2, first + at * line)
}

/** What stands under a picture among others. */
export function drawLabel(context: StillContext, cell: PictureCell | BlankCell, plan: StillPlan): void {
  if (cell.label === undefined) return
  const unit = unitOf(plan.width)
  const isMain = cell.kind === 'picture' && cell.isMain === true
  const { x, y, w, h } = cell.place
  context.font = `${isMain ? 700 : 400} ${Math.round(14 * unit)}px ${STILL_FONT}`
  context.fillStyle = INK
  context.direction = 'ltr'
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  context.fillText(cell.label, x + 2 * unit, y + h + 14 * unit, w - 4 * unit)
  if (isMain) {
    context.strokeStyle = '#a594ff'
    context.lineWidth = Math.round(2 * unit)
    context.strokeRect(x + unit, y + h + 2 * unit, w - 2 * unit, 1)
  }
}

/** Text in lines of at most `width` pixels, broken between words; a word that is longer stands alone. */
export function wrapped(context: Pick<StillContext, 'measureText'>, text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    const next = line === '' ? word : `${line} ${word}`
    if (line !== '' && context.measureText(next).width > width) {
      lines.push(line)
      line = word
    } else line = next
  }
  return line === '' ? lines : [...lines, line]
}
