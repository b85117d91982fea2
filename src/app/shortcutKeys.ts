interface ShownKey {
  readonly action: KeyAction
  readonly shown: readonly string[]
}

export type KeyAction = (typeof KEY_ACTIONS)[number]

const KEY_ACTIONS = [
  'play',
  'playBack',
  'shuttle',
  'stepFrame',
  'stepLong',
  'goTo',
  'ends',
  'annotated',
  'cuts',
  'cutHere',
  'mute',
  'loop',
  'tag',
  'tagFrame',
  'rangeEnds',
  'newBox',
  'cancel',
  'moveBox',
  'resizeBox',
  'copyNext',
  'copyPaste',
  'remove',
  'objects',
  'lock',
  'hide',
  'undo',
  'redo',
  'fit',
  'zoom',
  'loupe',
  'holdLoupe',
  'beforeLevels',
  'frameNumbers',
  'keys',
] as const

/** What the editing suites' key set has beside the others. */
export const SHUTTLE_KEYS: ShownKey = { action: 'shuttle', shown: ['J', 'K', 'L'] }

/** The keys as the sheet shows them. They match the physical key, so that they work on an Arabic layout. */
export const KEY_GROUPS: readonly {
  readonly group: 'playing' | 'coding' | 'boxes' | 'view'
  readonly keys: readonly ShownKey[]
}[] = [
  {
    group: 'playing',
    keys: [
      { action: 'play', shown: ['Space'] },
      { action: 'playBack', shown: ['Shift Space'] },
      { action: 'stepFrame', shown: ['D', 'F', '←', '→'] },
      { action: 'stepLong', shown: ['C', 'V'] },
      { action: 'goTo', shown: ['`'] },
      { action: 'ends', shown: ['Home', 'End'] },
      { action: 'annotated', shown: ['R', 'E'] },
      { action: 'cuts', shown: ['Shift ,', 'Shift .'] },
      { action: 'mute', shown: ['A'] },
      { action: 'loop', shown: ['Z'] },
    ],
  },
  {
    group: 'coding',
    keys: [
      { action: 'tag', shown: ['0…9', 'Q', 'W', '…'] },
      { action: 'tagFrame', shown: ['Shift 0…9'] },
      { action: 'rangeEnds', shown: ['[', ']'] },
      { action: 'cutHere', shown: [';', 'Shift ;'] },
      { action: 'remove', shown: ['Del'] },
      { action: 'undo', shown: ['Ctrl Z'] },
      { action: 'redo', shown: ['Ctrl Shift Z'] },
    ],
  },
  {
    group: 'boxes',
    keys: [
      { action: 'newBox', shown: ['N'] },
      { action: 'cancel', shown: ['Esc'] },
      { action: 'moveBox', shown: ['← ↑ → ↓'] },
      { action: 'resizeBox', shown: ['Alt ← ↑ → ↓'] },
      { action: 'copyNext', shown: ['Ctrl B'] },
      { action: 'copyPaste', shown: ['Ctrl C', 'Ctrl V'] },
      { action: 'objects', shown: ['.', ','] },
      { action: 'lock', shown: ['L'] },
      { action: 'hide', shown: ['H', 'Shift H'] },
    ],
  },
  {
    group: 'view',
    keys: [
      { action: 'fit', shown: ['G'] },
      { action: 'zoom', shown: ['+', '-'] },
      { action: 'loupe', shown: ['X'] },
      { action: 'holdLoupe', shown: ['Shift X'] },
      { action: 'beforeLevels', shown: ['\\'] },
      { action: 'frameNumbers', shown: ['Ctrl I'] },
      { action: 'keys', shown: ['?'] },
    ],
  },
]
