// @ts-check

/**
 * Runs in every page before its own scripts, so it may use nothing from outside itself. It holds the one definition of
 * "painted" and of what a frame's strip says, for the workbench and for everything it is compared with.
 */
export function installProbe() {
  const STRIP_CELLS = 20
  const BITS = 16
  const TIME_LIMIT_MS = 30_000
  /** @type {CanvasRenderingContext2D | null} */
  let scratch = null

  /** Resolves in a task of its own, after the rendering that is under way. @returns {Promise<number>} its time */
  function nextTask() {
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => {
        port1.close()
        resolve(performance.now())
      })
      port1.start()
      port2.postMessage(undefined)
    })
  }

  /**
   * Painted: the first task after the animation frame that comes after the drawing. By then the page's part of that
   * frame (canvas rasterised, frame handed to the compositor) is done. A second animation frame would add the same 16 ms
   * to both sides of every ratio, and so flatter the slower. The task goes before all that wait: what a thread sent
   * meanwhile may draw the page anew, and is no part of what was drawn.
   * @returns {Promise<number>} its time in milliseconds on `performance.now()`
   */
  function painted() {
    return new Promise((resolve) => {
      requestAnimationFrame(() => {
        void scheduler.postTask(() => resolve(performance.now()), { priority: 'user-blocking' })
      })
    })
  }

  /**
   * @param {string} code a physical key
   * @returns {Promise<number>} when it was pressed, by the event's own time
   */
  function pressed(code) {
    return new Promise((resolve) => {
      const listen = (/** @type {KeyboardEvent} */ event) => {
        if (event.code !== code) return
        removeEventListener('keydown', listen, true)
        resolve(event.timeStamp)
      }
      addEventListener('keydown', listen, true)
    })
  }

  /** @returns {HTMLCanvasElement | null} */
  function picture() {
    return document.querySelector('[data-testid="picture"]')
  }

  /**
   * Resolves right after the task in which the workbench has drawn a frame.
   * @param {number} frame
   * @returns {Promise<void>}
   */
  function drawn(frame) {
    return new Promise((resolve) => {
      const observer = new MutationObserver((records) => {
        const isDrawn = records.some(
          ({ target }) =>
            target instanceof HTMLCanvasElement &&
            target.dataset['testid'] === 'picture' &&
            target.dataset['frame'] === String(frame),
        )
        if (!isDrawn) return
        observer.disconnect()
        resolve()
      })
      observer.observe(document, { subtree: true, attributeFilter: ['data-frame'] })
    })
  }

  /**
   * Reads the frame number that a picture itself shows. It is read from a small copy: reading the canvas that is measured
   * would make the browser keep it elsewhere.
   * @param {HTMLCanvasElement | HTMLVideoElement} source
   * @param {{ width: number, cell: number }} clip width of the picture and of a square, in pixels
   * @returns {number} NaN where it does not read
   */
  function readStrip(source, { width, cell }) {
    scratch ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    if (!scratch) return Number.NaN
    const sourceWidth = source instanceof HTMLVideoElement ? source.videoWidth : source.width
    const scale = sourceWidth / width
    scratch.canvas.width = STRIP_CELLS * cell
    scratch.canvas.height = cell
    const [x, w, h] = [cell * scale, STRIP_CELLS * cell * scale, cell * scale]
    scratch.drawImage(source, x, x, w, h, 0, 0, STRIP_CELLS * cell, cell)
    const levels = Array.from({ length: STRIP_CELLS }, (_, index) => {
      // The middle half of each square: its edges are smeared by compression.
      const { data } = scratch?.getImageData((index + 0.25) * cell, 0.25 * cell, cell / 2, cell / 2) ?? { data: [] }
      let sum = 0
      for (let at = 1; at < data.length; at += 4) sum += data[at] ?? 0
      return sum / (data.length / 4)
    })
    const [white = 0, black = 0] = levels
    if (white - black < 100) return Number.NaN
    const bits = levels.map((level) => (level > (white + black) / 2 ? 1 : 0))
    const coded = bits.slice(2, 2 + BITS)
    const parity = coded.reduce((/** @type {number} */ value, bit) => value ^ bit, 0)
    if (bits[2 + BITS] !== parity || bits[3 + BITS] !== 1) return Number.NaN
    return coded.reduce((/** @type {number} */ value, bit) => value * 2 + bit, 0)
  }

  /**
   * @template Value
   * @param {Promise<Value>} work
   * @param {string} what
   * @returns {Promise<Value>}
   */
  function withinTime(work, what) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${what} did not come within 30 s`)), TIME_LIMIT_MS)
      work.then(resolve, reject).finally(() => clearTimeout(timer))
    })
  }

  /**
   * From a key press to the workbench's painted picture of a frame.
   * @param {{ frame: number, code: string, width: number, cell: number }} wanted
   * @returns {Promise<{ ms: number, number: number }>} `number`: what the painted picture shows
   */
  async function visit({ frame, code, ...clip }) {
    const both = Promise.all([pressed(code), drawn(frame).then(painted)])
    const [pressedMs, paintedMs] = await withinTime(both, `Frame ${frame}`)
    const canvas = picture()
    return { ms: paintedMs - pressedMs, number: canvas ? readStrip(canvas, clip) : Number.NaN }
  }

  /** From the next click to the painted picture of a frame of the clip that it opens. @param {number} frame */
  async function opened(frame) {
    const clicked = new Promise((resolve) => {
      addEventListener('click', ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true })
    })
    const [clickedMs, paintedMs] = await withinTime(Promise.all([clicked, drawn(frame).then(painted)]), 'The clip')
    return paintedMs - clickedMs
  }

  /**
   * From files being chosen to their row in the library.
   * @param {number} rows number of rows that there are then
   */
  async function added(rows) {
    const startedMs = await new Promise((resolve) => {
      addEventListener('change', ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true })
    })
    await /** @type {Promise<void>} */ (
      new Promise((resolve) => {
        const look = () => {
          if (document.querySelectorAll('[data-testid="clip-row"]').length < rows) return
          observer.disconnect()
          resolve()
        }
        const observer = new MutationObserver(look)
        observer.observe(document, { subtree: true, childList: true })
        look()
      })
    )
    return performance.now() - startedMs
  }

  /**
   * From a key press until the edit is on disk, and until the sign says so, after it has said that something is not.
   * @param {string} code
   * @returns {Promise<{ disk: number, sign: number }>} milliseconds; `disk` by the clock of the thread that writes
   */
  async function saved(code) {
    const sign = () => document.querySelector('[data-testid="saved-sign"]')?.getAttribute('data-state')
    const durable = new Promise((resolve) => {
      let wasSaving = false
      const observer = new MutationObserver(() => {
        wasSaving ||= sign() === 'saving'
        if (!wasSaving || sign() !== 'saved') return
        observer.disconnect()
        resolve(performance.now())
      })
      observer.observe(document, { subtree: true, childList: true, attributeFilter: ['data-state'] })
    })
    const [pressedMs, savedMs] = await withinTime(Promise.all([pressed(code), durable]), 'The edit on disk')
    // The newest one: it is this edit's, since nothing else waits by now.
    const [mark] = performance.getEntriesByName('framebench-on-disk')
    if (!mark || mark.startTime < pressedMs) throw new Error('Nothing says when the edit was on disk')
    return { disk: mark.startTime - pressedMs, sign: savedMs - pressedMs }
  }

  let pictures = 0
  /** @type {MutationObserver | undefined} */
  let counter

  /** Counts the pictures that the workbench paints from now on; several in one animation frame are seen as one. */
  function startCounting() {
    const canvas = picture()
    if (!canvas) throw new Error('There is no picture')
    pictures = 0
    let isAwaited = false
    counter = new MutationObserver(() => {
      if (isAwaited) return
      isAwaited = true
      requestAnimationFrame(() => {
        isAwaited = false
        pictures += 1
      })
    })
    counter.observe(canvas, { attributeFilter: ['data-frame'] })
  }

  function stopCounting() {
    counter?.disconnect()
    return pictures
  }

  Object.assign(globalThis, {
    benchProbe: {
      nextTask,
      painted,
      pressed,
      readStrip,
      withinTime,
      startCounting,
      stopCounting,
      waits: { visit, opened, added, saved },
    },
  })
}
