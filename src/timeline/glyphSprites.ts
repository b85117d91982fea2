import { TAG_COLOUR_VALUES } from '../ui/tagColours'
import type { TagColour } from '../domain/records/tag'
import { diamondPath } from './diamondPath'
import type { LaneMark } from './lanes'
import { tagEdge, type TimelineColours } from './timelineColours'

/** CSS pixels of a sprite's sides; the mark stands in its middle. */
export const GLYPH_PX = 17

const sprites = new WeakMap<TimelineColours, Map<string, HTMLCanvasElement>>()

/**
 * A mark painted once for each look: boxes on a frame are a small box, frame tags a filled diamond. A clip that is coded
 * frame by frame has some thousands of them in view.
 */
export function glyphSprite(kind: LaneMark['kind'], colour: TagColour, colours: TimelineColours): HTMLCanvasElement {
  const ratio = globalThis.devicePixelRatio
  let known = sprites.get(colours)
  if (!known) sprites.set(colours, (known = new Map()))
  const key = `${kind} ${colour} ${ratio}`
  let sprite = known.get(key)
  if (!sprite) {
    sprite = document.createElement('canvas')
    sprite.width = sprite.height = Math.ceil(GLYPH_PX * ratio)
    const context = sprite.getContext('2d')
    if (context) {
      context.scale(ratio, ratio)
      paint(context, kind, colour, colours)
    }
    known.set(key, sprite)
  }
  return sprite
}

function paint(
  context: CanvasRenderingContext2D,
  kind: LaneMark['kind'],
  colour: TagColour,
  colours: TimelineColours,
): void {
  const middle = GLYPH_PX / 2
  if (kind === 'box') {
    context.beginPath()
    context.rect(middle - 4, middle - 4, 8, 8)
  } else diamondPath(context, middle, middle, 6)
  context.fillStyle = kind === 'box' ? colours.panel : TAG_COLOUR_VALUES[colour].fill
  context.fill()
  context.lineWidth = kind === 'box' ? 2 : 1
  context.strokeStyle = tagEdge(colours, colour)
  context.stroke()
}
