import { createSHA256 } from 'hash-wasm'

/** SHA-256 of bytes that come piece by piece; WebCrypto takes them only whole. */
export interface FileHash {
  update(bytes: Uint8Array): void
  /** 64 lower-case hexadecimal digits; ends it. */
  digest(): string
}

/** FIPS 180-4, in WebAssembly: a Content-Security-Policy must allow `'wasm-unsafe-eval'`. */
export async function createFileHash(): Promise<FileHash> {
  const hasher = await createSHA256()
  hasher.init()
  return {
    update: (bytes) => void hasher.update(bytes),
    digest: () => hasher.digest('hex'),
  }
}
