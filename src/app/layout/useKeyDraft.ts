import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '../../stores/commandIds'
import { keyText, type KeyName } from '../../stores/pressedKey'
import { preferencesStore, prefer } from '../../stores/preferencesStore'
import type { Command } from '../commands/command'
import { COMMANDS } from '../commands/commands'
import { afterChange, conflictsOf, type KeyChange, type KeyConflict } from '../commands/keyChange'
import { defaultKeys, type KeyMap, type TagKeys } from '../commands/keyMap'
import { refusedKey } from '../commands/refusedKey'

/** A key that is being changed: it waits for a press, or for a yes to what the press would take away. */
export type KeyDraft =
  | {
      readonly kind: 'waiting'
      readonly id: CommandId
      /** The key that the new one stands in for; undefined adds one. */
      readonly replaced: KeyName | undefined
      readonly refused: string | undefined
    }
  | { readonly kind: 'asking'; readonly change: KeyChange; readonly conflicts: readonly KeyConflict[] }

export interface KeyDrafting {
  readonly draft: KeyDraft | undefined
  /** The last change, for those who do not see it. */
  readonly told: string
  readonly begin: (id: CommandId, replaced?: KeyName) => void
  readonly press: (key: KeyName) => void
  readonly remove: () => void
  readonly reset: (command: Command) => void
  readonly resetAll: () => void
  readonly accept: () => void
  readonly cancel: () => void
}

/** Changes one command's keys at a time. Nothing is taken from anybody before it is said and accepted. */
export function useKeyDraft(map: KeyMap, tagKeys: TagKeys): KeyDrafting {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<KeyDraft | undefined>(undefined)
  const [told, setTold] = useState('')

  function propose(change: KeyChange): void {
    const conflicts = conflictsOf(change, map, tagKeys)
    if (conflicts.length > 0) setDraft({ kind: 'asking', change, conflicts })
    else apply(change)
  }

  function apply(change: KeyChange): void {
    const { keySet, ownKeys } = preferencesStore.getState()
    const own = afterChange(COMMANDS, keySet, ownKeys[keySet] ?? {}, change)
    prefer({ ownKeys: { ...ownKeys, [keySet]: own } })
    setDraft(undefined)
    const keys = change.keys.map((key) => keyText(key)).join(', ')
    setTold(t('keys.assigned', { name: t(`commands.names.${change.id}`), key: keys === '' ? t('keys.noKey') : keys }))
  }

  return {
    draft,
    told,
    begin: (id, replaced) => setDraft({ kind: 'waiting', id, replaced, refused: undefined }),
    press(key) {
      if (draft?.kind !== 'waiting') return
      const reason = refusedKey(key)
      if (reason) {
        setDraft({ ...draft, refused: t(`keys.refused.${reason}`, { key: keyText(key) }) })
        return
      }
      const before = map.keysOf.get(draft.id) ?? []
      const { replaced } = draft
      const keys = replaced === undefined ? [...before, key] : before.map((each) => (each === replaced ? key : each))
      propose({ id: draft.id, keys: [...new Set(keys)] })
    },
    remove() {
      if (draft?.kind !== 'waiting') return
      const before = map.keysOf.get(draft.id) ?? []
      propose({ id: draft.id, keys: before.filter((each) => each !== draft.replaced) })
    },
    reset: (command) => propose({ id: command.id, keys: defaultKeys(command, preferencesStore.getState().keySet) }),
    resetAll() {
      const { keySet, ownKeys } = preferencesStore.getState()
      const { [keySet]: _dropped, ...others } = ownKeys
      prefer({ ownKeys: others })
      setDraft(undefined)
    },
    accept() {
      if (draft?.kind === 'asking') apply(draft.change)
    },
    cancel: () => setDraft(undefined),
  }
}
