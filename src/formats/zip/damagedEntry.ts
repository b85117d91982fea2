import type { CreateHash } from './byteHash'
import type { ListedEntry } from './listZip'
import { sameBytes } from './sameBytes'
import { tapped } from './tapped'
import { zipStream } from './zipBytes'

/** An entry as a manifest names it. */
interface NamedEntry {
  readonly name: string
  readonly sha256: string
}

export interface ByteCheck {
  readonly createHash: CreateHash
  readonly onProgress: (doneBytes: number) => void
  readonly signal: AbortSignal
}

/**
 * Reads a zip once, hashes each entry and writes the same zip again from what was read: flips in headers pass otherwise.
 * @param entries those whose hash is known
 * @returns the name of the first entry that is not what its hash says; empty where the zip around them is not ours
 */
export async function damagedEntry(
  file: Blob,
  listed: readonly ListedEntry[],
  entries: readonly NamedEntry[],
  { createHash, onProgress, signal }: ByteCheck,
): Promise<string | undefined> {
  const hashes = new Map(
    await Promise.all(entries.map(async (entry) => [entry.name, { ...entry, hash: await createHash() }] as const)),
  )
  let damaged: string | undefined
  const parts = listed.map(({ name, at, sizeBytes }) => {
    const known = hashes.get(name)
    const check = () => {
      if (known && known.hash.digest() !== known.sha256) damaged ??= name
    }
    const bytes = () => tapped(file.slice(at, at + sizeBytes), (piece) => known?.hash.update(piece), check)
    return { name, sizeBytes, bytes }
  })
  const isSame = await sameBytes(zipStream(parts), file, onProgress, signal)
  return damaged ?? (isSame ? undefined : '')
}
