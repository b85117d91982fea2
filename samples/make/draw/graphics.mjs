// What a broadcaster lays over the picture: channel mark, lower third, ticker,
// and the grey panel that carries the frame number.

import { drawStrip } from '../strip.mjs'
import { polygon } from './paint.mjs'

const FONT = "'Sample Sans'"
const TICKER_TEXT = 'SAMPLE TEXT FOR LAYOUT  ·  NO EVENT IS SHOWN  ·  DRAWN BY A SCRIPT  ·  NOT FOOTAGE  ·  '
const TICKER_SPEED = 70

function rectangle(context, x, y, width, height, fill) {
  polygon(
    context,
    [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ],
    fill,
  )
}

function text(context, words, x, y, size, weight, colour, align = 'left') {
  context.font = `${weight} ${size}px ${FONT}`
  context.textAlign = align
  context.fillStyle = colour
  context.fillText(words, x, y)
}

export function drawChannelMark(context) {
  rectangle(context, 1102, 32, 146, 44, 'rgba(29, 29, 29, 0.78)')
  text(context, 'SAMPLE', 1175, 63, 26, 700, '#ffffff', 'center')
}

export function drawLowerThird(context, detail) {
  rectangle(context, 64, 588, 560, 44, '#f2f0ea')
  rectangle(context, 64, 588, 9, 44, '#8a3d33')
  text(context, 'SAMPLE', 90, 619, 25, 700, '#1c1c1c')
  text(context, detail, 204, 618, 22, 400, '#3a3a3a')
}

export function drawTicker(context, time) {
  rectangle(context, 0, 648, 1280, 40, '#1d1d1d')
  context.save()
  context.beginPath()
  context.rect(132, 648, 1148, 40)
  context.clip()
  context.font = `400 20px ${FONT}`
  const length = context.measureText(TICKER_TEXT).width
  const shift = (time * TICKER_SPEED) % length
  for (let x = 150 - shift; x < 1280; x += length) {
    text(context, TICKER_TEXT, x, 675, 20, 400, '#e8e6e0')
  }
  context.restore()
  rectangle(context, 0, 648, 132, 40, '#8a3d33')
  text(context, 'TICKER', 22, 675, 20, 700, '#ffffff')
}

/** The panel is flat grey, well beyond the strip, so that coding does not smear it. */
export function drawNumberPanel(context, number, strip) {
  const width = strip.cells * strip.cellWidth
  rectangle(context, strip.x - 16, strip.y - 16, width + 32, strip.cellHeight + 62, '#808080')
  drawStrip(context, number, strip)
  text(context, `f ${String(number).padStart(4, '0')}`, strip.x, strip.y + strip.cellHeight + 33, 26, 700, '#ffffff')
}

/** A schematic star: shown where something goes off, with nothing it could hit. */
export function drawStar(context, tip) {
  const outer = 0.2 * tip.scale
  for (const [share, colour] of [
    [1, '#f6d76a'],
    [0.55, '#fff6d0'],
  ]) {
    const points = Array.from({ length: 16 }, (_, index) => {
      const radius = outer * share * (index % 2 === 0 ? 1 : 0.42)
      const angle = (index * Math.PI) / 8
      return [tip.x + Math.cos(angle) * radius, tip.y + Math.sin(angle) * radius]
    })
    polygon(context, points, colour)
  }
}
