// A few plain shots one after the other: what tells them apart is light and shapes, as with real cuts.

import { drawStrip } from '../strip.mjs'

/** The first frame of each shot after the first. */
export const SHOT_CUTS = [22, 45, 70]

const SHOTS = [
  { sky: '#a9b4ba', ground: '#8d8f66', shape: '#6b3a30' },
  { sky: '#2f3338', ground: '#23262a', shape: '#c9b98a' },
  // Panned all along: it differs from frame to frame, and is no cut.
  { sky: '#c7b995', ground: '#6e6248', shape: '#4a5d4c', pan: 5 },
  { sky: '#6c7f94', ground: '#b9b3a2', shape: '#33465a' },
]

function drawShot(context, { sky, ground, shape, pan = 0 }, at, { width, height }) {
  context.fillStyle = sky
  context.fillRect(0, 0, width, height)
  context.fillStyle = ground
  context.fillRect(0, height * 0.62, width, height)
  context.fillStyle = shape
  for (let post = -1; post < 6; post += 1) {
    const x = ((post * 70 + 900 - at * pan) % 420) - 60
    context.fillRect(x, height * 0.4, 18, height * 0.3)
  }
  context.beginPath()
  context.arc(width * 0.2 + at * 3, height * 0.75, 14, 0, Math.PI * 2)
  context.fill()
}

export const shots = {
  draw(context, number, _time, { display, strip }) {
    const passed = SHOT_CUTS.filter((cut) => cut <= number)
    drawShot(context, SHOTS[passed.length], number - (passed.at(-1) ?? 0), display)
    context.fillStyle = '#808080'
    context.fillRect(0, 0, display.width, 32)
    drawStrip(context, number, strip)
  },
}
