import { createStore, useStore } from 'zustand'
import type { CommandId } from './commandIds'
import { keyText, pressedKey, type KeyName } from './pressedKey'

interface KeysState {
  /** The keys that each command has now, the one to be shown first. */
  readonly keysOf: ReadonlyMap<CommandId, readonly KeyName[]>
}

/** Which key does what, in this person's preset and with this person's own keys; set by `app/commands`. */
export const keysStore = createStore<KeysState>(() => ({ keysOf: new Map() }))

/** The key to be shown for a command, such as `Ctrl B`; undefined where it has none. */
export function useKeyOf(id: CommandId): string | undefined {
  return useStore(keysStore, ({ keysOf }) => {
    const first = keysOf.get(id)?.[0]
    return first === undefined ? undefined : keyText(first)
  })
}

/** The keys of commands that belong together, modifiers that all of them share said once: `Alt 1 2 3`. */
export function useKeysOf(ids: readonly CommandId[]): string {
  return useStore(keysStore, ({ keysOf }) => {
    const keys = ids.flatMap(
      (id) =>
        keysOf
          .get(id)
          ?.slice(0, 1)
          .map((name) => keyText(name)) ?? [],
    )
    const modifiers = keys.map((key) => key.slice(0, key.lastIndexOf(' ') + 1))
    const [shared = ''] = modifiers
    const isShared = modifiers.every((each) => each === shared)
    return isShared ? shared + keys.map((key) => key.slice(shared.length)).join(' ') : keys.join(', ')
  })
}

/** The same where there is no room for a word: `⇧;`. */
export function useShortKeyOf(id: CommandId): string | undefined {
  return useKeyOf(id)?.replace('Shift ', '⇧')
}

/** Whether a press is one of a command's keys; for places that take a key before the screen does. */
export function isKeyOf(
  id: CommandId,
  event: Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): boolean {
  const pressed = pressedKey(event)
  return pressed !== undefined && (keysStore.getState().keysOf.get(id)?.includes(pressed) ?? false)
}
