import { expect, test } from 'vitest'
import { footBands, footHeightOf } from './footBands'

test('bands follow each other without a gap, and the overview is the last', () => {
  const bands = footBands()
  let bottom = 0
  for (const band of bands) {
    expect(band.y).toBe(bottom)
    bottom += band.height
  }
  expect(bands.at(-1)).toMatchObject({ id: 'overview', height: 22 })
  expect(footHeightOf(bands)).toBe(bottom)
})
