import { expect, it } from 'vitest'
import { DEFAULT_PREFERENCES } from '../stores/preferencesStore'
import { readPreferences } from './readPreferences'

it('reads back what is stored', () => {
  const stored = { ...DEFAULT_PREFERENCES, ownKeys: { cvat: { loop: ['j'], goTo: [] }, via: { mute: ['mod+alt+f9'] } } }
  expect(readPreferences(JSON.parse(JSON.stringify(stored)))).toEqual(stored)
})

it('knows the standard key set by its present name', () => {
  expect(readPreferences({ keySet: 'standard' })).toEqual({ keySet: 'cvat' })
  expect(readPreferences({ keySet: 'editing' })).toEqual({ keySet: 'editing' })
})

it('leaves out what does not read, and keeps the rest', () => {
  expect(readPreferences({ language: 'xx', theme: 'light', longStep: 1, spare: 3 })).toEqual({ theme: 'light' })
  for (const stored of [undefined, null, 7, 'text', []]) expect(readPreferences(stored)).toEqual({})
})

it.each([
  ['an unknown command', { explode: ['j'] }],
  ['an unknown modifier', { loop: ['hyper+j'] }],
  ['modifiers in another order', { loop: ['shift+mod+j'] }],
  ['no list', { loop: 'j' }],
  ['a key that the browser keeps', { loop: ['mod+w'] }],
  ['too many keys', { loop: ['1', '2', '3', '4', '5', '6', '7'] }],
  ['an inherited name', { toString: ['j'], ['__proto__']: ['j'] }],
])('refuses %s in own keys', (_, own) => {
  expect(readPreferences({ ownKeys: { cvat: { ...own, mute: ['f9'] } } })).toEqual({
    ownKeys: { cvat: { mute: ['f9'] } },
  })
})
