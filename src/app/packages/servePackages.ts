import { fail, ok, type Result } from '../../domain/result'
import type { PackageProblem } from '../../domain/packages/packageProblem'
import type { BlobStore } from '../../engine/ports/blobStore'
import { ShownLog } from '../../engine/shownLog'
import { checkPackage } from '../../formats/package/checkPackage'
import type { ArrivedPackage } from '../../formats/package/planPackage'
import { isSealed, seal, unseal } from '../../formats/package/seal'
import { writePackage } from '../../formats/package/writePackage'
import { createFileHash } from '../../media/hash/fileHash'
import type { FromPackages, KeepProblem, ToPackages } from './packageProtocol'

const CHECK = { createHash: createFileHash, onProgress: () => undefined, signal: new AbortController().signal }

/** The worker's side of `askPackages`. */
export function servePackages(request: ToPackages, blobs: BlobStore): Promise<FromPackages[ToPackages['kind']]> {
  switch (request.kind) {
    case 'write':
      return write(request, blobs)
    case 'check':
      return check(request)
    case 'keep':
      return keep(request.file, blobs)
    default:
      return request satisfies never
  }
}

async function write(
  { contents, passphrase }: Extract<ToPackages, { kind: 'write' }>,
  blobs: BlobStore,
): Promise<FromPackages['write']> {
  const written = await writePackage(contents, createFileHash)
  if (!written.ok) return written
  const { bytes, manifest, annotationsSha256 } = written.value
  const file = passphrase === undefined ? bytes : await seal(bytes, passphrase)
  const kept = await keep(file, blobs)
  return kept.ok ? ok({ file, manifest, annotationsSha256, sha256: kept.value.sha256 }) : kept
}

async function check({
  file,
  fileName,
  passphrase,
}: Extract<ToPackages, { kind: 'check' }>): Promise<Result<ArrivedPackage, PackageProblem>> {
  try {
    const isEncrypted = await isSealed(file)
    if (isEncrypted && passphrase === undefined) return fail({ code: 'passphraseNeeded', value: '' })
    const opened = isEncrypted ? await unseal(file, passphrase ?? '') : ok(file)
    if (!opened.ok) return opened
    const checked = await checkPackage(opened.value, new ShownLog(), CHECK)
    if (!checked.ok) return checked
    return ok({ ...checked.value, fileName, isEncrypted, sha256: await hashOf(file), sizeBytes: file.size })
  } catch (error) {
    // NotReadableError or NotFoundError: the file changed, was moved, or its medium is gone.
    if (error instanceof DOMException) return fail({ code: 'unreadable', value: '' })
    throw error
  }
}

async function keep(file: Blob, blobs: BlobStore): Promise<FromPackages['keep']> {
  const hash = await createFileHash()
  const incoming = await blobs.begin()
  try {
    await incoming.reserve(file.size)
    await incoming.copy(file, (bytes) => hash.update(bytes), CHECK.signal)
    const sha256 = hash.digest()
    await incoming.keep(sha256)
    return ok({ sha256, sizeBytes: file.size })
  } catch (error) {
    await incoming.discard()
    return fail(keepProblem(error))
  }
}

function keepProblem(error: unknown): KeepProblem {
  const isFull = error instanceof Error && error.name === 'QuotaExceededError'
  return { code: isFull ? 'storageFull' : 'failed', value: error instanceof Error ? error.message : String(error) }
}

async function hashOf(file: Blob): Promise<string> {
  const hash = await createFileHash()
  hash.update(new Uint8Array(await file.arrayBuffer()))
  return hash.digest()
}
