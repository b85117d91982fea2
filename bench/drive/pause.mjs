// @ts-check
import { setTimeout as sleep } from 'node:timers/promises'
import { seededNumbers } from '../statistics.mjs'

const FRAME_MS = 17
const numbers = seededNumbers(7)

/** Waits for a part of an animation frame, so that key presses fall on every phase of it, as a person's do. */
export async function pauseForPhase() {
  await sleep(numbers(FRAME_MS))
}

/** Long enough that a decoder has finished what it does ahead. */
export async function pauseForRest() {
  await sleep(1000)
}
