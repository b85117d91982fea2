import { useMemo } from 'react'
import { useHotkeys } from 'react-hotkeys-hook'
import { actOnTag, tagThisFrame } from '../../features/annotate/actions'
import type { CommandId } from '../../stores/commandIds'
import type { KeyName } from '../../stores/pressedKey'
import { isFocusByKeyboard } from '../focusReach'
import { useAreKeysFree } from '../useAreKeysFree'
import type { Command } from './command'
import { COMMANDS } from './commands'
import { useKeyMap, useTagKeys } from './useKeyMap'

/** The keys of the commands of a screen. They rest while a dialog is open or text is typed. */
export function useCommandKeys(screen: Command['screen']): void {
  const { keysOf } = useKeyMap()
  const commands = useMemo(() => commandsByKey(screen, keysOf), [screen, keysOf])
  useKeys(commands.keys(), (key, isRepeat) => {
    const command = commands.get(key)
    // A key that is held steps on; everything else is done once.
    if (command && (!isRepeat || command.isRepeated)) runOn(command, screen)?.()
  })
}

/** The keys of the codebook's tags. */
export function useTagCommandKeys(): void {
  const { byKey } = useTagKeys(useKeyMap())
  useKeys(byKey.keys(), (key, isRepeat) => {
    const found = byKey.get(key)
    if (!found || isRepeat) return
    if (found.isFrameTag) tagThisFrame(found.tag.id)
    else actOnTag(found.tag)
  })
}

/** Physical keys, so that they work on an Arabic layout. */
function useKeys(keys: Iterable<KeyName>, run: (key: KeyName, isRepeat: boolean) => void): void {
  useHotkeys([...keys], (event, { hotkey }) => run(hotkey, event.repeat), {
    enabled: useAreKeysFree(),
    // The ruler of the timeline is a slider, and keys act on it as everywhere.
    enableOnFormTags: ['slider', 'input'],
    preventDefault: true,
    ignoreEventWhen: (event) =>
      isForInput(event) || isPressOfButton(event) || isCopyOfText(event) || isCloseOfDialog(event),
  })
}

function commandsByKey(
  screen: Command['screen'],
  keysOf: ReadonlyMap<CommandId, readonly KeyName[]>,
): ReadonlyMap<KeyName, Command> {
  return new Map(
    COMMANDS.filter((command) => runOn(command, screen) !== undefined).flatMap((command) =>
      (keysOf.get(command.id) ?? []).map((key) => [key, command] as const),
    ),
  )
}

function runOn(command: Command, screen: Command['screen']): (() => unknown) | undefined {
  if (command.screen === screen) return command.run
  if (screen === 'review' && command.isOnReview) return command.run
  return screen === 'pair' ? command.runOnPair : undefined
}

const TYPED_INTO = /^(text|search|number|email|url|password|tel|date|time|datetime-local|month|week)$/

/** A field takes every key that is typed; a box, a choice or a closed list keeps the focus, and only bare keys are its own. */
function isForInput({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLInputElement)) return false
  return (TYPED_INTO.test(target.type) && !target.readOnly) || !(ctrlKey || metaKey || altKey)
}

const PRESSES = ['Space', 'Enter', 'NumpadEnter']

/** A button reached by the keyboard is pressed by these; one that was clicked only keeps the focus, and space plays. */
function isPressOfButton(event: KeyboardEvent): boolean {
  const isButton = event.target instanceof HTMLButtonElement || event.target instanceof HTMLAnchorElement
  return PRESSES.includes(event.code) && isButton && isFocusByKeyboard()
}

/** Text that is marked on the page is copied by the browser. */
function isCopyOfText(event: KeyboardEvent): boolean {
  return event.code === 'KeyC' && (event.ctrlKey || event.metaKey) && getSelection()?.isCollapsed === false
}

/** The press that closes a dialog was for the dialog, although the screen is free again before it arrives here. */
function isCloseOfDialog({ code, target }: KeyboardEvent): boolean {
  return code === 'Escape' && target instanceof Element && target.closest('[aria-modal="true"]') !== null
}
