import { afterGrowth } from '../domain/coverage/joinedCoverage'
import { conflictsOf, changedId, type Conflict } from '../domain/edits/apply'
import type { Change, Edit, EditPurpose, ReceivedHead } from '../domain/edits/edit'
import { integrityProblems, type IntegrityProblem } from '../domain/edits/integrity'
import { withoutChanges } from '../domain/edits/editsOf'
import { inverse } from '../domain/edits/inverse'
import { laterEdit } from '../domain/edits/laterEdit'
import type { LogHead } from '../domain/edits/logEntry'
import { recordsAfter } from '../domain/edits/recordsAfter'
import { recordsEqual } from '../domain/edits/recordsEqual'
import { squash } from '../domain/edits/squash'
import { takenBack } from '../domain/edits/takenBack'
import { nextRedo, nextUndo } from '../domain/edits/undoRedo'
import {
  annotatorId,
  editId,
  type AnnotatorId,
  type EditId,
  type ProjectId,
  type RecordId,
} from '../domain/records/ids'
import { holdsUnwanted, unwantedPattern, type UnwantedText } from '../domain/erasing/unwantedText'
import { InvariantError } from '../domain/invariantError'
import { fail, ok, type Result } from '../domain/result'
import { stateDigest } from './chain'
import { erasePlan } from './erasePlan'
import { erasureOf } from './erasureOf'
import { lockedChange } from './lockedChange'
import type { Clock } from './ports/clock'
import type { EditLog } from './ports/editLog'
import { looseComments } from './looseComments'
import { notWritten, type NotWritten } from './notWritten'
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
  | { readonly code: 'conflict'; readonly conflicts: readonly Conflict[]; readonly held?: HeldEdit }
  | { readonly code: 'integrity'; readonly problems: readonly IntegrityProblem[] }
  | { readonly code: 'nothingToDo' }
  /** What the edit changed was erased: nobody knows it any more. */
  | { readonly code: 'erased' }
  /** The coder has submitted it; `revision` is the one that would have to be begun. */
  | { readonly code: 'submitted'; readonly recordId: RecordId; readonly revision: number }
  /** A submission is not taken back: the package may have left. */
  | { readonly code: 'sent'; readonly revision: number }

/** Why nothing was erased; nothing has changed then. */
export type EraseRefusal =
  | { readonly code: 'readOnly' | 'notSaved' | 'nothingToDo' | 'stillStanding' | 'noReason' | 'reasonHoldsIt' }
  | { readonly code: 'notErased'; readonly reason: NotWritten['reason'] }

/** An edit that was to be taken back or repeated, and the later one that changed the same records. */
export interface HeldEdit {
  readonly edit: Edit
  readonly by: Edit | undefined
}

