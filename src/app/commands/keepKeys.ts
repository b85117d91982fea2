import { keysStore } from '../../stores/keysStore'
import { preferencesStore } from '../../stores/preferencesStore'
import { COMMANDS } from './commands'
import { keyMapOf } from './keyMap'

/** Tells the panels which key each command has, now and after each change of the preferences. */
export function keepKeys(): void {
  const tell = () => {
    const { keySet, ownKeys } = preferencesStore.getState()
    keysStore.setState({ keysOf: keyMapOf(COMMANDS, keySet, ownKeys[keySet]).keysOf })
  }
  preferencesStore.subscribe((now, before) => {
    if (now.keySet !== before.keySet || now.ownKeys !== before.ownKeys) tell()
  })
  tell()
}
