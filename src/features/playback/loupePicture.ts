/**
 * A copy of the painted picture in memory that the program reads quickly. Read from the painted canvas itself, every move
 * of the pointer would wait for the graphics card, and the canvas would be taken off it.
 */
export class LoupePicture {
  readonly #copy = document.createElement('canvas')
  readonly #context = this.#copy.getContext('2d', { alpha: false, willReadFrequently: true })
  #isOld = true

  /** What is painted has changed; it is copied again when it is next looked at. */
  markOld(): void {
    this.#isOld = true
  }

  /** The copy, of the picture as it is painted now. */
  of(painted: HTMLCanvasElement): HTMLCanvasElement {
    if (this.#isOld || this.#copy.width !== painted.width || this.#copy.height !== painted.height) {
      this.#copy.width = painted.width
      this.#copy.height = painted.height
      this.#context?.drawImage(painted, 0, 0)
      this.#isOld = false
    }
    return this.#copy
  }

  /** Red, green and blue of a pixel in 0..255, as the browser converted the decoded picture to sRGB. */
  colourAt(x: number, y: number): readonly [number, number, number] {
    const [red = 0, green = 0, blue = 0] = this.#context?.getImageData(x, y, 1, 1).data ?? []
    return [red, green, blue]
  }

  dispose(): void {
    this.#copy.width = 0
    this.#copy.height = 0
  }
}
