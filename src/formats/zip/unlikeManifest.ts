import { byName } from './byName'
import type { ListedEntry } from './listZip'

/** How a zip is not what its manifest says; `value` is the file's name, empty where they stand in another order. */
export interface UnlikeManifest {
  readonly code: 'entryMissing' | 'entryUnexpected' | 'entryDamaged' | 'damaged'
  readonly value: string
}

interface NamedFiles {
  /** Its own name, which it does not name. */
  readonly manifest: string
  /** What it names. */
  readonly entries: readonly { readonly name: string; readonly sizeBytes: number }[]
  /** What must be there. */
  readonly wanted: readonly string[]
  /** What else may be there. */
  readonly isOptional?: (entry: ListedEntry) => boolean
}

/** Whether a zip has exactly the files that its manifest names, each of its size, in the order of their names. */
export function unlikeManifest(
  listed: ReadonlyMap<string, ListedEntry>,
  { manifest, entries, wanted, isOptional }: NamedFiles,
): UnlikeManifest | undefined {
  const named = new Map(entries.map((entry) => [entry.name, entry.sizeBytes]))
  const missing = [...named.keys(), ...wanted].find((name) => !listed.has(name) || !named.has(name))
  if (missing !== undefined) return { code: 'entryMissing', value: missing }
  for (const entry of listed.values()) {
    const { name, sizeBytes } = entry
    if (name === manifest) continue
    const isKnown = wanted.includes(name) || (isOptional?.(entry) ?? false)
    if (!isKnown || !named.has(name)) return { code: 'entryUnexpected', value: name }
    if (named.get(name) !== sizeBytes) return { code: 'entryDamaged', value: name }
  }
  const names = [...listed.keys()]
  return names.toSorted(byName).every((name, at) => name === names[at]) ? undefined : { code: 'damaged', value: '' }
}
