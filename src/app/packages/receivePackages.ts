import { InvariantError } from '../../domain/invariantError'
import type { ReceivedHead } from '../../domain/edits/edit'
import type { SubmissionId, TagId } from '../../domain/records/ids'
import type { SubmissionRecord } from '../../domain/records/submission'
import { openPackage } from '../../engine/commands/openPackage'
import { receivePackage } from '../../engine/commands/receivePackage'
import { mustStayClosed } from '../../engine/mustStayClosed'
import type { BlobStore } from '../../engine/ports/blobStore'
import type { Workspace } from '../../engine/workspace'
import { planPackage, receivedSubmission, type ArrivedPackage } from '../../formats/package/planPackage'
import { submissionIdOf } from '../../formats/package/submissionOf'
import { notify } from '../../stores/noticesStore'
import { packagesStore, type PackageSummary } from '../../stores/packagesStore'
import { accepted } from '../../stores/refusals'
import type { OpenProjects } from '../openProjects'
import { askPackages } from './askPackages'

/** A package that is to be looked at; `listed` is its record where it is kept here already. */
interface Waiting {
  readonly file: Blob
  readonly fileName: string
  readonly projectId: string
  readonly listed: SubmissionRecord | undefined
}

/** Looks at packages one after the other; each is opened, kept closed or left before the next comes up. */
export class PackageReceiver {
  #waiting: Waiting[] = []
  #current: Waiting | undefined
  #arrived: ArrivedPackage | undefined
  #tags = new Map<TagId, TagId>()

  constructor(
    readonly projects: OpenProjects,
    readonly blobs: Pick<BlobStore, 'read'>,
  ) {}

  async receive(files: readonly File[]): Promise<void> {
    const workspace = this.#writable()
    if (!workspace) return
    const { projectId } = workspace
    await this.#enqueue(files.map((file) => ({ file, fileName: file.name, projectId, listed: undefined })))
  }

  /** Opens packages that are kept here closed. */
  async openListed(ids: readonly SubmissionId[]): Promise<void> {
    const workspace = this.#writable()
    const found: Waiting[] = []
    for (const id of workspace ? ids : []) {
      const listed = workspace?.index.get('submission', id)
      const file = listed && (await this.blobs.read(listed.sha256))
      if (!workspace || !listed) continue
      if (file) found.push({ file, fileName: listed.fileName, projectId: workspace.projectId, listed })
      else notify('problem', 'packages.bytesMissing', { file: listed.fileName })
    }
    await this.#enqueue(found)
  }

