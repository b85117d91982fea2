import { expect, it } from 'vitest'
import { pictureBlank } from './pictureBlank'

const OPEN = { id: 'a', sensitivity: 'none', protectIdentity: false } as const

it.each([
  { clip: 'none', onFrame: [OPEN], blank: undefined },
  { clip: 'graphic', onFrame: [], blank: 'graphic' },
  { clip: 'identity', onFrame: [OPEN], blank: 'identity' },
  { clip: 'none', onFrame: [{ ...OPEN, protectIdentity: true }], blank: 'identity' },
  { clip: 'none', onFrame: [OPEN, { ...OPEN, sensitivity: 'identity' }], blank: 'identity' },
  { clip: 'none', onFrame: [{ ...OPEN, sensitivity: 'graphic' }], blank: 'graphic' },
  { clip: 'graphic', onFrame: [{ ...OPEN, protectIdentity: true }], blank: 'graphic+identity' },
  { clip: 'none', onFrame: [{ ...OPEN, sensitivity: 'graphic+identity' }], blank: 'graphic+identity' },
] as const)('a frame of a clip marked $clip with $onFrame is left out as $blank', ({ clip, onFrame, blank }) => {
  expect(pictureBlank(clip, onFrame)).toBe(blank)
})

it('what an opaque fill covers shows nobody, and stays graphic', () => {
  const hidden = { ...OPEN, protectIdentity: true, sensitivity: 'graphic+identity' } as const
  expect(pictureBlank('none', [hidden], new Set(['a']))).toBe('graphic')
  expect(pictureBlank('identity', [OPEN], new Set(['a']))).toBe('identity')
})
