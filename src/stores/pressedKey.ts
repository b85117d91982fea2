/**
 * A physical key with its modifiers, such as `mod+shift+b` or `left`: `KeyboardEvent.code` in lower case without `Key`,
 * `Digit`, `Numpad` and `Arrow`, as react-hotkeys-hook reads it, behind `mod`, `ctrl`, `alt` and `shift` in this order.
 * `mod` is Ctrl, and Cmd on a Mac.
 */
export type KeyName = string

type Press = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

export const IS_MAC = typeof navigator !== 'undefined' && /mac/i.test(navigator.userAgent)

const MODIFIER_CODES = /^(?:control|shift|alt|meta|os)(?:left|right)$|^(?:capslock|numlock|fn|altgraph|unidentified)?$/

/** @returns undefined while only modifiers are held, and with the system's own key (Windows, or Ctrl on a Mac) */
export function pressedKey(event: Press, isMac = IS_MAC): KeyName | undefined {
  const code = event.code.toLowerCase()
  const isOfSystem = isMac ? event.ctrlKey : event.metaKey
  if (MODIFIER_CODES.test(code) || isOfSystem) return undefined
  const isMod = isMac ? event.metaKey : event.ctrlKey
  const key = code.replace(/^(?:key|digit|numpad|arrow)/, '')
  return `${isMod ? 'mod+' : ''}${event.altKey ? 'alt+' : ''}${event.shiftKey ? 'shift+' : ''}${key}`
}

const SHOWN: Readonly<Record<string, string>> = {
  space: 'Space',
  left: '←',
  right: '→',
  up: '↑',
  down: '↓',
  home: 'Home',
  end: 'End',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  insert: 'Ins',
  delete: 'Del',
  backspace: 'Backspace',
  enter: 'Enter',
  escape: 'Esc',
  comma: ',',
  period: '.',
  semicolon: ';',
  quote: "'",
  slash: '/',
  backslash: '\\',
  intlbackslash: '<',
  bracketleft: '[',
  bracketright: ']',
  backquote: '`',
  equal: '=',
  minus: '-',
  divide: 'Num /',
  multiply: 'Num *',
  add: 'Num +',
  subtract: 'Num -',
  decimal: 'Num .',
  // What is printed on the key is better known than the key below it.
  'shift+slash': '?',
  'shift+equal': '+',
}

/** A key as people read it, by what is printed on a Latin keyboard: `Ctrl Shift B`, `←`. */
export function keyText(name: KeyName, isMac = IS_MAC): string {
  const whole = SHOWN[name]
  if (whole !== undefined) return whole
  const parts = name.split('+')
  const key = parts.pop() ?? ''
  const modifiers = parts.map((part) => {
    if (part === 'mod') return isMac ? '⌘' : 'Ctrl'
    if (part === 'alt') return isMac ? '⌥' : 'Alt'
    return 'Shift'
  })
  return [...modifiers, SHOWN[key] ?? key.toUpperCase()].join(' ')
}
