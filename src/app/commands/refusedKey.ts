import type { KeyName } from '../../stores/pressedKey'

/** Why a key cannot be given to a command; the sentence is `keys.refused.<reason>`. */
export type KeyRefusal = 'browser' | 'reload' | 'zoom' | 'history' | 'focus' | 'press' | 'cancel' | 'system'

/**
 * Browsers keep the first ones to themselves and pages never see them (Chromium `IsReservedCommandOrKey` in
 * `chrome/browser/ui/browser_command_controller.cc`; Firefox `reserved="true"` in `browser-sets.inc.xhtml`). The others a
 * page could take, but people need them to reload, to enlarge the page, to go back and to move the focus.
 */
const REFUSED: readonly (readonly [KeyRefusal, readonly KeyName[]])[] = [
  ['browser', ['mod+n', 'mod+t', 'mod+w', 'mod+q', 'mod+shift+n', 'mod+shift+p', 'mod+shift+t', 'mod+shift+w']],
  ['browser', ['mod+tab', 'mod+shift+tab', 'mod+pageup', 'mod+pagedown', 'mod+f4', 'mod+l', 'f11', 'f12']],
  ['system', ['alt+f4', 'alt+tab', 'alt+shift+tab', 'alt+space', 'mod+alt+delete', 'printscreen', 'contextmenu']],
  ['reload', ['f5', 'mod+f5', 'mod+r', 'mod+shift+r']],
  ['zoom', ['mod+0', 'mod+equal', 'mod+shift+equal', 'mod+minus', 'mod+add', 'mod+subtract']],
  ['history', ['alt+left', 'alt+right', 'alt+home', 'mod+left', 'mod+right', 'mod+bracketleft', 'mod+bracketright']],
  ['focus', ['tab', 'shift+tab']],
  ['press', ['enter', 'shift+enter', 'mod+enter']],
  ['cancel', ['escape', 'shift+escape']],
]

const REASONS = new Map(REFUSED.flatMap(([reason, keys]) => keys.map((key) => [key, reason] as const)))

export function refusedKey(key: KeyName): KeyRefusal | undefined {
  return REASONS.get(key)
}
