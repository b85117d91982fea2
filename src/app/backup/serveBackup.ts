import { fail, type Result } from '../../domain/result'
import type { BackupProgress, RestoreProblem } from '../../engine/ports/backups'
import type { BlobStore } from '../../engine/ports/blobStore'
import type { ProjectArchive } from '../../engine/ports/projectArchive'
import { createFileHash } from '../../media/hash/fileHash'
import type { FromBackup, ToBackup } from './backupProtocol'
import { checkBackup, previewOf, type CheckedBackup } from './checkBackup'
import { restoreBackup } from './restoreBackup'
import { chosenFile, scratchFile, type ScratchSink } from './sinks'
import { writeProject } from './writeProject'

interface BackupScope {
  postMessage(message: FromBackup): void
  addEventListener(type: 'message', listener: (event: MessageEvent<ToBackup>) => void): void
}

export interface BackupStores {
  readonly archive: ProjectArchive
  readonly blobs: BlobStore
}

const PROGRESS_EVERY_MS = 50

/** The worker's side of `BackupWorker`. */
export function serveBackup(scope: BackupScope, open: () => Promise<BackupStores>): void {
  let cancelling = new AbortController()
  let scratch: ScratchSink | undefined
  let checked: CheckedBackup | undefined
  const parts = async () => ({
    ...(await open()),
    createHash: createFileHash,
    onProgress: seldom((progress) => scope.postMessage({ kind: 'progress', progress })),
    signal: cancelling.signal,
  })

  async function write({ request, target }: Extract<ToBackup, { kind: 'write' }>): Promise<FromBackup> {
    scratch = target ? undefined : await scratchFile()
    const sink = target ? await chosenFile(target) : scratch
    if (!sink) throw new Error('Nowhere to write')
    const result = await writeProject(request, sink, await parts())
    return { kind: 'written', result, scratch: result.ok ? scratch?.file() : undefined }
  }

  async function check(file: File): Promise<FromBackup> {
    const result = await checkBackup(file, await parts()).catch(unreadable(cancelling.signal))
    checked = result.ok ? result.value : undefined
    return { kind: 'checked', result: result.ok ? { ok: true, value: previewOf(file.name, result.value) } : result }
  }

  async function answer(message: Exclude<ToBackup, { kind: 'cancel' }>): Promise<FromBackup> {
    cancelling = new AbortController()
    switch (message.kind) {
      case 'write':
        return write(message)
      case 'check':
        return check(message.file)
      case 'restore':
        if (!checked) throw new Error('Nothing is checked')
        return { kind: 'restored', result: await restoreBackup(checked, message.annotatorId, await parts()) }
      case 'removeScratch':
        await scratch?.abort()
        return { kind: 'removed' }
      default:
        return message satisfies never
    }
  }

  scope.addEventListener('message', ({ data }) => {
    if (data.kind === 'cancel') {
      cancelling.abort()
      return
    }
    answer(data).then(
      (message) => scope.postMessage(message),
      (error: unknown) => {
        const name = error instanceof DOMException ? error.name : ''
        // A chosen file that does not open: moved, or the permission taken back.
        if (data.kind === 'write' && (name === 'NotAllowedError' || name === 'NotFoundError')) {
          const code = name === 'NotAllowedError' ? 'denied' : 'unreadable'
          scope.postMessage({ kind: 'written', result: fail({ code, value: '' }), scratch: undefined })
        } else scope.postMessage({ kind: 'threw', message: String(error) })
      },
    )
  })
}

function unreadable(signal: AbortSignal) {
  return (error: unknown): Result<never, RestoreProblem> => {
    if (signal.aborted) return fail({ code: 'cancelled', value: '' })
    // NotReadableError or NotFoundError: the file changed, was moved, or its medium is gone.
    if (error instanceof DOMException) return fail({ code: 'unreadable', value: '' })
    throw error
  }
}

/** Tells a progress some twenty times a second, and its end. */
function seldom(tell: (progress: BackupProgress) => void): (progress: BackupProgress) => void {
  let toldAt = Number.NEGATIVE_INFINITY
  return (progress) => {
    if (progress.doneBytes < progress.totalBytes && performance.now() - toldAt < PROGRESS_EVERY_MS) return
    toldAt = performance.now()
    tell(progress)
  }
}
