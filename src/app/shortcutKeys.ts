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
  'splitRange',
  'joinRanges',
  'linkRange',
  'certainty',
  'notAssessable',
  'newBox',
  'cancel',
  'moveBox',
  'resizeBox',
  'moveKeyframe',
  'copyNext',
  'copyPaste',
  'follow',
  'judgeFollowed',
  'remove',
  'objects',
  'keyBox',
  'allBoxes',
  'marquee',
  'lock',
  'hide',
  'undo',
  'redo',
  'history',
  'objectHistory',
  'unseen',
  'fit',
  'zoom',
  'loupe',
  'holdLoupe',
  'beforeLevels',
  'frameNumbers',
  'definition',
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
      { action: 'unseen', shown: ['Shift E'] },
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
      { action: 'splitRange', shown: ['Alt M'] },
      { action: 'joinRanges', shown: ['M', 'Shift M'] },
      { action: 'linkRange', shown: ['Alt R', 'Alt Shift R'] },
      { action: 'certainty', shown: ['Alt 1…3'] },
      { action: 'notAssessable', shown: ['Alt 0'] },
      { action: 'definition', shown: ['Alt D'] },
      { action: 'cutHere', shown: [';', 'Shift ;'] },
      { action: 'remove', shown: ['Del'] },
      { action: 'undo', shown: ['Ctrl Z'] },
      { action: 'redo', shown: ['Ctrl Shift Z'] },
      { action: 'history', shown: ['Ctrl Shift H'] },
      { action: 'objectHistory', shown: ['Alt H'] },
    ],
  },
  {
    group: 'boxes',
    keys: [
      { action: 'newBox', shown: ['N'] },
      { action: 'cancel', shown: ['Esc'] },
      { action: 'moveBox', shown: ['← ↑ → ↓'] },
      { action: 'resizeBox', shown: ['Alt ← ↑ → ↓'] },
      { action: 'moveKeyframe', shown: ['Alt ,', 'Alt .'] },
      { action: 'copyNext', shown: ['Ctrl B'] },
      { action: 'copyPaste', shown: ['Ctrl C', 'Ctrl V'] },
      { action: 'follow', shown: ['Shift F', 'Shift D'] },
      { action: 'judgeFollowed', shown: ['Alt K', 'Alt Shift K'] },
      { action: 'objects', shown: ['.', ','] },
      { action: 'keyBox', shown: ['Enter'] },
      { action: 'allBoxes', shown: ['Ctrl A'] },
      { action: 'marquee', shown: ['Shift'] },
      { action: 'lock', shown: ['L'] },
      { action: 'hide', shown: ['H'] },
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
