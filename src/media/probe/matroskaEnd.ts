import type { MediaBytes } from './mediaBytes'

const SEGMENT_ID = 0x18_53_80_67
const EBML_ID = 0x1a_45_df_a3

/**
 * Where a Matroska or WebM file ends by its own account, in bytes: the end of its Segment (RFC 8794, section 4, for the
 * sizes; RFC 9559, 5.1). @returns undefined where the size is not written, as in live recordings
 */
export async function matroskaEnd(bytes: MediaBytes): Promise<number | undefined> {
  const head = await bytes.read(0, Math.min(bytes.sizeBytes, 4096))
  const ebml = elementAt(head, 0)
  if (ebml?.id !== EBML_ID || ebml.size === undefined) return undefined
  const segment = elementAt(head, ebml.content + ebml.size)
  if (segment?.id !== SEGMENT_ID || segment.size === undefined) return undefined
  return segment.content + segment.size
}

interface Element {
  readonly id: number
  /** Offset of the content in bytes. */
  readonly content: number
  readonly size: number | undefined
}

function elementAt(bytes: Uint8Array, at: number): Element | undefined {
  if (at + 12 > bytes.length) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  // Both elements looked for have four-byte ids.
  const first = view.getUint8(at + 4)
  const length = Math.clz32(first) - 23
  if (length > 8) return undefined
  let size = first & (0xff >> length)
  let unknown = size === 0xff >> length
  for (let index = 1; index < length; index += 1) {
    const byte = view.getUint8(at + 4 + index)
    unknown &&= byte === 0xff
    size = size * 256 + byte
  }
  return { id: view.getUint32(at), content: at + 4 + length, size: unknown ? undefined : size }
}
