import { createSHA256 } from 'hash-wasm'

/** The piece in which the workbench reads a file that is added. */
const CHUNK_BYTES = 4 * 2 ** 20

/** Hashes the file it is sent, a piece at a time, and stores nothing. */
globalThis.addEventListener('message', ({ data }: MessageEvent<File>) => {
  void hash(data).then((reply) => globalThis.postMessage(reply), reportError)
})

async function hash(file: File): Promise<{ sha256: string; ms: number }> {
  const hasher = await createSHA256()
  const start = performance.now()
  hasher.init()
  for (let at = 0; at < file.size; at += CHUNK_BYTES) {
    hasher.update(new Uint8Array(await file.slice(at, at + CHUNK_BYTES).arrayBuffer()))
  }
  return { sha256: hasher.digest('hex'), ms: performance.now() - start }
}
