import { recordsEqual } from '../../domain/edits/recordsEqual'
import type { StoredEntry } from '../../domain/edits/logEntry'
import { workspaceRecord, type WorkspaceRecord } from '../../domain/records/workspaceRecord'
import { fail, ok, type Result } from '../../domain/result'
import { LogReplay } from '../../engine/logReplay'
import { logRelation, type LogRelation } from '../../engine/logRelation'
import type { BackupPreview, BackupProgress, RestoreProblem } from '../../engine/ports/backups'
import type { BlobStore } from '../../engine/ports/blobStore'
import type { ProjectArchive } from '../../engine/ports/projectArchive'
import { clipEntry, SNAPSHOT } from '../../formats/backup/backupEntries'
import type { BackupProblem } from '../../formats/backup/backupProblem'
import type { CreateHash } from '../../formats/zip/byteHash'
import { openBackup, type OpenBackup } from '../../formats/backup/openBackup'
import { readJsonLines } from '../../formats/backup/readJsonLines'
import { namedFiles } from './namedFiles'

/** A backup that holds together in every respect, and how it stands to what is in this browser. */
export interface CheckedBackup {
  readonly open: OpenBackup
  /** As they were stored, by id. */
  readonly records: ReadonlyMap<string, WorkspaceRecord>
  readonly entries: readonly StoredEntry[]
  /** The records that replaying starts from, as they are stored; empty where nothing was erased. */
  readonly snapshot: readonly WorkspaceRecord[]
  readonly relation: LogRelation
  /** Clips whose bytes are in the backup and not in this browser. */
  readonly newClips: readonly string[]
}

export interface CheckParts {
  readonly archive: ProjectArchive
  readonly blobs: BlobStore
  readonly createHash: CreateHash
  readonly onProgress: (progress: BackupProgress) => void
  readonly signal: AbortSignal
}

/** Checks everything that a backup says before anything is written. Rejects as `openBackup` does. */
export async function checkBackup(file: Blob, parts: CheckParts): Promise<Result<CheckedBackup, RestoreProblem>> {
  const { archive, blobs, createHash, signal } = parts
  const onProgress = (doneBytes: number) => parts.onProgress({ doneBytes, totalBytes: file.size })
  const opened = await openBackup(file, { createHash, onProgress, signal })
  if (!opened.ok) return opened
  const { manifest, clips } = opened.value
  const snapshot = await readSnapshot(opened.value)
  const replay = new LogReplay(snapshot)
  const entries: StoredEntry[] = []
  for await (const entry of readJsonLines(opened.value.log)) {
    signal.throwIfAborted()
    if (!replay.add(entry)) return fail({ code: 'logBroken', value: String(entries.length + 1) })
    entries.push(entry)
  }
  if (!recordsEqual(replay.head, manifest.log)) return fail({ code: 'logBroken', value: String(entries.length + 1) })
  if (replay.unnamed !== undefined) return fail({ code: 'logBroken', value: String(replay.unnamed + 1) })
  if (opened.value.snapshot && !replay.isSnapshotUsed) return fail({ code: 'entryUnexpected', value: SNAPSHOT })
  const records = await readRecords(opened.value, replay)
  if (!records.ok) return records
  if (!replay.isConsistent()) return fail({ code: 'inconsistent', value: '' })
  const files = namedFiles(replay.records.values())
  const foreign = manifest.clips.find((sha256) => !files.has(sha256))
  if (foreign !== undefined) return fail({ code: 'entryUnexpected', value: clipEntry(foreign) })
  const { id } = manifest.project
  const relation = await logRelation(
    await archive.headOf(id),
    (seq) => archive.hashAt(id, seq),
    entries.map(({ hash }) => hash),
  )
  const newClips: string[] = []
  for (const sha256 of clips.keys()) if (!(await blobs.read(sha256))) newClips.push(sha256)
  return ok({ open: opened.value, records: records.value, entries, snapshot, relation, newClips })
}

/** Its lines; that it is the one that the log has sealed is found while the log is replayed. */
async function readSnapshot({ snapshot }: OpenBackup): Promise<readonly WorkspaceRecord[]> {
  const records: unknown[] = []
  if (snapshot) for await (const record of readJsonLines(snapshot)) records.push(record)
  return records.filter((record) => record !== undefined) as WorkspaceRecord[]
}

/** The records as they stand in the file, which must be those that the log leads to. */
async function readRecords(
  { records: file, manifest }: OpenBackup,
  replay: LogReplay,
): Promise<Result<Map<string, WorkspaceRecord>, BackupProblem>> {
  const differ = fail<BackupProblem>({ code: 'recordsDiffer', value: '' })
  const records = new Map<string, WorkspaceRecord>()
  for await (const stored of readJsonLines(file)) {
    const record = workspaceRecord.safeParse(stored)
    if (!record.success || records.has(record.data.id)) return differ
    if (!recordsEqual(replay.stored.get(record.data.id), stored)) return differ
    records.set(record.data.id, stored as WorkspaceRecord)
  }
  const projects = [...replay.records.values()].filter(({ type }) => type === 'project')
  const isWhole = records.size === replay.records.size && records.size === manifest.recordCount
  return isWhole && projects.length === 1 && projects[0]?.id === manifest.project.id ? ok(records) : differ
}

/** What a person is told of a checked backup. */
export function previewOf(fileName: string, checked: CheckedBackup): BackupPreview {
  const { open, records, entries, relation, newClips } = checked
  const { manifest, clips, views } = open
  const files = namedFiles(records.values())
  const annotators = [...records.values()].flatMap((record) =>
    record.type === 'annotator' ? [{ id: record.id, pseudonym: record.pseudonym }] : [],
  )
  return {
    fileName,
    projectId: manifest.project.id,
    name: manifest.project.name,
    made: manifest.made,
    program: manifest.program,
    records: records.size,
    entries: entries.length,
    clips: [...clips.keys()].filter((sha256) => !files.get(sha256)?.isPackage).length,
    missing: manifest.missing.length,
    relation,
    newClips: newClips.length,
    newClipBytes: newClips.reduce((sum, sha256) => sum + (clips.get(sha256)?.size ?? 0), 0),
    annotators,
    lastAuthorId: entries.at(-1)?.payload?.authorId ?? '',
    views,
  }
}
