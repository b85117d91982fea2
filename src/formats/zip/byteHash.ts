/** SHA-256 of bytes that come piece by piece; whoever reads or writes a zip brings it. */
export interface ByteHash {
  update(bytes: Uint8Array): void
  /** 64 lower-case hexadecimal digits; ends it. */
  digest(): string
}

export type CreateHash = () => Promise<ByteHash>
