import { conflictsOf, changedId, type Conflict } from '../domain/edits/apply'
import type { Change, Edit, EditPurpose } from '../domain/edits/edit'
import { integrityProblems, type IntegrityProblem } from '../domain/edits/integrity'
import { inverse } from '../domain/edits/inverse'
import { EMPTY_HEAD, type LogHead } from '../domain/edits/logEntry'
import { squash } from '../domain/edits/squash'
import { nextRedo, nextUndo } from '../domain/edits/undoRedo'
import { annotatorId, editId, type AnnotatorId, type ProjectId, type RecordId } from '../domain/records/ids'
import { fail, ok, type Result } from '../domain/result'
import { headAfter } from './chain'
import type { Clock } from './ports/clock'
import type { EditLog } from './ports/editLog'
import type { Ids } from './ports/ids'
import { RecordIndex } from './recordIndex'
import { SaveQueue, type SaveState } from './saveQueue'

export interface WorkspacePorts {
  readonly log: EditLog
  readonly clock: Clock
  readonly ids: Ids
}

/** Why an edit was not made; nothing has changed then. */
export type Refusal =
  | { readonly code: 'readOnly' }
  /** An earlier edit is not on disk: editing stops until it is. */
  | { readonly code: 'notSaved' }
  | { readonly code: 'conflict'; readonly conflicts: readonly Conflict[] }
  | { readonly code: 'integrity'; readonly problems: readonly IntegrityProblem[] }
  | { readonly code: 'nothingToDo' }

/** The one writer of a project's records: checks an edit, applies it in memory, tells the views, appends it to the log. */
export class Workspace {
  readonly index: RecordIndex
  readonly #edits: Edit[]
  readonly #queue: SaveQueue
  readonly #listeners = new Set<() => void>()
  #isReadOnly: boolean

  private constructor(
    readonly projectId: ProjectId,
    readonly authorId: AnnotatorId,
    readonly ports: WorkspacePorts,
    index: RecordIndex,
    edits: Edit[],
    head: LogHead,
    isReadOnly: boolean,
  ) {
    this.index = index
    this.#edits = edits
    this.#isReadOnly = isReadOnly
    this.#queue = new SaveQueue(
      projectId,
      ports.log,
      head,
      () => undefined,
      () => this.#tell(),
    )
  }

  /** Reads a project from its store. @throws StorageError where it cannot be read. */
  static async open(
    projectId: ProjectId,
    authorId: AnnotatorId,
    ports: WorkspacePorts,
    isReadOnly: boolean,
  ): Promise<Workspace> {
    const stored = await ports.log.read(projectId)
    const newest = stored.entries.at(-1)
    return new Workspace(
      projectId,
      authorId,
      ports,
      new RecordIndex(stored.records),
      stored.entries.map((entry) => entry.payload),
      newest ? headAfter(newest) : EMPTY_HEAD,
      isReadOnly,
    )
  }

  get isReadOnly(): boolean {
    return this.#isReadOnly
  }

  get saveState(): SaveState {
    return this.#queue.state
  }

  /** The head of what is on disk. */
  get head(): LogHead {
    return this.#queue.head
  }

  /** Every edit, oldest first; the newest ones may not be on disk yet. */
  get edits(): readonly Edit[] {
    return this.#edits
  }

  get unsavedEdits(): readonly Edit[] {
    return this.#queue.pending
  }

  get undoable(): Edit | undefined {
    return nextUndo(this.#edits)
  }

  get redoable(): Edit | undefined {
    return nextRedo(this.#edits)
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Makes one edit of one gesture. It is in memory when this returns and on disk when `saveState` says so. */
  commit(purpose: EditPurpose, changes: readonly Change[]): Result<Edit, Refusal> {
    return this.#make('do', purpose, squash(changes))
  }

  /** The first entry of a new project's log. */
  begin(changes: readonly Change[]): Result<Edit, Refusal> {
    return this.#make('genesis', 'createProject', changes)
  }

  undo(): Result<Edit, Refusal> {
    const target = this.undoable
    if (!target) return fail({ code: 'nothingToDo' })
    return this.#make('undo', target.purpose, inverse(target.changes), target)
  }

  redo(): Result<Edit, Refusal> {
    const target = this.redoable
    if (!target) return fail({ code: 'nothingToDo' })
    return this.#make('redo', target.purpose, target.changes, target)
  }

  /** Another tab took over: what is not on disk yet stays in memory and can be downloaded. */
  freeze(): void {
    this.#isReadOnly = true
    this.#tell()
  }

  retrySaving(): void {
    this.#queue.retry()
  }

  #make(kind: Edit['kind'], purpose: EditPurpose, changes: readonly Change[], of?: Edit): Result<Edit, Refusal> {
    if (this.#isReadOnly) return fail({ code: 'readOnly' })
    if (this.#queue.state.kind === 'failed') return fail({ code: 'notSaved' })
    if (changes.length === 0) return fail({ code: 'nothingToDo' })
    const conflicts = conflictsOf(this.index.records, changes)
    if (conflicts.length > 0) return fail({ code: 'conflict', conflicts })
    this.index.applyChanges(changes)
    const { index } = this
    const hints = {
      tags: index.tags,
      referrers: (removed: ReadonlySet<RecordId>) => index.referrersOf(removed),
      tagged: changes.some(({ before }) => before?.type === 'codebook') ? index.coded() : [],
    }
    const problems = integrityProblems(index.records, changes.map(changedId), hints)
    if (problems.length > 0) {
      this.index.applyChanges(inverse(changes))
      return fail({ code: 'integrity', problems })
    }
    const edit: Edit = {
      id: editId.parse(this.ports.ids.next()),
      kind,
      purpose,
      authorId: annotatorId.parse(this.authorId),
      at: this.ports.clock.now(),
      changes: [...changes],
      ...(of ? { of: of.id } : {}),
    }
    this.#edits.push(edit)
    this.#queue.add(edit)
    this.#tell()
    return ok(edit)
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
