import type { Tag } from '../../domain/records/tag'
import type { CommandId } from '../../stores/commandIds'
import type { KeyName } from '../../stores/pressedKey'
import type { KeySet, OwnKeys } from '../../stores/preferencesStore'
import { COMMANDS } from './commands'
import { defaultKeys, keyMapOf, scopesOf, type KeyMap, type KeyScope, type TagKeys } from './keyMap'
import type { Command } from './command'

/** The keys that a command is to have from now on. */
export interface KeyChange {
  readonly id: CommandId
  readonly keys: readonly KeyName[]
}

/** Who would lose a key by a change. A tag that loses its Shift key can no longer tag a single frame by it. */
export type KeyConflict =
  | { readonly key: KeyName; readonly command: CommandId }
  | { readonly key: KeyName; readonly tag: Tag; readonly isFrameTag: boolean }

/** What a change would take from other commands and from tags. */
export function conflictsOf({ id, keys }: KeyChange, map: KeyMap, tags: TagKeys): readonly KeyConflict[] {
  const scopes = scopesOfId(COMMANDS, id)
  return keys.flatMap((key): KeyConflict[] => {
    const holders = new Set(scopes.flatMap((scope) => holdersIn(map, scope).get(key) ?? []))
    if (holders.has(id)) return []
    const taken = [...holders].map((command): KeyConflict => ({ key, command }))
    // Where a command of the coding screen has it, the tag has lost it already.
    const isTagReached = scopes.includes('coding') && !map.holderOf.has(key)
    const tag = isTagReached ? tags.byKey.get(key) : undefined
    return tag ? [...taken, { key, ...tag }] : taken
  })
}

/** A person's own keys after a change; other commands lose the keys that it takes. What equals the set's is not kept. */
export function afterChange(
  commands: readonly Command[],
  keySet: KeySet,
  own: OwnKeys,
  { id, keys }: KeyChange,
): OwnKeys {
  const { keysOf } = keyMapOf(commands, keySet, own)
  const scopes = scopesOfId(commands, id)
  const entries = commands.flatMap((command): [CommandId, readonly KeyName[]][] => {
    const before = keysOf.get(command.id) ?? []
    const isBeside = !scopesOf(command).some((scope) => scopes.includes(scope))
    const after = command.id === id ? keys : before.filter((key) => isBeside || !keys.includes(key))
    const isChanged = after.join(' ') !== defaultKeys(command, keySet).join(' ')
    return isChanged ? [[command.id, after]] : []
  })
  return Object.fromEntries(entries)
}

function scopesOfId(commands: readonly Command[], id: CommandId): readonly KeyScope[] {
  const command = commands.find((each) => each.id === id)
  return command ? scopesOf(command) : []
}

function holdersIn(map: KeyMap, scope: KeyScope): KeyMap['holderOf'] {
  return scope === 'coding' ? map.holderOf : map.reviewHolderOf
}
