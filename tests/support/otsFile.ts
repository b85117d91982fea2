import { createHash } from 'node:crypto'

/** How a `.ots` file begins, as `ots stamp` writes it, with a stand-in for the calendar's part. */
export function otsFile(stamped: Uint8Array, { version = 1, operation = 0x08 } = {}): Uint8Array<ArrayBuffer> {
  const magic = [...new TextEncoder().encode('\0OpenTimestamps\0\0Proof\0'), 0xbf, 0x89, 0xe2, 0xe8, 0x84, 0xe8, 0x92]
  const digest = createHash('sha256').update(stamped).digest()
  return Uint8Array.from([...magic, 0x94, version, operation, ...digest, 0xf0, 0x10, 0x00])
}
