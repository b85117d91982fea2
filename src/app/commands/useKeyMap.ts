import { useMemo } from 'react'
import type { Tag } from '../../domain/records/tag'
import { useTags } from '../../stores/codebookQueries'
import { usePreferences } from '../../stores/preferencesStore'
import { COMMANDS } from './commands'
import { keyMapOf, tagKeysOf, type KeyMap, type TagKeys } from './keyMap'

/** The keys of the commands, as this person has them. */
export function useKeyMap(): KeyMap {
  const keySet = usePreferences((state) => state.keySet)
  const own = usePreferences((state) => state.ownKeys[state.keySet])
  return useMemo(() => keyMapOf(COMMANDS, keySet, own), [keySet, own])
}

/** The keys of the project's tags, where no command holds them. */
export function useTagKeys({ holderOf }: KeyMap): TagKeys {
  const tags = useTags()
  return useMemo(() => {
    const all: Tag[] = tags.map(({ tag }) => tag)
    return tagKeysOf(all, holderOf)
  }, [tags, holderOf])
}
