import { makeZip, predictLength } from 'client-zip'
import { NO_DATE } from '../noDate'

/** An entry as it is written: its size is known before its bytes are. */
export interface ZipPart {
  readonly name: string
  readonly sizeBytes: number
  readonly bytes: () => ReadableStream<Uint8Array>
}

/** The one zip of these parts: stored, in the order given, without dates, ZIP64 where an entry or the whole needs it. */
export function zipStream(parts: readonly ZipPart[]): ReadableStream<Uint8Array> {
  return makeZip(inputs(parts))
}

/** The exact number of bytes that `zipStream` gives. */
export function zipSize(parts: readonly ZipPart[]): number {
  return Number(predictLength(parts.map(({ name, sizeBytes }) => ({ name, size: sizeBytes, lastModified: NO_DATE }))))
}

/** A part's bytes are asked for only when its turn has come. */
function* inputs(parts: readonly ZipPart[]) {
  for (const { name, sizeBytes, bytes } of parts) {
    yield { name, size: sizeBytes, lastModified: NO_DATE, input: bytes() }
  }
}
