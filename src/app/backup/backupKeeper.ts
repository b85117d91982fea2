import { actsSince } from '../../domain/edits/backupDue'
import type { Result } from '../../domain/result'
import type { BackupPlaces } from '../../engine/ports/backupPlaces'
import type { WriteProblem, WrittenBackup } from '../../engine/ports/backups'
import { backupStore, type KeptFile } from '../../stores/backupStore'
import { notify } from '../../stores/noticesStore'
import { workspaceStore } from '../../stores/workspaceStore'
import { askToWrite, mayWrite } from './pickers'

const REST_MS = 30_000
const MOST_ACTS = 50

type WriteTo = (projectId: string, file: FileSystemFileHandle) => Promise<Result<WrittenBackup, WriteProblem>>

/**
 * Keeps the backup file of the open project up to date: after half a minute of rest or 50 acts, when the tab is hidden, and
 * when the project is left. Only the tab that writes the project writes the file.
 */
export class BackupKeeper {
  #projectId: string | undefined
  #file: FileSystemFileHandle | undefined
  #seen = 0
  #rest: ReturnType<typeof setTimeout> | undefined
  #writing: Promise<void> | undefined

  constructor(
    readonly places: BackupPlaces,
    readonly now: () => string,
    readonly writeTo: WriteTo,
  ) {
    workspaceStore.subscribe(({ present }) => {
      if (present?.projectId !== this.#projectId) this.#turnTo(present?.projectId)
      if (present && present.edits.length !== this.#seen) this.#edited(present.edits.length)
    })
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.#writeIfOlder()
    })
  }

  /** Writes the file now, and keeps it from now on. */
  async keep(file: FileSystemFileHandle): Promise<void> {
    const projectId = this.#projectId
    if (projectId === undefined) return
    await this.places.setFile(projectId, file)
    this.#file = file
    this.#show({ name: file.name, state: { kind: 'idle' }, written: undefined })
    await this.#write()
  }

  /** After a press: asks the browser for the permission where it wants to be asked, and writes. */
  async resume(): Promise<void> {
    if (this.#file && (await askToWrite(this.#file))) await this.#write()
  }

  async forget(): Promise<void> {
    if (this.#projectId !== undefined) await this.places.setFile(this.#projectId, undefined)
    this.#file = undefined
    clearTimeout(this.#rest)
    backupStore.setState({ kept: undefined })
  }

  #turnTo(projectId: string | undefined): void {
    this.#writeIfOlder()
    this.#projectId = projectId
    this.#file = undefined
    this.#seen = workspaceStore.getState().present?.edits.length ?? 0
    clearTimeout(this.#rest)
    backupStore.setState({ last: undefined, kept: undefined, isKnown: false, step: { kind: 'choose' } })
    if (projectId !== undefined) void this.#load(projectId)
  }

  async #load(projectId: string): Promise<void> {
    const [last, file] = await Promise.all([this.places.last(projectId), this.places.file(projectId)])
    const isAllowed = file !== undefined && (await mayWrite(file))
    if (this.#projectId !== projectId) return
    this.#file = file
    backupStore.setState({ last, isKnown: true })
    if (!file) return
    const written = last?.fileName === file.name ? { at: last.at, length: last.length } : undefined
    this.#show({ name: file.name, state: { kind: isAllowed ? 'idle' : 'notAllowed' }, written })
    if (this.#isOlder()) this.#later()
  }

  #edited(length: number): void {
    this.#seen = length
    const { kept } = backupStore.getState()
    const { present } = workspaceStore.getState()
    if (!kept || !present) return
    if (actsSince(present.edits, kept.written?.length ?? 0).length >= MOST_ACTS) this.#writeIfOlder()
    else this.#later()
  }

  #later(): void {
    clearTimeout(this.#rest)
    this.#rest = setTimeout(() => this.#writeIfOlder(), REST_MS)
  }

  #isOlder(): boolean {
    return (backupStore.getState().kept?.written?.length ?? 0) < this.#seen
  }

  #writeIfOlder(): void {
    const state = backupStore.getState().kept?.state.kind
    // After a failure somebody has to look first; another try by itself could only hide it.
    if (state === 'idle' && this.#isOlder()) void this.#write()
  }

  #write(): Promise<void> {
    // Whatever came meanwhile is written at the next rest.
    this.#writing ??= this.#writeOnce().finally(() => {
      this.#writing = undefined
      if (this.#isOlder()) this.#later()
    })
    return this.#writing
  }

  async #writeOnce(): Promise<void> {
    const [projectId, file] = [this.#projectId, this.#file]
    const { kept } = backupStore.getState()
    if (projectId === undefined || !file || !kept || workspaceStore.getState().present?.isReadOnly) return
    this.#show({ ...kept, state: { kind: 'writing' } })
    const at = this.now()
    const result = await this.writeTo(projectId, file)
    const last = result.ok && { at, fileName: file.name, length: result.value.entries, hasClips: false }
    if (last) await this.places.setLast(projectId, last)
    if (this.#projectId !== projectId || this.#file !== file) return
    if (last) {
      backupStore.setState({ last })
      this.#show({ name: file.name, state: { kind: 'idle' }, written: { at, length: last.length } })
    } else if (!result.ok) {
      const isDenied = result.problem.code === 'denied'
      this.#show({ ...kept, state: isDenied ? { kind: 'notAllowed' } : { kind: 'failed', problem: result.problem } })
      notify('problem', 'backup.kept.notWritten', { file: file.name })
    }
  }

  #show(kept: KeptFile): void {
    backupStore.setState({ kept })
  }
}