  async givePassphrase(passphrase: string): Promise<void> {
    if (this.#current) await this.#check(this.#current, passphrase)
  }

  /** Lets a tag of this project stand for one that is unknown here; without `mine` its codes are left out. */
  mapTag(theirs: TagId, mine: TagId | undefined): void {
    if (mine === undefined) this.#tags.delete(theirs)
    else this.#tags.set(theirs, mine)
    this.#show()
  }

  /** Takes the package in, in one edit. */
  async open(): Promise<void> {
    const [current, arrived, workspace] = [this.#current, this.#arrived, this.#writable()]
    if (!current || !arrived || workspace?.projectId !== current.projectId) return this.leave()
    if (!current.listed && !(await this.#keep(current))) return
    const { changes } = this.#planOf(workspace, arrived)
    const made = accepted(openPackage(workspace, changes, receivedHead(arrived)))
    if (!made) return
    const { pseudonym } = arrived.manifest.coder
    notify('info', 'packages.opened', { pseudonym, revision: arrived.manifest.revision })
    await this.leave()
  }

  /** Keeps the bytes and opens nothing. */
  async keepClosed(): Promise<void> {
    const [current, arrived, workspace] = [this.#current, this.#arrived, this.#writable()]
    if (!current || current.listed || workspace?.projectId !== current.projectId) return this.leave()
    const kept = await this.#keep(current)
    if (!kept) return
    const said = { at: workspace.ports.clock.now(), by: workspace.authorId }
    const submission: SubmissionRecord = arrived
      ? receivedSubmission(arrived, 'closed', said)
      : {
          type: 'submission',
          id: submissionIdOf(kept.sha256),
          fileName: current.fileName.slice(0, 500),
          ...kept,
          direction: 'received',
          state: 'closed',
          isEncrypted: true,
          ...said,
        }
    if (workspace.index.records.has(submission.id)) notify('info', 'packages.keptAlready', { file: current.fileName })
    else if (accepted(receivePackage(workspace, submission)))
      notify('info', 'packages.keptClosed', { file: current.fileName })
    await this.leave()
  }

  /** Goes on to the next, without writing anything. */
  async leave(): Promise<void> {
    this.#arrived = undefined
    this.#tags.clear()
    this.#current = this.#waiting.shift()
    if (this.#current) await this.#check(this.#current, undefined)
    else packagesStore.setState({ step: { kind: 'none' }, waiting: 0 })
  }

  async #enqueue(found: readonly Waiting[]): Promise<void> {
    this.#waiting.push(...found)
    if (!this.#current) await this.leave()
    else packagesStore.setState({ waiting: this.#waiting.length })
  }

  async #check(waiting: Waiting, passphrase: string | undefined): Promise<void> {
    const { file, fileName, listed } = waiting
    packagesStore.setState({ step: { kind: 'checking', fileName }, waiting: this.#waiting.length })
    const checked = await askPackages({ kind: 'check', file, fileName, passphrase }).catch(() => undefined)
    if (this.#current !== waiting) return
    if (checked?.ok) {
      this.#arrived = checked.value
      for (const { tag, suggested } of this.#plan()?.unknownTags ?? []) if (suggested) this.#tags.set(tag.id, suggested)
      this.#show()
      return
    }
    const problem = checked?.problem ?? { code: 'unreadable' as const, value: '' }
    const isAsked = problem.code === 'passphraseNeeded' || problem.code === 'passphraseWrong'
    packagesStore.setState({
      step: isAsked
        ? { kind: 'passphrase', fileName, wasWrong: problem.code === 'passphraseWrong', isListed: listed !== undefined }
        : { kind: 'refused', fileName, problem },
    })
  }

  #show(): void {
    const [current, arrived, workspace] = [this.#current, this.#arrived, this.projects.current]
    if (!current || !arrived || workspace?.projectId !== current.projectId) return
    const { index, authorId } = workspace
    const clips = receivedSubmission(arrived, 'closed', { at: '', by: authorId }).outside?.clips ?? []
    const here = index.all('clip').filter(({ source, stream }) => {
      return clips.some((each) => each.sha256 === source.sha256 && each.stream === stream)
    })
    const hasCoded = here.some(({ id }) => {
      const coded = [...index.annotationsOf(id), ...index.segmentsOf(id), ...index.tracksOf(id)]
      return coded.some((record) => record.authorId === authorId)
    })
    packagesStore.setState({
      step: {
        kind: 'ready',
        summary: summaryOf(arrived),
        plan: this.#planOf(workspace, arrived),
        tags: new Map(this.#tags),
        blindOn: mustStayClosed(workspace, clips).map(({ name }) => name),
        isListed: current.listed !== undefined || index.records.has(submissionIdOf(arrived.sha256)),
        isBeforeCoding: (index.all('project')[0]?.review?.isBlind ?? false) && !hasCoded,
      },
    })
  }

  #plan() {
    return this.projects.current && this.#arrived && this.#planOf(this.projects.current, this.#arrived)
  }

  #planOf(workspace: Workspace, arrived: ArrivedPackage) {
    const { index, authorId, ports } = workspace
    return planPackage(index.records, arrived, { tags: this.#tags, at: ports.clock.now(), by: authorId })
  }

  /** @returns the hash of the bytes once they are on disk; why they are not has been told */
  async #keep({
    file,
    fileName,
  }: Waiting): Promise<{ readonly sha256: string; readonly sizeBytes: number } | undefined> {
    const kept = await askPackages({ kind: 'keep', file }).catch(() => undefined)
    if (kept?.ok) return kept.value
    notify('problem', `packages.keep.${kept?.problem.code ?? 'failed'}`, { file: fileName })
    return undefined
  }

  #writable(): Workspace | undefined {
    const { current } = this.projects
    if (!current) notify('warning', 'packages.noProject')
    else if (current.isReadOnly) notify('warning', 'refusals.readOnly')
    else return current
    return undefined
  }
}

function summaryOf({ fileName, manifest, shownByLog, unshown }: ArrivedPackage): PackageSummary {
  const { coder, revision, submittedAt, project, codebooks, program, log, withheld } = manifest
  return {
    fileName,
    pseudonym: coder.pseudonym,
    revision,
    submittedAt,
    projectName: project.name,
    codebooks,
    program,
    head: log,
    shownByLog,
    unshown,
    withheld: withheld.reduce((sum, [start, end]) => sum + end - start, 0),
  }
}

/** The head of the coder's log is noted as that of any file that comes in: they cannot rewrite it unseen from now on. */
function receivedHead({ fileName, manifest }: ArrivedPackage): ReceivedHead {
  const { project, coder, log } = manifest
  if (log.length === 0) throw new InvariantError('A checked package has a log')
  return {
    fileName: fileName.slice(0, 500),
    projectId: project.id,
    projectName: project.name,
    people: [coder.pseudonym],
    ...log,
  }
}
