import { expect, it } from 'vitest'
import { pictureBlank } from './pictureBlank'

it.each([
  { marks: ['none'], hasUncovered: false, blank: undefined },
  { marks: ['identity', 'none'], hasUncovered: false, blank: undefined },
  { marks: ['none', 'identity'], hasUncovered: true, blank: 'identity' },
  { marks: ['graphic'], hasUncovered: false, blank: 'graphic' },
  { marks: ['none', 'graphic+identity'], hasUncovered: false, blank: 'graphic' },
  { marks: ['none', 'graphic'], hasUncovered: true, blank: 'graphic+identity' },
] as const)('a frame with the marks $marks, somebody uncovered: $hasUncovered, is left out as $blank', (frame) => {
  expect(pictureBlank(frame.marks, frame.hasUncovered)).toBe(frame.blank)
})
