import { expect, it } from 'vitest'
import { pressedKey } from './pressedKey'

function press(code: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) {
  return { code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }
}

it.each([
  [press('KeyF'), 'f'],
  [press('Digit4', { shiftKey: true }), 'shift+4'],
  [press('ArrowLeft', { altKey: true }), 'alt+left'],
  [press('KeyB', { ctrlKey: true, shiftKey: true }), 'mod+shift+b'],
  [press('NumpadDivide'), 'divide'],
  [press('BracketLeft'), 'bracketleft'],
  [press('F9'), 'f9'],
  [press('ShiftLeft', { shiftKey: true }), undefined],
  [press('AltRight', { altKey: true }), undefined],
  [press('KeyE', { metaKey: true }), undefined],
  [press(''), undefined],
])('reads %o as %s', (event, key) => {
  expect(pressedKey(event, false)).toBe(key)
})

it('reads Cmd on a Mac as the modifier that Ctrl is elsewhere', () => {
  expect(pressedKey(press('KeyK', { metaKey: true }), true)).toBe('mod+k')
  expect(pressedKey(press('KeyK', { ctrlKey: true }), true)).toBeUndefined()
})
