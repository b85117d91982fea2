// @ts-check
import { setTimeout as sleep } from 'node:timers/promises'

const MOVE_EVERY_MS = 8

/**
 * Drags over the middle half of an element, there and back, for so long. The pointer's place follows the clock, so that
 * every page is asked for the same frames at the same speed.
 * @param {import('@playwright/test').Locator} track
 * @param {number} durationMs
 * @returns {Promise<number>} milliseconds from press to release
 */
export async function drag(track, durationMs) {
  const { mouse } = track.page()
  const box = await track.boundingBox()
  if (!box) throw new Error('There is nothing to drag on')
  const y = box.y + box.height / 2
  const placeAt = (/** @type {number} */ share) => box.x + box.width * (0.25 + 0.5 * (1 - Math.abs(1 - 2 * share)))
  await mouse.move(placeAt(0), y)
  const start = performance.now()
  await mouse.down()
  for (let passed = 0; passed < durationMs; passed = performance.now() - start) {
    await mouse.move(placeAt(passed / durationMs), y)
    await sleep(MOVE_EVERY_MS)
  }
  const draggedMs = performance.now() - start
  await mouse.up()
  return draggedMs
}
