import { compareProjects, type Comparison } from '../../domain/edits/comparison'
import { InvariantError } from '../../domain/invariantError'
import { fail, ok, type Result } from '../../domain/result'
import { ForkedLogError, StorageError } from '../../engine/ports/editLog'
import type { RestoreProblem } from '../../engine/ports/backups'
import type { CreateHash } from '../../formats/zip/byteHash'
import type { CheckedBackup, CheckParts } from './checkBackup'

/**
 * Puts a checked backup into this browser: first the bytes of its clips, then all records and entries in one transaction.
 * What was written is then read back and compared. Where it does not end well, nothing of it stays.
 * @param annotatorId whom this browser is to work as, where the project is new here
 */
export async function restoreBackup(
  checked: CheckedBackup,
  annotatorId: string,
  parts: CheckParts,
): Promise<Result<Comparison, RestoreProblem>> {
  const { blobs, signal } = parts
  const added: string[] = []
  try {
    await addClips(checked, added, parts)
    signal.throwIfAborted()
    await writeProject(checked, annotatorId, parts)
  } catch (error) {
    for (const sha256 of added) await blobs.remove(sha256)
    return fail(problemOf(error, signal))
  }
  return ok(await comparedWith(checked, parts))
}

async function addClips({ open, newClips }: CheckedBackup, added: string[], parts: CheckParts): Promise<void> {
  const { blobs, createHash, onProgress, signal } = parts
  const files = newClips.flatMap((sha256) => {
    const file = open.clips.get(sha256)
    return file ? [{ sha256, file }] : []
  })
  const totalBytes = files.reduce((sum, { file }) => sum + file.size, 0)
  if (!(await blobs.hasRoomFor(totalBytes))) throw new DOMException('No room', 'QuotaExceededError')
  let doneBytes = 0
  for (const { sha256, file } of files) {
    const hash = await createHash()
    const incoming = await blobs.begin()
    try {
      await incoming.reserve(file.size)
      const onPiece = (bytes: Uint8Array) => {
        hash.update(bytes)
        doneBytes += bytes.length
        onProgress({ doneBytes, totalBytes })
      }
      await incoming.copy(file, onPiece, signal)
      // The file was checked before: since then it has changed under our hands.
      if (hash.digest() !== sha256) throw new DOMException('The file changed', 'NotReadableError')
      added.push(sha256)
      await incoming.keep(sha256)
    } catch (error) {
      await incoming.discard()
      throw error
    }
  }
}

async function writeProject(checked: CheckedBackup, annotatorId: string, { archive }: CheckParts): Promise<void> {
  const { open, records, entries, snapshot, relation } = checked
  if (relation.kind !== 'new' && relation.kind !== 'newer') return
  const newest = entries.findLast(({ payload }) => payload)?.payload
  if (!newest) throw new InvariantError('A checked backup has a history')
  const { id, name } = open.manifest.project
  const known = relation.kind === 'newer' ? entries[entries.length - relation.more - 1] : undefined
  await archive.write(
    {
      id,
      name,
      annotatorId,
      head: open.manifest.log,
      updatedAt: newest.at,
      records: [...records.values()],
      entries,
      snapshot,
    },
    known && { length: known.seq + 1, hash: known.hash },
  )
}

/** Reads the project and the bytes of its clips back from the store; of a project that was left as it is, the bytes only. */
async function comparedWith(checked: CheckedBackup, { archive, blobs, createHash }: CheckParts): Promise<Comparison> {
  const { open, records, entries, relation } = checked
  const snapshot = new Map(checked.snapshot.map((record) => [record.id, record]))
  const found = { ...nothing(), entries: [] as unknown[], clips: new Set<string>() }
  const isSame = relation.kind !== 'older' && relation.kind !== 'forked'
  if (isSame) {
    await archive.visit(open.manifest.project.id, {
      onRecord: (record) => found.records.set(idOf(record), record),
      onEntry: (entry) => found.entries.push(entry),
      onSnapshot: (record) => found.snapshot.set(idOf(record), record),
    })
  }
  for (const sha256 of open.clips.keys()) {
    const file = await blobs.read(sha256)
    if (file && (await hashOf(file, createHash)) === sha256) found.clips.add(sha256)
  }
  const clips = new Set(open.clips.keys())
  return compareProjects(isSame ? { records, entries, snapshot, clips } : { ...nothing(), clips }, found)
}

function nothing() {
  return { records: new Map<string, unknown>(), entries: [], snapshot: new Map<string, unknown>() }
}

function idOf(record: unknown): string {
  return (record as { readonly id: string }).id
}

const PIECE_BYTES = 4 * 2 ** 20

async function hashOf(file: Blob, createHash: CreateHash): Promise<string> {
  const hash = await createHash()
  for (let at = 0; at < file.size; at += PIECE_BYTES) {
    hash.update(new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer()))
  }
  return hash.digest()
}

function problemOf(error: unknown, signal: AbortSignal): RestoreProblem {
  if (signal.aborted) return { code: 'cancelled', value: '' }
  if (error instanceof ForkedLogError) return { code: 'changedMeanwhile', value: '' }
  const isFull = error instanceof StorageError ? error.reason === 'full' : isNamed(error, 'QuotaExceededError')
  if (isFull) return { code: 'storageFull', value: '' }
  if (isNamed(error, 'NotReadableError') || isNamed(error, 'NotFoundError')) return { code: 'unreadable', value: '' }
  return { code: 'failed', value: error instanceof Error ? error.message : String(error) }
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name
}
