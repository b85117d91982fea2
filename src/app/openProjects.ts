import { annotatorId, projectId, type AnnotatorId, type ProjectId } from '../domain/records/ids'
import { createProject as create, type NewProject } from '../engine/commands/createProject'
import { StorageError } from '../engine/ports/editLog'
import { Workspace, type WorkspacePorts } from '../engine/workspace'
import type { DexieProjectDirectory } from '../persistence/dexieProjectDirectory'
import type { WebWriterLock } from '../persistence/webWriterLock'
import { notify } from '../stores/noticesStore'
import { closeClip } from '../stores/playbackStore'
import { showProjects } from '../stores/projectsStore'
import { select } from '../stores/selectionStore'
import { showWorkspace, workspaceStore } from '../stores/workspaceStore'

/** Which project is open, and who may write to it. */
export class OpenProjects {
  #release: (() => void) | undefined
  /** Counts openings, so that a slow one that was overtaken shows nothing. */
  #opening = 0

  constructor(
    readonly ports: WorkspacePorts,
    readonly directory: DexieProjectDirectory,
    readonly lock: WebWriterLock,
  ) {}

  get current(): Workspace | undefined {
    return workspaceStore.getState().workspace
  }

  async refreshList(): Promise<void> {
    showProjects(await this.directory.list())
  }

  /** @returns whether the project is open now */
  async open(id: string, takeOver = false): Promise<boolean> {
    const opening = (this.#opening += 1)
    const summary = (await this.directory.list()).find((each) => each.id === id)
    if (!summary) {
      notify('problem', 'problems.projectUnknown')
      return false
    }
    this.#close()
    const release = await this.lock.acquire(id, takeOver, () => this.#lost())
    try {
      const workspace = await Workspace.open(
        projectId.parse(id),
        annotatorOf(summary.annotatorId),
        this.ports,
        !release,
      )
      if (opening !== this.#opening) {
        release?.()
        return false
      }
      this.#release = release
      showWorkspace(workspace)
      return true
    } catch (error) {
      release?.()
      if (!(error instanceof StorageError)) throw error
      notify('problem', `storage.${error.reason}`)
      return false
    }
  }

  async create(wanted: NewProject): Promise<Workspace> {
    this.#opening += 1
    this.#close()
    const workspace = await create(this.ports, wanted)
    this.#release = await this.lock.acquire(workspace.projectId, true, () => this.#lost())
    showWorkspace(workspace)
    await saved(workspace)
    await this.refreshList()
    // Asked once work exists, as browsers grant it more readily then; the answer is shown in the library.
    void navigator.storage.persist()
    return workspace
  }

  /** Another tab has written: a reader shows it, a writer never gets here. */
  async follow(id: ProjectId): Promise<void> {
    const { current } = this
    if (current?.projectId !== id || !current.isReadOnly) return
    showWorkspace(await Workspace.open(id, current.authorId, this.ports, true))
  }

  #lost(): void {
    this.#release = undefined
    this.current?.freeze()
    notify('warning', 'readOnly.lost')
  }

  #close(): void {
    this.#release?.()
    this.#release = undefined
    select()
    closeClip()
    showWorkspace(undefined)
  }
}

/** Resolves when nothing waits to be written any more, whether all is saved or writing has failed. */
export function saved(workspace: Workspace): Promise<void> {
  return new Promise((resolve) => {
    const unsubscribe = workspace.subscribe(check)
    function check() {
      if (workspace.saveState.kind === 'saving') return
      unsubscribe()
      resolve()
    }
    check()
  })
}

function annotatorOf(stored: string | undefined): AnnotatorId {
  return annotatorId.parse(stored)
}
