// The strip of squares that carries a frame's number in its pixels.
// Used on both sides: the page draws it, the checker reads it back.

export const STRIP_CELLS = 20
const BITS = 16
const FIRST_BIT = 2
const PARITY_CELL = FIRST_BIT + BITS

/** The 20 cells for a number, true for white. */
export function cellsOfNumber(number) {
  const cells = [true, false]
  let ones = 0
  for (let bit = BITS - 1; bit >= 0; bit -= 1) {
    const one = ((number >> bit) & 1) === 1
    if (one) ones += 1
    cells.push(one)
  }
  // Even parity: the parity cell makes the count of white bits even.
  cells.push(ones % 2 === 1, true)
  return cells
}

/** Draws the strip. The caller has already painted the grey margin under it. */
export function drawStrip(context, number, strip) {
  cellsOfNumber(number).forEach((white, index) => {
    context.fillStyle = white ? '#ffffff' : '#000000'
    context.fillRect(strip.x + index * strip.cellWidth, strip.y, strip.cellWidth, strip.cellHeight)
  })
}

/**
 * Reads a strip from a grey picture that holds exactly the strip.
 * Only the central half of each cell is averaged, because lossy coding
 * blurs the edges between neighbours. Throws when the strip makes no sense.
 */
export function readStrip(grey, width, height) {
  const cellWidth = width / STRIP_CELLS
  const top = Math.round(height * 0.25)
  const bottom = Math.round(height * 0.75)
  const means = []
  for (let cell = 0; cell < STRIP_CELLS; cell += 1) {
    const left = Math.round((cell + 0.25) * cellWidth)
    const right = Math.round((cell + 0.75) * cellWidth)
    let sum = 0
    for (let y = top; y < bottom; y += 1) {
      for (let x = left; x < right; x += 1) sum += grey[y * width + x]
    }
    means.push(sum / ((right - left) * (bottom - top)))
  }
  const threshold = (means[0] + means[1]) / 2
  if (means[0] - means[1] < 80) throw new Error('the calibration cells do not differ')
  const cells = means.map((mean) => mean > threshold)
  let number = 0
  for (let bit = 0; bit < BITS; bit += 1) {
    number = number * 2 + (cells[FIRST_BIT + bit] ? 1 : 0)
  }
  const expected = cellsOfNumber(number)
  if (cells[PARITY_CELL] !== expected[PARITY_CELL]) throw new Error('the parity cell is wrong')
  if (!cells[STRIP_CELLS - 1]) throw new Error('the last cell is not white')
  return number
}
