import type { Tag } from '../../domain/records/tag'
import type { CommandId } from '../../stores/commandIds'
import type { KeyName } from '../../stores/pressedKey'
import type { KeySet, OwnKeys } from '../../stores/preferencesStore'
import type { Command } from './command'

type WithKeys = Pick<Command, 'id' | 'keys' | 'isFixed'> & Partial<Pick<Command, 'screen' | 'isOnReview'>>

/** Where a key can do one thing only. While reviewing nothing is coded, so that a key there may do something else. */
export type KeyScope = 'coding' | 'review'

/** Which keys act, and for what. */
export interface KeyMap {
  readonly keysOf: ReadonlyMap<CommandId, readonly KeyName[]>
  /** While coding. */
  readonly holderOf: ReadonlyMap<KeyName, CommandId>
  readonly reviewHolderOf: ReadonlyMap<KeyName, CommandId>
}

export function scopesOf({ screen, isOnReview }: Pick<WithKeys, 'screen' | 'isOnReview'>): readonly KeyScope[] {
  if (screen === 'review') return ['review']
  return screen === 'every' || isOnReview === true ? ['coding', 'review'] : ['coding']
}

export function defaultKeys({ keys }: WithKeys, keySet: KeySet): readonly KeyName[] {
  return keys[keySet] ?? keys.cvat
}

/**
 * The keys of a set with a person's own. An own key takes its key from the set's commands, and never the other way; of two
 * that claim the same, which only a stored file from elsewhere can say, the first in the list has it.
 */
export function keyMapOf(commands: readonly WithKeys[], keySet: KeySet, own: OwnKeys = {}): KeyMap {
  const holders = { coding: new Map<KeyName, CommandId>(), review: new Map<KeyName, CommandId>() }
  const claim = (command: WithKeys, keys: readonly KeyName[]) =>
    keys.filter((key) => {
      const wanted = scopesOf(command).map((scope) => holders[scope])
      const isFree = wanted.every((holderOf) => !holderOf.has(key))
      if (isFree) for (const holderOf of wanted) holderOf.set(key, command.id)
      return isFree
    })
  const held = new Map<CommandId, readonly KeyName[]>()
  for (const command of commands) {
    const keys = command.isFixed ? undefined : own[command.id]
    if (keys) held.set(command.id, claim(command, keys))
  }
  for (const command of commands) {
    if (!held.has(command.id)) held.set(command.id, claim(command, defaultKeys(command, keySet)))
  }
  return { keysOf: held, holderOf: holders.coding, reviewHolderOf: holders.review }
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
