import { annotatorId, projectId, type AnnotatorId, type ProjectId } from '../domain/records/ids'
import { createProject as create, type NewProject } from '../engine/commands/createProject'
import { StorageError } from '../engine/ports/editLog'
import { saved } from '../engine/saved'
import { Workspace, type WorkspacePorts } from '../engine/workspace'
import type { DexieProjectDirectory } from '../persistence/dexieProjectDirectory'
import type { WebWriterLock } from '../persistence/webWriterLock'
import { notify } from '../stores/noticesStore'
import { closeClip, playbackStore } from '../stores/playbackStore'
import { showProjects } from '../stores/projectsStore'
import { select } from '../stores/selectionStore'
import { showWorkspace, workspaceStore } from '../stores/workspaceStore'

/** Which project is open, and who may write to it. */
export class OpenProjects {
  #release: (() => void) | undefined
  /** Counts openings, so that a slow one that was overtaken shows nothing. */
  #opening = 0
  #ahead: { readonly id: string; readonly isOpen: Promise<boolean> } | undefined
  #isFollowing = false
  #followAgain = false
  #handedOver: Workspace | undefined

  constructor(
    readonly ports: WorkspacePorts,
    readonly directory: DexieProjectDirectory,
    readonly lock: WebWriterLock,
    /** Puts into the log what waits to be noted, while this tab still is the writer. */
    readonly beforeLeaving: () => void,
    /** `show` shows a project that was opened, and with it the clip that `ready` has waited for. */
    readonly onScreen: { readonly ready: () => Promise<unknown>; readonly show: (workspace: Workspace) => void },
  ) {}

  get current(): Workspace | undefined {
    return workspaceStore.getState().present
  }

  async refreshList(): Promise<void> {
    showProjects(await this.directory.list())
  }

  /** Begins to open a project that will be asked for, while the page is still being built. @returns as `open` does */
  openAhead(id: string): Promise<boolean> {
    const isOpen = this.#open(id, false)
    this.#ahead = { id, isOpen }
    isOpen.then(
      (wasOpened) => {
        // Nobody asks for what is open; why one is not is told once.
        if (wasOpened && this.#ahead?.isOpen === isOpen) this.#ahead = undefined
      },
      () => undefined,
    )
    return isOpen
  }

  /** @returns whether the project is open now; why not has been told then. @throws StorageError where nothing can be read */
  open(id: string, takeOver = false): Promise<boolean> {
    const ahead = this.#ahead
    this.#ahead = undefined
    return ahead?.id === id && !takeOver ? ahead.isOpen : this.#open(id, takeOver)
  }

  async #open(id: string, takeOver: boolean): Promise<boolean> {
    const opening = (this.#opening += 1)
    if (!(await this.#mayLeave())) return false
    const summary = (await this.directory.list()).find((each) => each.id === id)
    if (!summary) {
      notify('problem', 'problems.projectUnknown')
      return false
    }
    this.close()
    const release = await this.lock.acquire(id, takeOver, () => this.#lost())
    try {
      const workspace = await Workspace.open(
        projectId.parse(id),
        annotatorOf(summary.annotatorId),
        this.ports,
        !release,
      )
      await this.onScreen.ready()
      if (opening !== this.#opening) {
        release?.()
        return false
      }
      this.#release = release
      this.onScreen.show(workspace)
      return true
    } catch (error) {
      release?.()
      if (!(error instanceof StorageError)) throw error
      notify('problem', `storage.${error.reason}`)
      return false
    }
  }

  /** @returns undefined where the open project has work that is not on disk; that has been told then */
  async create(wanted: NewProject): Promise<Workspace | undefined> {
    this.#opening += 1
    if (!(await this.#mayLeave())) return undefined
    this.close()
    const workspace = await create(this.ports, wanted)
    this.#release = await this.lock.acquire(workspace.projectId, true, () => this.#lost())
    showWorkspace(workspace)
    await saved(workspace)
    await this.refreshList()
    // Asked once work exists, as browsers grant it more readily then; the answer is shown in the library.
    void navigator.storage.persist()
    return workspace
  }

  /**
   * Runs what writes a whole project past its workspace: it is closed before, and this tab is its one writer meanwhile.
   * @returns undefined where the project could not be left, or another tab writes to it; that has been told then
   */
  async replacing<Done>(id: string, run: () => Promise<Done>): Promise<Done | undefined> {
    const open = this.current?.projectId === id ? this.current : undefined
    if (open) {
      if (!(await this.#mayLeave())) return undefined
      this.#opening += 1
      this.close()
    }
    // The lock that was given back just now may not be free yet: it is taken from this very tab.
    const release = await this.lock.acquire(id, open?.isReadOnly === false, () => undefined)
    if (!release) {
      notify('warning', 'refusals.readOnly')
      return undefined
    }
    try {
      return await run()
    } finally {
      release()
      await this.refreshList()
    }
  }

  /** Another tab has written: a reader shows it. A tab with work of its own that is not on disk keeps showing that. */
  async follow(id: ProjectId): Promise<void> {
    const { current } = this
    if (current?.projectId !== id || !current.isReadOnly || current.unsavedEdits.length > 0) return
    if (this.#isFollowing) {
      this.#followAgain = true
      return
    }
    this.#isFollowing = true
    const opening = this.#opening
    try {
      const newer = await Workspace.open(id, current.authorId, this.ports, true)
      if (opening === this.#opening && this.current === current) showWorkspace(newer)
    } finally {
      this.#isFollowing = false
    }
    if (!this.#followAgain) return
    this.#followAgain = false
    await this.follow(id)
  }

  /** Another tab has deleted a project. @returns whether it was on screen here; it is closed then */
  async leaveDeleted(id: ProjectId): Promise<boolean> {
    const wasOpen = this.current?.projectId === id
    if (wasOpen) {
      this.close()
      notify('warning', 'deletion.elsewhere')
    }
    await this.refreshList()
    return wasOpen
  }

  /** The unsaved edits are in a file of the person's now, so that the project may be left. */
  handedOver(): void {
    this.#handedOver = this.current
  }

  /** Waits for what is being written; work that cannot be written is not left behind without a word. */
  async #mayLeave(): Promise<boolean> {
    const { current } = this
    if (!current) return true
    playbackStore.setState({ isPlaying: false })
    this.beforeLeaving()
    await saved(current)
    if (current.unsavedEdits.length === 0 || this.#handedOver === current) return true
    notify('warning', 'refusals.leaveUnsaved', { count: current.unsavedEdits.length })
    return false
  }

  #lost(): void {
    this.#release = undefined
    const unsaved = this.current?.unsavedEdits.length ?? 0
    this.current?.freeze()
    notify('warning', unsaved === 0 ? 'readOnly.lost' : 'readOnly.lostUnsaved', { count: unsaved })
  }

  /** Shows no project, whatever of it is not on disk: who calls has waited or does not want it. */
  close(): void {
    this.#release?.()
    this.#release = undefined
    select()
    closeClip()
    showWorkspace(undefined)
  }
}

function annotatorOf(stored: string | undefined): AnnotatorId {
  return annotatorId.parse(stored)
}
