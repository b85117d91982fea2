import packageJson from '../../../package.json'
import type { ClipId, SubmissionId } from '../../domain/records/ids'
import { submitWork } from '../../engine/commands/submitWork'
import type { BlobStore } from '../../engine/ports/blobStore'
import { saved } from '../../engine/saved'
import { submissionOf } from '../../formats/package/submissionOf'
import { notify } from '../../stores/noticesStore'
import { packagesStore } from '../../stores/packagesStore'
import { accepted } from '../../stores/refusals'
import type { PackageActions } from '../../stores/session'
import { plainName } from '../exportFileName'
import { onceAtATime } from '../onceAtATime'
import type { OpenProjects } from '../openProjects'
import { saveFile } from '../saveFile'
import { askPackages } from './askPackages'
import { packageContents } from './packageContents'
import { PackageReceiver } from './receivePackages'

/** Wires handing in and receiving packages to the open project and the bytes on disk. */
export function createPackages(projects: OpenProjects, blobs: BlobStore): PackageActions {
  const receiver = new PackageReceiver(projects, blobs)
  return {
    submit: onceAtATime(async (clipIds: readonly ClipId[], passphrase: string) => {
      packagesStore.setState({ isSubmitting: true })
      try {
        await submit(projects, blobs, new Set(clipIds), passphrase === '' ? undefined : passphrase)
      } finally {
        packagesStore.setState({ isSubmitting: false })
      }
    }),
    async saveAgain(id: SubmissionId) {
      const submission = projects.current?.index.get('submission', id)
      const file = submission && (await blobs.read(submission.sha256))
      if (file) saveFile(submission.fileName, file)
      else notify('problem', 'packages.bytesMissing', { file: submission?.fileName ?? '' })
    },
    receive: (files) => receiver.receive(files),
    openListed: (ids) => receiver.openListed(ids),
    givePassphrase: (passphrase) => receiver.givePassphrase(passphrase),
    mapTag: (theirs, mine) => receiver.mapTag(theirs, mine),
    open: onceAtATime(() => receiver.open()),
    keepClosed: onceAtATime(() => receiver.keepClosed()),
    leave: () => void receiver.leave(),
  }
}

/** Makes a package of what this coder has on some clips, notes it, and hands it over. */
async function submit(
  projects: OpenProjects,
  blobs: BlobStore,
  clipIds: ReadonlySet<ClipId>,
  passphrase: string | undefined,
): Promise<void> {
  const { current } = projects
  if (!current) return
  if (current.isReadOnly) {
    notify('warning', 'refusals.readOnly')
    return
  }
  projects.beforeLeaving()
  await saved(current)
  if (current.unsavedEdits.length > 0) {
    notify('warning', 'refusals.notSaved')
    return
  }
  const submittedAt = current.ports.clock.now()
  const contents = await packageContents(current, clipIds, { program: packageJson.version, submittedAt })
  const written = await askPackages({ kind: 'write', contents, passphrase }).catch(() => undefined)
  if (!written?.ok) {
    notify(
      'problem',
      written?.problem.code === 'storageFull' ? 'packages.write.storageFull' : tooLargeOr(written?.problem.code),
    )
    return
  }
  const { file, manifest, annotationsSha256, sha256 } = written.value
  const { coder, revision, log, project } = manifest
  const extension = passphrase === undefined ? 'framebench' : 'framebench.age'
  const submission = submissionOf(manifest, {
    fileName: `${plainName(project.name, 'project')}_${plainName(coder.pseudonym, 'coder')}_revision-${revision}.${extension}`,
    sha256,
    sizeBytes: file.size,
    direction: 'sent',
    state: 'open',
    isEncrypted: passphrase !== undefined,
    at: submittedAt,
    by: current.authorId,
  })
  const made = accepted(submitWork(current, clipIds, { submission, digest: annotationsSha256, submittedAt, head: log }))
  if (!made) {
    await blobs.remove(sha256)
    return
  }
  await saved(current)
  saveFile(submission.fileName, file)
  notify('info', 'packages.submitted', { file: submission.fileName, count: clipIds.size })
}

function tooLargeOr(code: string | undefined) {
  return code === 'tooLarge' ? ('packages.write.tooLarge' as const) : ('packages.write.failed' as const)
}
