import { TAG_COLOUR_VALUES } from '../../ui/tagColours'
import { TAG_SHAPE_PATHS } from '../../ui/tagShapes'
import type { TagLooks } from '../boxInView'
import { LABEL_HEIGHT, SHORT_LABEL_WIDTH } from './labelPlaces'

const MARK = 16
/** Of labels; they stand on any picture, so that they are dark in both themes. */
export const LABEL_PAPER = 'rgba(14, 14, 14, 0.92)'

const sprites = new Map<string, HTMLCanvasElement>()

/** A label that holds the mark alone, painted once for each look: shapes and letters of a thousand boxes cost a frame. */
export function markSprite({
  colour,
  shape,
  letter,
}: Pick<TagLooks, 'colour' | 'shape' | 'letter'>): HTMLCanvasElement {
  const ratio = globalThis.devicePixelRatio
  const key = `${colour} ${shape} ${letter ?? ''} ${ratio}`
  let sprite = sprites.get(key)
  if (!sprite) {
    sprite = document.createElement('canvas')
    sprite.width = Math.round(SHORT_LABEL_WIDTH * ratio)
    sprite.height = Math.round(LABEL_HEIGHT * ratio)
    const context = sprite.getContext('2d')
    if (context) {
      context.scale(ratio, ratio)
      paint(context, TAG_COLOUR_VALUES[colour], TAG_SHAPE_PATHS[shape], letter)
    }
    sprites.set(key, sprite)
  }
  return sprite
}

/** After a font has arrived letters look different. */
export function forgetMarkSprites(): void {
  sprites.clear()
}

function paint(
  context: CanvasRenderingContext2D,
  colour: { readonly fill: string; readonly letter: string },
  path: string,
  letter: string | undefined,
): void {
  context.fillStyle = LABEL_PAPER
  context.fillRect(0, 0, SHORT_LABEL_WIDTH, LABEL_HEIGHT)
  context.translate(3, 3)
  context.scale(MARK / 18, MARK / 18)
  context.fillStyle = colour.fill
  context.fill(new Path2D(path))
  if (letter === undefined) return
  context.fillStyle = colour.letter
  context.font = "700 11px 'Noto Sans', sans-serif"
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(letter, 9, 9.5)
}
