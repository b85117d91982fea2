import { besidePoint, hexColour, pixelsAcross } from '../../domain/geometry/loupeGrid'
import { toView } from '../../domain/geometry/viewTransform'
import { graphicStore, sightOf } from '../../stores/graphicStore'
import { loupePixel, loupeStore } from '../../stores/loupeStore'
import { playbackStore } from '../../stores/playbackStore'
import { viewportStore } from '../../stores/viewportStore'
import { LoupePicture } from './loupePicture'
import { paintLoupe } from './paintLoupe'

/** The nodes that are written to at every move, past React. */
export interface LoupeNodes {
  readonly frame: HTMLElement
  readonly lens: HTMLCanvasElement
  readonly place: HTMLElement
  readonly colour: HTMLElement
  readonly swatch: HTMLElement
}

const ROOM_PX = 208
const GAP_PX = 24
const CAPTION_PX = 48

/** Draws the loupe, at most once for each picture of the screen. */
export class LoupeLens {
  readonly #picture = new LoupePicture()
  #request = 0

  constructor(readonly nodes: LoupeNodes) {}

  /** @param isRepainted whether the picture under the loupe may be another one */
  drawSoon(isRepainted = false): void {
    if (isRepainted) this.#picture.markOld()
    this.#request ||= requestAnimationFrame(() => this.#draw())
  }

  dispose(): void {
    cancelAnimationFrame(this.#request)
    this.#picture.dispose()
  }

  #draw(): void {
    this.#request = 0
    const { frame, lens, place, colour, swatch } = this.nodes
    const painted = document.querySelector<HTMLCanvasElement>('.picture-canvas')
    const pixel = loupePixel()
    frame.hidden = !painted || !pixel || !isPicturePainted()
    if (!painted || !pixel || frame.hidden) return
    const { magnification, held, pointed } = loupeStore.getState()
    const across = pixelsAcross(ROOM_PX, magnification)
    const side = across * magnification
    lens.style.width = `${side}px`
    lens.style.height = `${side}px`
    paintLoupe(lens, this.#picture.of(painted), pixel, magnification, across)
    const [red, green, blue] = this.#picture.colourAt(pixel.x, pixel.y)
    const hex = hexColour(red, green, blue)
    place.textContent = `x ${pixel.x}  y ${pixel.y}`
    colour.textContent = `${hex}  ${red} ${green} ${blue}`
    swatch.style.background = hex
    const { transform, stage } = viewportStore.getState()
    const at = (held ? undefined : pointed) ?? toView({ x: pixel.x + 0.5, y: pixel.y + 0.5 }, transform)
    const left = besidePoint(at.x, side, stage.width, GAP_PX)
    const top = besidePoint(at.y, side + CAPTION_PX, stage.height, GAP_PX)
    frame.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`
  }
}

/**
 * Whether a decoded frame is on screen as it is: while a video plays, what the canvas holds is another picture, and what is
 * covered or softened is not shown sharp and large.
 */
function isPicturePainted(): boolean {
  const { surface, exactness, shown } = playbackStore.getState()
  const sight = sightOf(graphicStore.getState(), shown)
  return surface === 'frame' && exactness.kind !== 'undecodable' && (sight === 'plain' || sight === 'clear')
}
