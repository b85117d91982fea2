import type { Tag } from '../../domain/records/tag'
import type { CommandId } from '../../stores/commandIds'
import type { KeyName } from '../../stores/pressedKey'
import type { KeySet, OwnKeys } from '../../stores/preferencesStore'
import type { Command } from './command'

type WithKeys = Pick<Command, 'id' | 'keys' | 'isFixed'>

/** Which keys act, and for what. */
export interface KeyMap {
  readonly keysOf: ReadonlyMap<CommandId, readonly KeyName[]>
  readonly holderOf: ReadonlyMap<KeyName, CommandId>
}

export function defaultKeys({ keys }: WithKeys, keySet: KeySet): readonly KeyName[] {
  return keys[keySet] ?? keys.cvat
}

/**
 * The keys of a set with a person's own. An own key takes its key from the set's commands, and never the other way; of two
 * that claim the same, which only a stored file from elsewhere can say, the first in the list has it.
 */
export function keyMapOf(commands: readonly WithKeys[], keySet: KeySet, own: OwnKeys = {}): KeyMap {
  const holderOf = new Map<KeyName, CommandId>()
  const claim = (id: CommandId, keys: readonly KeyName[]) =>
    keys.filter((key) => {
      const isFree = !holderOf.has(key)
      if (isFree) holderOf.set(key, id)
      return isFree
    })
  const held = new Map<CommandId, readonly KeyName[]>()
  for (const { id, isFixed } of commands) {
    const keys = isFixed ? undefined : own[id]
    if (keys) held.set(id, claim(id, keys))
  }
  for (const command of commands) {
    if (!held.has(command.id)) held.set(command.id, claim(command.id, defaultKeys(command, keySet)))
  }
  return { keysOf: held, holderOf }
}

/** A key that a tag of the codebook names and does not have, and who has it. */
export interface LostTagKey {
  readonly tag: Tag
  readonly key: KeyName
  readonly holder: { readonly command: CommandId } | { readonly tag: Tag }
}

export interface TagKeys {
  /** The tag's own action by its key, and tagging this one frame by Shift with it. */
  readonly byKey: ReadonlyMap<KeyName, { readonly tag: Tag; readonly isFrameTag: boolean }>
  readonly lost: readonly LostTagKey[]
}

/** The keys of the tags. A key that a command holds does that: one press must not do two things. */
export function tagKeysOf(tags: readonly Tag[], holderOf: KeyMap['holderOf']): TagKeys {
  const byKey = new Map<KeyName, { tag: Tag; isFrameTag: boolean }>()
  const lost: LostTagKey[] = []
  for (const tag of tags) {
    const plain = tag.key?.toLowerCase()
    if (plain === undefined) continue
    for (const key of [plain, `shift+${plain}`]) {
      const command = holderOf.get(key)
      const other = byKey.get(key)
      if (command !== undefined) lost.push({ tag, key, holder: { command } })
      else if (other) lost.push({ tag, key, holder: { tag: other.tag } })
      else byKey.set(key, { tag, isFrameTag: key !== plain })
    }
  }
  return { byKey, lost }
}
