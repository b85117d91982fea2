import { changedId } from '../domain/edits/apply'
import { headAfter, type StoredEntry } from '../domain/edits/logEntry'
import type { Edit } from '../domain/edits/edit'
import type { WorkspaceRecord } from '../domain/records/workspaceRecord'
import { editsOf } from '../domain/edits/editsOf'
import { sha256Of } from '../domain/sha256Of'
import type { StoredWorkspace } from '../engine/ports/editLog'
import { CHECKPOINT_SHAPE } from './checkpointShape'
import { readCheckpoint, writeCheckpoint } from './checkpointText'
import type { CheckpointRow, FramebenchDatabase, ProjectRow } from './database'
import { storedEntries } from './storedEntries'
import { whenIdle } from './whenIdle'

const LIMITS = {
  /** A project with fewer records and changes is read row by row soon enough. */
  worthIt: 2000,
  /** So many changes behind a checkpoint, and another is written. */
  staleAfter: 500,
  /** More of them are checked one by one for longer than reading all rows takes. */
  tailAtMost: 2000,
  /** What opens a project, and whoever is at work in it, has page and disk alone until it was not put off for so long. */
  quietForMs: 3000,
}

/** What lets a checkpoint be read: the row itself, and what came behind it. */
export interface FoundCheckpoint {
  readonly row: CheckpointRow
  readonly tail: readonly StoredEntry[]
}

/**
 * The state of a large project in one piece, which is read many times faster than its rows. Records and log stay what holds: a
 * checkpoint that does not fit them, or whose bytes are not those that were written, is not read.
 */
export class Checkpoints {
  #writing = false
  /** Of the page's clock, when it was last put off. */
  #busyAt = 0

  constructor(
    readonly database: FramebenchDatabase,
    /** Resolves when the page has nothing else to do. */
    readonly idle = whenIdle,
    readonly limits = LIMITS,
  ) {}

  /** Call it in a transaction of projects, log and checkpoints. @returns undefined where there is none that fits */
  async find(projectId: string): Promise<FoundCheckpoint | undefined> {
    const { projects, checkpoints, log } = this.database
    const [known, row] = await Promise.all([projects.get(projectId), checkpoints.get(projectId)])
    if (row?.shape !== CHECKPOINT_SHAPE) return undefined
    const rows = await log.where('[projectId+seq]').between([projectId, row.length], [projectId, Infinity]).toArray()
    const tail = rows.map(({ entry }) => entry)
    return fits(row, tail, known) && changesOf(editsOf(tail)) <= this.limits.tailAtMost ? { row, tail } : undefined
  }

  /** @returns the project as it is on disk; undefined where the bytes are not those that were written */
  async read({ row, tail }: FoundCheckpoint): Promise<StoredWorkspace | undefined> {
    if ((await sha256Of(row.bytes)) !== row.sha256) return undefined
    const { records, edits } = readCheckpoint(new TextDecoder().decode(row.bytes))
    const { length, hash } = row
    const newest = tail.at(-1)
    if (!newest) return { records, edits, head: { length, hash } }
    const later = editsOf(storedEntries(tail, new Map()))
    return { records: recordsBehind(records, later), edits: [...edits, ...later], head: headAfter(newest) }
  }

  /** Nobody at work waits for what could be written later: puts off a checkpoint that is on its way. */
  putOff(): void {
    this.#busyAt = performance.now()
  }

  /** Writes one of what was just read, unless that is small or the one that is there will do. It never rejects. */
  async keep(projectId: string, stored: StoredWorkspace, from: FoundCheckpoint | undefined): Promise<void> {
    const { worthIt, staleAfter } = this.limits
    const isSmall = stored.records.length + changesOf(stored.edits) < worthIt
    const isFresh = from !== undefined && changesOf(stored.edits.slice(from.row.length)) < staleAfter
    if (this.#writing || isSmall || isFresh) return
    this.#writing = true
    try {
      this.putOff()
      await this.#write(projectId, stored)
    } catch {
      // Nothing is lost by it: the project is read row by row, and whatever keeps the disk from being written to is told with the next edit.
    } finally {
      this.#writing = false
    }
  }

  async #write(projectId: string, { records, edits, head }: StoredWorkspace): Promise<void> {
    const encoder = new TextEncoder()
    const pieces: Uint8Array<ArrayBuffer>[] = []
    for (const piece of writeCheckpoint(records, edits)) {
      await this.#quiet()
      pieces.push(encoder.encode(piece))
    }
    const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer())
    const row = { projectId, ...head, shape: CHECKPOINT_SHAPE, sha256: await sha256Of(bytes), bytes }
    const { projects, log, checkpoints } = this.database
    await this.#quiet()
    // What was erased, or a project that was deleted meanwhile, must not come back with it.
    await this.database.transaction('rw', projects, log, checkpoints, async () => {
      const known = await projects.get(projectId)
      const rows = await log.where('[projectId+seq]').between([projectId, row.length], [projectId, Infinity]).toArray()
      const tail = rows.map(({ entry }) => entry)
      if (fits(row, tail, known)) await checkpoints.put(row)
    })
  }

  async #quiet(): Promise<void> {
    const left = () => this.#busyAt + this.limits.quietForMs - performance.now()
    while (left() > 0) await new Promise((resolve) => setTimeout(resolve, left()))
    await this.idle()
  }
}

/** Whether a checkpoint is of the log that is here, and nothing was erased since. */
function fits(row: CheckpointRow, tail: readonly StoredEntry[], known: ProjectRow | undefined): boolean {
  let { length, hash } = row
  for (const entry of tail) {
    if (entry.seq !== length || entry.prev !== hash || !entry.payload || entry.payload.erasure) return false
    ;({ length, hash } = headAfter(entry))
  }
  return known?.length === length && known.hash === hash
}

/** The records after edits that came behind, in the order in which the store keeps them. */
function recordsBehind(records: readonly WorkspaceRecord[], later: readonly Edit[]): WorkspaceRecord[] {
  const byId = new Map<string, WorkspaceRecord>(records.map((record) => [record.id, record]))
  for (const change of later.flatMap(({ changes }) => changes)) {
    if (change.after) byId.set(change.after.id, change.after)
    else byId.delete(changedId(change))
  }
  return [...byId.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

function changesOf(edits: readonly Edit[]): number {
  return edits.reduce((sum, { changes }) => sum + changes.length, 0)
}
