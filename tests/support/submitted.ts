import { createHash } from 'node:crypto'
import { packageContents } from '../../src/app/packages/packageContents'
import type { ClipId } from '../../src/domain/records/ids'
import { submitWork } from '../../src/engine/commands/submitWork'
import { ShownLog } from '../../src/engine/shownLog'
import type { Workspace } from '../../src/engine/workspace'
import { checkPackage } from '../../src/formats/package/checkPackage'
import { submissionOf } from '../../src/formats/package/submissionOf'
import { writePackage, type PackageBytes } from '../../src/formats/package/writePackage'

export function newHash() {
  const hash = createHash('sha256')
  return Promise.resolve({ update: (bytes: Uint8Array) => void hash.update(bytes), digest: () => hash.digest('hex') })
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export async function onDisk(workspace: Workspace): Promise<void> {
  while (workspace.saveState.kind === 'saving') await new Promise((resolve) => setTimeout(resolve, 0))
}

export function clipsOf({ index }: Workspace): ReadonlySet<ClipId> {
  return new Set(index.all('clip').map(({ id }) => id))
}

/** What a workspace's coder would submit now. */
export async function packed(workspace: Workspace): Promise<PackageBytes> {
  await onDisk(workspace)
  const said = { program: '0.1.0', submittedAt: workspace.ports.clock.now() }
  const written = await writePackage(await packageContents(workspace, clipsOf(workspace), said), newHash)
  if (!written.ok) throw new Error(written.problem.code)
  return written.value
}

/** Submits all clips. @returns the package */
export async function submitAll(workspace: Workspace): Promise<Uint8Array<ArrayBuffer>> {
  const { bytes, manifest, annotationsSha256 } = await packed(workspace)
  const file = new Uint8Array(await bytes.arrayBuffer())
  const { coder, log, submittedAt } = manifest
  const submission = submissionOf(manifest, {
    fileName: `${coder.pseudonym}.framebench`,
    sha256: sha256Of(file),
    sizeBytes: file.length,
    direction: 'sent',
    state: 'open',
    isEncrypted: false,
    at: submittedAt,
    by: workspace.authorId,
  })
  const said = { submission, digest: annotationsSha256, submittedAt, head: log }
  const made = submitWork(workspace, clipsOf(workspace), said)
  if (!made.ok) throw new Error(made.problem.code)
  await onDisk(workspace)
  return file
}

export function checkBytes(bytes: Blob) {
  const check = { createHash: newHash, onProgress: () => undefined, signal: new AbortController().signal }
  return checkPackage(bytes, new ShownLog(), check)
}
