import { open, stat } from 'node:fs/promises'
import { FilePathSource } from 'mediabunny'
import type { MediaBytes } from './mediaBytes'

/** A file on disk, opened for each read: the few that are needed are not worth a handle to be closed. Rejects like `stat`. */
export async function pathBytes(path: string): Promise<MediaBytes> {
  const { size } = await stat(path)
  return {
    sizeBytes: size,
    read: async (start, end) => {
      const handle = await open(path)
      try {
        const bytes = new Uint8Array(end - start)
        const { bytesRead } = await handle.read(bytes, 0, bytes.length, start)
        if (bytesRead < bytes.length) throw new Error(`${path} became shorter while it was read`)
        return bytes
      } finally {
        await handle.close()
      }
    },
    source: () => new FilePathSource(path),
  }
}
