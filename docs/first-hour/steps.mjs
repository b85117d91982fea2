// @ts-check

/**
 * The first hour with the sample clip, as docs/first-hour.md tells it: what a hand does, step by step. The test that counts
 * the presses and drags and the script that takes the pictures both follow this list.
 *
 * @typedef {object} Hand
 * @property {(key: string) => Promise<void>} press one key, or several at once
 * @property {(from: readonly [number, number], to: readonly [number, number]) => Promise<void>} drag in display pixels
 * @property {(frame: number) => Promise<void>} seen waits until the frame is on screen; no act of the hand
 */

/**
 * @typedef {object} Step
 * @property {string} name of its picture
 * @property {(hand: Hand) => Promise<void>} act
 */

/** Draws a box around a figure whose place is given as `[x, y, w, h]`, with the tag of that key.
 * @param {Hand} hand
 * @param {string} key
 * @param {readonly [number, number, number, number]} place
 */
async function draw(hand, key, [x, y, w, h]) {
  await hand.press(key)
  await hand.drag([x, y], [x + w, y + h])
}

/** @type {readonly Step[]} */
export const STEPS = [
  {
    name: 'ranges-begin',
    async act({ press, seen }) {
      await seen(0)
      await press('u')
      await press('1')
      await press('4')
    },
  },
  {
    name: 'tracks',
    async act(hand) {
      await draw(hand, 'w', [337, 359, 53, 144])
      await draw(hand, 'w', [475, 364, 58, 157])
      await draw(hand, 'y', [499, 339, 36, 100])
    },
  },
  {
    name: 'boxes',
    async act(hand) {
      await draw(hand, 'q', [546, 340, 38, 103])
      await draw(hand, 'q', [687, 345, 42, 112])
      await draw(hand, 't', [1052, 376, 94, 186])
    },
  },
  {
    name: 'keyframe',
    async act(hand) {
      await hand.press('Escape')
      for (const key of ['`', '1', '0', '0', 'Enter']) await hand.press(key)
      await hand.seen(100)
      // The walker is elsewhere by now: its box is taken there, which is a keyframe.
      await hand.drag([504, 442], [776, 441])
      await hand.press('Escape')
      await draw(hand, 'q', [685, 379, 61, 78])
      await draw(hand, 't', [1058, 376, 115, 186])
      await draw(hand, 'i', [272, 132, 72, 193])
    },
  },
  {
    name: 'ranges-end',
    async act(hand) {
      await hand.press('Escape')
      await hand.press('Shift+Period')
      await hand.seen(200)
      await hand.press('d')
      await hand.seen(199)
      await hand.press('u')
      await hand.press('1')
      await hand.press('4')
    },
  },
  {
    name: 'second-shot',
    async act(hand) {
      await hand.press('Escape')
      await hand.press('f')
      await hand.seen(200)
      // Nothing is read across a cut: the tracks end with their shot.
      for (let track = 0; track < 3; track += 1) {
        await hand.press('Period')
        await hand.press('o')
      }
      await hand.press('Escape')
      await hand.press('u')
      await hand.press('2')
      await draw(hand, 'q', [550, 350, 25, 67])
      await draw(hand, 'q', [582, 351, 26, 68])
      await draw(hand, 'q', [670, 378, 40, 51])
      await draw(hand, 't', [845, 389, 49, 97])
    },
  },
  {
    name: 'done',
    async act(hand) {
      await hand.press('Escape')
      await hand.press('Shift+Period')
      await hand.seen(430)
      await hand.press('d')
      await hand.seen(429)
      await hand.press('u')
      await hand.press('2')
    },
  },
]
