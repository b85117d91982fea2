// @ts-check

/** @typedef {import('@playwright/test').Page} Page */

const MS = 3000

/**
 * Animation frames a second of a page that does nothing else: what this browser shows at most in this run.
 * @param {Page} page an empty one
 */
export function emptyRate(page) {
  return page.evaluate(countFrames, /** @type {const} */ ({ kind: 'nothing', ms: MS }))
}

/**
 * Animation frames a second while the wheel turns over the timeline once in each: `pan` there and back, `zoom` in and out.
 * @param {Page} page
 * @param {'pan' | 'zoom'} kind
 */
export function timelineRate(page, kind) {
  return page.evaluate(countFrames, { kind, ms: MS })
}

/**
 * Animation frames a second while the pointer moves once in each: with a box in the hand, or dragging the picture.
 * @param {Page} page
 * @param {'dragBox' | 'dragPicture'} kind
 * @param {{ x: number, y: number }} from where it is pressed, in CSS pixels of the canvas
 */
export function canvasRate(page, kind, from) {
  return page.evaluate(countFrames, { kind, from, ms: MS })
}

/**
 * Runs in the page. Events are made in the animation frame itself, one each, so that no driver's pace is measured.
 * @param {{ kind: 'nothing' | 'pan' | 'zoom' | 'dragBox' | 'dragPicture', ms: number, from?: { x: number, y: number } }} what
 * @returns {Promise<number>}
 */
function countFrames({ kind, ms, from }) {
  const timeline = document.querySelector('.tl-time')
  const canvas = document.querySelector('[data-testid="canvas"]')
  const target = kind === 'pan' || kind === 'zoom' ? timeline : canvas
  if (kind !== 'nothing' && !target) throw new Error('There is nothing to turn the wheel over')
  const bounds = target?.getBoundingClientRect()
  const [left, top] = [bounds?.left ?? 0, bounds?.top ?? 0]
  const [x, y] = [left + (from?.x ?? (bounds?.width ?? 0) / 2), top + (from?.y ?? (bounds?.height ?? 0) / 2)]
  const button = kind === 'dragPicture' ? 1 : 0
  const held = { bubbles: true, cancelable: true, isPrimary: true, pointerId: 1, pointerType: 'mouse', button }
  const point = (/** @type {string} */ type, /** @type {number} */ along) =>
    target?.dispatchEvent(
      new PointerEvent(type, { ...held, buttons: button === 1 ? 4 : 1, clientX: x + along, clientY: y + along / 2 }),
    )
  const turn = (/** @type {number} */ by) =>
    target?.dispatchEvent(
      new WheelEvent('wheel', {
        bubbles: true,
        cancelable: true,
        clientX: x,
        clientY: y,
        ctrlKey: kind === 'zoom',
        [kind === 'zoom' ? 'deltaY' : 'deltaX']: by,
      }),
    )
  if (kind === 'dragBox' || kind === 'dragPicture') {
    // A made pointer cannot be captured.
    if (target) Object.assign(target, { setPointerCapture() {}, releasePointerCapture() {} })
    point('pointerdown', 0)
  }
  return new Promise((resolve) => {
    let frames = 0
    let startMs = 0
    const next = (/** @type {number} */ nowMs) => {
      if (startMs === 0) startMs = nowMs
      else frames += 1
      if (nowMs - startMs >= ms) {
        if (kind === 'dragBox' || kind === 'dragPicture') point('pointerup', 0)
        resolve((frames * 1000) / (nowMs - startMs))
        return
      }
      const phase = Math.floor(frames / 45) % 2 === 0 ? 1 : -1
      if (kind === 'pan') turn(phase * 40)
      if (kind === 'zoom') turn(phase * -20)
      if (kind === 'dragBox' || kind === 'dragPicture') point('pointermove', 40 * Math.sin(frames / 9))
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
}
