// The plain scene of the small clips: a disc on a round path, the number, the strip.

import { drawStrip } from '../strip.mjs'

const GREY = '#808080'

/** Turns or squeezes the drawing so that the stored picture shows upright. */
function applyStorage(context, { display, storage }) {
  if (storage === 'turned') {
    // Stored a quarter turn to the left; the file says: turn right to show.
    context.translate(0, display.width)
    context.rotate(-Math.PI / 2)
  } else if (storage === 'squeezed') {
    context.scale(context.canvas.width / display.width, 1)
  }
}

function drawGround(context, width, height) {
  const sky = context.createLinearGradient(0, 32, 0, height)
  sky.addColorStop(0, '#98a2a8')
  sky.addColorStop(0.62, '#cfcfc6')
  sky.addColorStop(0.63, '#93946c')
  sky.addColorStop(1, '#6a6b44')
  context.fillStyle = sky
  context.fillRect(0, 0, width, height)
}

export const disc = {
  draw(context, number, _time, options) {
    const { width, height } = options.display
    applyStorage(context, options)
    drawGround(context, width, height)

    const angle = number * 0.09
    const reach = Math.min(width, height - 60) * 0.3
    context.fillStyle = '#8a3d33'
    context.beginPath()
    context.arc(
      width / 2 + Math.cos(angle) * (width * 0.34),
      height * 0.56 + Math.sin(angle) * reach,
      16,
      0,
      Math.PI * 2,
    )
    context.fill()

    context.fillStyle = GREY
    context.fillRect(0, 0, width, 32)
    drawStrip(context, number, options.strip)

    context.fillStyle = '#1d1d1d'
    context.fillRect(width / 2 - 52, height / 2 - 4, 104, 36)
    context.fillStyle = '#ffffff'
    context.font = "700 26px 'Sample Sans'"
    context.textAlign = 'center'
    context.fillText(`f ${String(number).padStart(4, '0')}`, width / 2, height / 2 + 23)
  },
}
