import { z } from '../../domain/zod'
import { COMMAND_IDS, type CommandId } from '../../stores/commandIds'
import { KEY_SETS, type OwnKeys, type Preferences } from '../../stores/preferencesStore'
import { refusedKey } from './refusedKey'

const MOST_KEYS = 6

const keyName = z
  .string()
  .regex(/^(?:mod\+)?(?:alt\+)?(?:shift\+)?[a-z0-9]{1,20}$/)
  .refine((key) => refusedKey(key) === undefined)

const keys = z.array(keyName).max(MOST_KEYS)

/**
 * Own keys as they stand in the browser's store. A line that does not read, names a command that this program does not
 * have, or gives a key that is refused now, is left out: that command has the keys of the set.
 */
export function readOwnKeys(stored: unknown): Preferences['ownKeys'] {
  const sets = z.record(z.string(), z.unknown()).safeParse(stored)
  if (!sets.success) return {}
  return Object.fromEntries(
    KEY_SETS.flatMap((set) => {
      const own = readOne(sets.data[set])
      return Object.keys(own).length === 0 ? [] : [[set, own] as const]
    }),
  )
}

function readOne(stored: unknown): OwnKeys {
  const lines = z.record(z.string(), z.unknown()).safeParse(stored)
  if (!lines.success) return {}
  return Object.fromEntries(
    COMMAND_IDS.flatMap((id): [CommandId, readonly string[]][] => {
      const read = keys.safeParse(lines.data[id])
      return read.success ? [[id, [...new Set(read.data)]]] : []
    }),
  )
}
