import type { Comparison } from '../../domain/edits/comparison'
import { fail, type Result } from '../../domain/result'
import type {
  BackupPreview,
  BackupProgress,
  RestoreProblem,
  WriteProblem,
  WrittenBackup,
} from '../../engine/ports/backups'
import type { FromBackup, ToBackup } from './backupProtocol'
import type { WriteRequest } from './writeProject'

interface Written {
  readonly result: Result<WrittenBackup, WriteProblem>
  /** The file of the browser's own, which stays until the worker is ended. */
  readonly scratch: File | undefined
}

/** A thread that reads and writes backups. Whoever makes one ends it. */
export class BackupWorker {
  readonly #worker = new Worker(new URL('../backup.worker.ts', import.meta.url), { type: 'module', name: 'backup' })

  async write(
    request: WriteRequest,
    target: FileSystemFileHandle | undefined,
    onProgress: (progress: BackupProgress) => void,
  ): Promise<Written> {
    const answer = await this.#ask({ kind: 'write', request, target }, onProgress)
    if (answer.kind === 'written') return answer
    return { result: fail({ code: 'failed', value: messageOf(answer) }), scratch: undefined }
  }

  async check(
    file: File,
    onProgress: (progress: BackupProgress) => void,
  ): Promise<Result<BackupPreview, RestoreProblem>> {
    const answer = await this.#ask({ kind: 'check', file }, onProgress)
    return answer.kind === 'checked' ? answer.result : fail({ code: 'failed', value: messageOf(answer) })
  }

  /** Restores what was checked last. */
  async restore(
    annotatorId: string,
    onProgress: (progress: BackupProgress) => void,
  ): Promise<Result<Comparison, RestoreProblem>> {
    const answer = await this.#ask({ kind: 'restore', annotatorId }, onProgress)
    return answer.kind === 'restored' ? answer.result : fail({ code: 'failed', value: messageOf(answer) })
  }

  /** What runs answers that it was cancelled, once it has cleaned up. */
  cancel(): void {
    this.#worker.postMessage({ kind: 'cancel' } satisfies ToBackup)
  }

  /** Removes the file of the browser's own first, if there is one. */
  async end(): Promise<void> {
    await this.#ask({ kind: 'removeScratch' }, () => undefined).catch(() => undefined)
    this.#worker.terminate()
  }

  #ask(message: ToBackup, onProgress: (progress: BackupProgress) => void): Promise<FromBackup> {
    return new Promise((resolve) => {
      const settle = (answer: FromBackup) => {
        this.#worker.removeEventListener('message', listen)
        this.#worker.removeEventListener('error', failed)
        resolve(answer)
      }
      const listen = ({ data }: MessageEvent<FromBackup>) => {
        if (data.kind === 'progress') onProgress(data.progress)
        else settle(data)
      }
      const failed = (event: ErrorEvent) => settle({ kind: 'threw', message: event.message })
      this.#worker.addEventListener('message', listen)
      this.#worker.addEventListener('error', failed)
      this.#worker.postMessage(message)
    })
  }
}

function messageOf(answer: FromBackup): string {
  return answer.kind === 'threw' ? answer.message : ''
}