/** The one writer of a project's records: checks an edit, applies it in memory, tells the views, appends it to the log. */
export class Workspace {
  readonly index: RecordIndex
  readonly #edits: Edit[]
  readonly #queue: SaveQueue
  readonly #listeners = new Set<() => void>()
  /** The edit by which each erased one was. */
  readonly #erasedBy = new Map<EditId, Edit>()
  /** How many edits the earliest state holds that can still be shown. */
  #earliest = 0
  /** Records of the edit that is being written before it is in memory; there is one at a time. */
  readonly #held = new Set<RecordId>()
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
    edits.forEach((edit) => this.#noteErased(edit))
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
    return new Workspace(
      projectId,
      authorId,
      ports,
      new RecordIndex(stored.records),
      [...stored.edits],
      stored.head,
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

  /** The edit that erased this one; undefined where it is whole. */
  erasedBy(id: EditId): Edit | undefined {
    return this.#erasedBy.get(id)
  }

  get erasedCount(): number {
    return this.#erasedBy.size
  }

  get unsavedEdits(): readonly Edit[] {
    return this.#queue.pending
  }

  get undoable(): Edit | undefined {
    return nextUndo(this.#edits, this.authorId)
  }

  get redoable(): Edit | undefined {
    return nextRedo(this.#edits, this.authorId)
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /**
   * Makes one edit of one gesture. It is in memory when this returns and on disk when `saveState` says so.
   * @param received the head of somebody else's log, where the changes come out of a file
   */
  commit(purpose: EditPurpose, changes: readonly Change[], received?: ReceivedHead): Result<Edit, Refusal> {
    return this.#make('do', purpose, squash(changes), { received })
  }

  /**
   * Makes one edit that is on disk before it is in memory, for what may only be noted where it is kept. Nothing may wait to
   * be written; its records take no other edit meanwhile.
   */
  async commitWritten(purpose: EditPurpose, changes: readonly Change[]): Promise<Result<Edit, Refusal | NotWritten>> {
    if (this.#queue.state.kind !== 'saved') return fail({ code: 'notSaved' })
    const refused = this.#apply('do', purpose, changes)
    if (refused) return fail(refused)
    this.index.applyChanges(inverse(changes))
    const edit = this.#editOf('do', purpose, changes)
    try {
      await this.#queue.writeAlone(edit, async (entry, head) => {
        for (const change of changes) this.#held.add(changedId(change))
        await this.ports.log.append(this.projectId, entry, changes, head).finally(() => this.#held.clear())
        this.index.applyChanges(changes)
        // Edits that were made meanwhile come behind it.
        this.#edits.splice(entry.seq, 0, edit)
      })
    } catch (error) {
      return fail(notWritten(error))
    }
    this.#tell()
    return ok(edit)
  }

  /** The first entry of a new project's log. */
  begin(changes: readonly Change[]): Result<Edit, Refusal> {
    return this.#make('genesis', 'createProject', changes)
  }

  undo(): Result<Edit, Refusal> {
    const target = this.undoable
    if (!target) return fail({ code: 'nothingToDo' })
    if (this.#erasedBy.has(target.id)) return fail({ code: 'erased' })
    if (target.purpose === 'submit') return fail(this.#sent(target))
    return this.#makeOf('undo', target.purpose, this.#takingBack(target), target)
  }

  redo(): Result<Edit, Refusal> {
    const target = this.redoable
    if (!target) return fail({ code: 'nothingToDo' })
    const undone = this.#edits.findLast(({ kind, of }) => kind === 'undo' && of === target.id)
    if ([target, undone].some((edit) => edit && this.#erasedBy.has(edit.id))) return fail({ code: 'erased' })
    // What its undo took along, as the coverage of a clip, comes back with it.
    const changes = (undone ? inverse(undone.changes) : target.changes).map((change) => this.#keepingSeen(change))
    return this.#makeOf('redo', target.purpose, changes, target)
  }

  /** Takes back any one edit that still stands, as a new edit; refused where its records were changed since. */
  takeBack(id: EditId): Result<Edit, Refusal> {
    const target = this.#edits.find((edit) => edit.id === id)
    const isAct = target && target.kind !== 'genesis' && target.purpose !== 'examine' && !target.erasure
    if (target && this.#erasedBy.has(id)) return fail({ code: 'erased' })
    if (!isAct || takenBack(this.#edits).has(id)) return fail({ code: 'nothingToDo' })
    if (target.purpose === 'submit') return fail(this.#sent(target))
    return this.#makeOf('do', 'takeBack', this.#takingBack(target), target)
  }

  /**
   * Takes the payload of every entry that holds a text out of the log for good, and notes that in it. No undo brings it back.
   * The text must stand in no record any more, and `reason` may not hold it.
   */
  async erase(unwanted: UnwantedText, reason: string): Promise<Result<Edit, EraseRefusal>> {
    if (this.#isReadOnly) return fail({ code: 'readOnly' })
    if (this.#queue.state.kind !== 'saved') return fail({ code: 'notSaved' })
    const plan = erasePlan(this, unwanted)
    const pattern = unwantedPattern(unwanted)
    if (!plan || !pattern || plan.seqs.length === 0) return fail({ code: 'nothingToDo' })
    if (plan.standing.length > 0) return fail({ code: 'stillStanding' })
    if (reason.trim() === '') return fail({ code: 'noReason' })
    if (holdsUnwanted(reason, pattern)) return fail({ code: 'reasonHoldsIt' })
    const records = [...this.index.records.values()]
    const edit: Edit = {
      ...this.#editOf('do', 'erase', []),
      erasure: erasureOf(this.#edits, plan.seqs, reason.trim(), stateDigest(records)),
    }
    const { seqs } = plan
    try {
      await this.#queue.writeAlone(edit, async (entry, head) => {
        await this.ports.log.erase(this.projectId, { seqs, entry, records }, head)
        // Edits that were made meanwhile come behind it.
        this.#edits.splice(entry.seq, 0, edit)
        for (const each of edit.erasure?.entries ?? []) this.#edits[each.seq] = withoutChanges(each)
        this.#noteErased(edit)
      })
    } catch (error) {
      return fail({ code: 'notErased', reason: notWritten(error).reason })
    }
    this.#tell()
    return ok(edit)
  }

  /** Whether the state after the first `count` edits is still known. */
  isKnown(count: number): boolean {
    return count >= this.#earliest
  }

  /**
   * The project after the first `count` edits, to be looked at: it takes no edit and knows of none that came later.
   * @throws InvariantError where an edit was erased that came later
   */
  asOf(count: number): Workspace {
    if (!this.isKnown(count)) throw new InvariantError('That state was erased')
    const records = recordsAfter(this.index.records, this.#edits, count)
    const edits = this.#edits.slice(0, count)
    return new Workspace(
      this.projectId,
      this.authorId,
      this.ports,
      new RecordIndex(records.values()),
      edits,
      this.head,
      true,
    )
  }

  /** Another tab took over: what is not on disk yet stays in memory and can be downloaded. */
  freeze(): void {
    this.#isReadOnly = true
    this.#tell()
  }

  retrySaving(): void {
    this.#queue.retry()
  }

  /** The changes that take an edit back. What somebody looked at goes with a clip that it had added. */
  #takingBack({ changes }: Edit): Change[] {
    const clips = changes.flatMap(({ before, after }) => (before === null && after?.type === 'clip' ? [after.id] : []))
    const coverage = [...this.index.referrersOf(clips)].filter((record) => record.type === 'coverage')
    const gone = new Set<RecordId>(coverage.map(({ id }) => id))
    const rest = inverse(changes).filter((change) => !gone.has(changedId(change)))
    return [...coverage.map((before) => ({ before, after: null })), ...rest.map((change) => this.#keepingSeen(change))]
  }

  /** Coverage grows with every frame that is seen, which must not stand in the way of an older edit of it. */
  #keepingSeen(change: Change): Change {
    const { before, after } = change
    const now = this.index.get('coverage', before?.id)
    if (before?.type !== 'coverage' || !now || recordsEqual(now, before)) return change
    return { before: now, after: afterGrowth(now, before, after?.type === 'coverage' ? after : null) }
  }

  #makeOf(kind: Edit['kind'], purpose: EditPurpose, changes: readonly Change[], of: Edit): Result<Edit, Refusal> {
    const made = this.#make(kind, purpose, changes, { of })
    if (made.ok || made.problem.code !== 'conflict') return made
    const ids = new Set(made.problem.conflicts.map(({ recordId }) => recordId))
    return fail({ ...made.problem, held: { edit: of, by: laterEdit(this.#edits, of, ids) } })
  }

  #make(
    kind: Edit['kind'],
    purpose: EditPurpose,
    wanted: readonly Change[],
    { of, received }: { readonly of?: Edit; readonly received?: ReceivedHead | undefined } = {},
  ): Result<Edit, Refusal> {
    const changes = [...looseComments(this.index, wanted), ...wanted]
    const refused = this.#apply(kind, of?.purpose ?? purpose, changes)
    if (refused) return fail(refused)
    const edit: Edit = {
      ...this.#editOf(kind, purpose, changes),
      ...(of ? { of: of.id } : {}),
      ...(received ? { received } : {}),
    }
    this.#edits.push(edit)
    this.#queue.add(edit)
    this.#tell()
    return ok(edit)
  }

  /** Brings changes into memory. @returns why not; nothing has changed then */
  #apply(kind: Edit['kind'], purpose: EditPurpose, changes: readonly Change[]): Refusal | undefined {
    if (this.#isReadOnly) return { code: 'readOnly' }
    const isHeld = changes.some((change) => this.#held.has(changedId(change)))
    if (isHeld || this.#queue.state.kind === 'failed') return { code: 'notSaved' }
    if (changes.length === 0) return { code: 'nothingToDo' }
    const locked = kind === 'do' ? lockedChange(this.index, purpose, changes) : undefined
    if (locked) return { code: 'submitted', ...locked }
    const conflicts = conflictsOf(this.index.records, changes)
    if (conflicts.length > 0) return { code: 'conflict', conflicts }
    this.index.applyChanges(changes)
    const { index } = this
    const hints = {
      tags: index.tags,
      referrers: (removed: ReadonlySet<RecordId>) => index.referrersOf(removed),
      tagged: changes.some(({ before }) => before?.type === 'codebook') ? index.coded() : [],
    }
    const problems = integrityProblems(index.records, changes.map(changedId), hints)
    if (problems.length === 0) return undefined
    this.index.applyChanges(inverse(changes))
    return { code: 'integrity', problems }
  }

  #editOf(kind: Edit['kind'], purpose: EditPurpose, changes: readonly Change[]): Edit {
    return {
      id: editId.parse(this.ports.ids.next()),
      kind,
      purpose,
      authorId: annotatorId.parse(this.authorId),
      at: this.ports.clock.now(),
      changes: [...changes],
    }
  }

  #sent({ changes }: Edit): Refusal {
    const revisions = changes.flatMap(({ after }) => (after?.type === 'review' ? [after.revision ?? 1] : []))
    return { code: 'sent', revision: Math.max(0, ...revisions) + 1 }
  }

  #noteErased(edit: Edit): void {
    for (const { id, seq } of edit.erasure?.entries ?? []) {
      this.#erasedBy.set(id, edit)
      this.#earliest = Math.max(this.#earliest, seq + 1)
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
