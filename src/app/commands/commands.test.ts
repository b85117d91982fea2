import { describe, expect, it } from 'vitest'
import { ar } from '../../i18n/ar'
import { en } from '../../i18n/en'
import { COMMAND_IDS } from '../../stores/commandIds'
import { keyText } from '../../stores/pressedKey'
import { KEY_SETS } from '../../stores/preferencesStore'
import { COMMAND_GROUPS } from './command'
import { COMMANDS } from './commands'
import { defaultKeys, scopesOf } from './keyMap'
import { readOwnKeys } from './readOwnKeys'
import { refusedKey } from './refusedKey'

it('every command stands once in the list, in the order of its group', () => {
  expect(COMMANDS.map(({ id }) => id).toSorted()).toEqual(COMMAND_IDS.toSorted())
  const groups = COMMANDS.map(({ group }) => COMMAND_GROUPS.indexOf(group))
  expect(groups).toEqual(groups.toSorted((a, b) => a - b))
})

it('every command and every group has its text in both languages', () => {
  for (const catalogue of [en, ar]) {
    expect(Object.keys(catalogue.commands.names).toSorted()).toEqual(COMMAND_IDS.toSorted())
    expect(Object.keys(catalogue.commands.groups)).toEqual([...COMMAND_GROUPS])
  }
})

describe.each(KEY_SETS)('the key set %s', (keySet) => {
  const given = COMMANDS.flatMap((command) =>
    defaultKeys(command, keySet).map((key) => ({ key, id: command.id, scopes: scopesOf(command) })),
  )
  const fixed = new Set(COMMANDS.flatMap(({ id, isFixed }) => (isFixed ? [id] : [])))

  it('gives no key twice', () => {
    for (const scope of ['coding', 'review'] as const) {
      const keys = given.filter(({ scopes }) => scopes.includes(scope)).map(({ key }) => key)
      expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
    }
  })

  it('gives no key that the browser keeps', () => {
    expect(given.filter(({ key, id }) => refusedKey(key) !== undefined && !fixed.has(id))).toEqual([])
  })

  it('names its keys as a stored mapping names them', () => {
    const changeable = given.filter(({ id }) => !fixed.has(id))
    for (const { key, id } of changeable) {
      expect(readOwnKeys({ [keySet]: { [id]: [key] } })).toEqual({ [keySet]: { [id]: [key] } })
    }
  })
})

it('leaves letters and digits to the codebook in the hands of BORIS', () => {
  const coding = COMMANDS.filter((command) => scopesOf(command).includes('coding'))
  const taken = coding
    .flatMap((command) => defaultKeys(command, 'boris'))
    .filter((key) => /^(?:shift\+)?[a-z0-9]$/.test(key))
  expect(taken).toEqual([])
})

it.each([
  ['mod+shift+b', 'Ctrl Shift B', '⌘ Shift B'],
  ['alt+bracketleft', 'Alt [', '⌥ ['],
  ['left', '←', '←'],
  ['shift+slash', '?', '?'],
  ['delete', 'Del', 'Del'],
])('shows %s as %s, on a Mac as %s', (key, text, onMac) => {
  expect(keyText(key, false)).toBe(text)
  expect(keyText(key, true)).toBe(onMac)
})
