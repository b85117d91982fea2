import { copyPieces, type OnPiece } from './copyPieces'

/** Copies `file` into `target`; see `copyPieces`. */
export type Copier = typeof copyPieces

type ToCopier =
  | { readonly kind: 'copy'; readonly file: Blob; readonly target: FileSystemFileHandle }
  /** One more piece may come. */
  | { readonly kind: 'more' }
  | { readonly kind: 'stop' }

type FromCopier =
  | { readonly kind: 'piece'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'done'; readonly bytes: number }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string }

/** Pieces on their way that nobody has looked at yet. */
const PIECES_AHEAD = 4

interface CopyScope {
  postMessage(message: FromCopier, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<ToCopier>) => void): void
}

/** A copier in a thread of its own: while it reads and writes, whoever gets the pieces hashes them. */
export function copierInWorker(start: () => Worker): Copier {
  return (file, target, onPiece, signal) =>
    new Promise((resolve, reject) => {
      const worker = start()
      const end = (settle: () => void) => {
        worker.terminate()
        signal.removeEventListener('abort', abort)
        settle()
      }
      // Ended from outside it might hold the file open for a while, and the file could not be removed.
      const abort = () => worker.postMessage({ kind: 'stop' } satisfies ToCopier, [])
      signal.addEventListener('abort', abort)
      worker.addEventListener('error', (event) => end(() => reject(new Error(event.message || 'The copier ended'))))
      worker.addEventListener('message', ({ data }: MessageEvent<FromCopier>) => {
        if (data.kind === 'done') end(() => resolve(data.bytes))
        else if (data.kind === 'failed') end(() => reject(new DOMException(data.message, data.name)))
        else void take(worker, data.bytes, onPiece)
      })
      worker.postMessage({ kind: 'copy', file, target } satisfies ToCopier, [])
      if (signal.aborted) abort()
    })
}

async function take(worker: Worker, bytes: Uint8Array<ArrayBuffer>, onPiece: OnPiece): Promise<void> {
  await onPiece(bytes)
  worker.postMessage({ kind: 'more' } satisfies ToCopier, [])
}

/** The worker's side of `copierInWorker`: one copy, then it is ended. */
export function serveCopy(scope: CopyScope): void {
  const ending = new AbortController()
  let room = PIECES_AHEAD
  let wake = () => {}
  const onPiece: OnPiece = async (bytes) => {
    scope.postMessage({ kind: 'piece', bytes }, [bytes.buffer])
    room -= 1
    if (room > 0) return
    await new Promise<void>((resolve) => {
      wake = resolve
    })
  }
  scope.addEventListener('message', ({ data }) => {
    if (data.kind !== 'copy') {
      if (data.kind === 'stop') ending.abort()
      else room += 1
      wake()
      return
    }
    copyPieces(data.file, data.target, onPiece, ending.signal).then(
      (bytes) => scope.postMessage({ kind: 'done', bytes }, []),
      (error: unknown) => scope.postMessage({ kind: 'failed', ...namesOf(error) }, []),
    )
  })
}

function namesOf(error: unknown): { name: string; message: string } {
  return error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) }
}
