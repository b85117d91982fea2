import { workspaceRecord } from '../../domain/records/workspaceRecord'
import { projectId as toProjectId } from '../../domain/records/ids'
import { fail, ok, type Result } from '../../domain/result'
import type { BackupProgress, WriteProblem, WrittenBackup } from '../../engine/ports/backups'
import type { BlobStore } from '../../engine/ports/blobStore'
import type { ProjectArchive } from '../../engine/ports/projectArchive'
import type { CreateHash } from '../../formats/zip/byteHash'
import { JsonLines } from '../../formats/backup/jsonLines'
import { ClipDamagedError, writeBackup } from '../../formats/backup/writeBackup'
import { namedFiles, type NamedFile } from './namedFiles'

/** Where a backup is written. Whoever gets one either closes or aborts it; only closing makes a file of it. */
export interface BackupSink {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>
  /** @returns the size of the file that is there now */
  close(): Promise<number>
  abort(): Promise<void>
}

export interface WriteRequest {
  readonly projectId: string
  readonly hasClips: boolean
  readonly made: string
  readonly program: string
  /** Canonical JSON; undefined where nothing is kept. */
  readonly views: string | undefined
}

export interface WriteParts {
  readonly archive: ProjectArchive
  readonly blobs: Pick<BlobStore, 'read'>
  readonly createHash: CreateHash
  readonly onProgress: (progress: BackupProgress) => void
  readonly signal: AbortSignal
}

/** Writes one project to a sink, piece by piece. Where it does not end well the sink is aborted. */
export async function writeProject(
  request: WriteRequest,
  sink: BackupSink,
  parts: WriteParts,
): Promise<Result<WrittenBackup, WriteProblem>> {
  const names = new Map<string, NamedFile>()
  try {
    const { manifest, sizeBytes, stream } = await backupOf(request, parts, names)
    await pour(stream, sink, sizeBytes, parts)
    const written = await sink.close()
    if (written !== sizeBytes) return fail({ code: 'notWhole', value: '' })
    return ok({
      sizeBytes,
      records: manifest.recordCount,
      entries: manifest.log.length,
      clips: manifest.clips.filter((sha256) => names.get(sha256)?.isPackage === false).length,
      missing: request.hasClips ? manifest.missing.length : 0,
    })
  } catch (error) {
    // What is to be said is said by the failure; a sink that cannot even be aborted has made no file.
    await sink.abort().catch(() => undefined)
    return fail(problemOf(error, names, parts.signal))
  }
}

async function backupOf(request: WriteRequest, parts: WriteParts, names: Map<string, NamedFile>) {
  const { projectId, hasClips, ...facts } = request
  const { archive, blobs, createHash } = parts
  const lines = async () => new JsonLines(await createHash())
  const [records, entries, snapshot] = [await lines(), await lines(), await lines()]
  const project = await archive.visit(projectId, {
    onRecord(record) {
      records.add(record)
      for (const [sha256, file] of namedFiles([workspaceRecord.parse(record)])) names.set(sha256, file)
    },
    onEntry: (entry) => entries.add(entry),
    onSnapshot: (record) => snapshot.add(record),
  })
  if (!project) throw new Error(`No project ${projectId}`)
  const clips: { sha256: string; file: Blob }[] = []
  const missing: string[] = []
  for (const [sha256, { isPackage }] of names) {
    const file = hasClips || isPackage ? await blobs.read(sha256) : undefined
    if (file) clips.push({ sha256, file })
    else missing.push(sha256)
  }
  return writeBackup(
    {
      ...facts,
      project: { id: toProjectId.parse(projectId), name: project.name },
      log: project.head,
      hasClips,
      records: records.finish(),
      entries: entries.finish(),
      snapshot: snapshot.finish(),
      clips,
      missing,
    },
    createHash,
  )
}

async function pour(
  stream: ReadableStream<Uint8Array>,
  sink: BackupSink,
  totalBytes: number,
  { onProgress, signal }: WriteParts,
): Promise<void> {
  const reader = stream.getReader()
  let doneBytes = 0
  try {
    for (;;) {
      signal.throwIfAborted()
      const { value, done } = await reader.read()
      if (done) return
      await sink.write(value as Uint8Array<ArrayBuffer>)
      doneBytes += value.length
      onProgress({ doneBytes, totalBytes })
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

function problemOf(error: unknown, names: ReadonlyMap<string, NamedFile>, signal: AbortSignal): WriteProblem {
  if (signal.aborted) return { code: 'cancelled', value: '' }
  if (error instanceof ClipDamagedError)
    return { code: 'clipDamaged', value: names.get(error.sha256)?.name ?? error.sha256 }
  const name = error instanceof Error ? error.name : ''
  if (name === 'QuotaExceededError') return { code: 'storageFull', value: '' }
  if (name === 'NotAllowedError' || name === 'NoModificationAllowedError') return { code: 'denied', value: '' }
  if (name === 'NotFoundError' || name === 'NotReadableError') return { code: 'unreadable', value: '' }
  return { code: 'failed', value: error instanceof Error ? error.message : String(error) }
}
