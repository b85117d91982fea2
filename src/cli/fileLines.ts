import { createReadStream } from 'node:fs'

/** Far above the largest edit; a longer line is no log, and would only fill the memory. */
const LONGEST_LINE_BYTES = 512 * 2 ** 20
const LINE_FEED = 0x0a

export interface FileLine {
  /** Without its line feed. */
  readonly bytes: Uint8Array
  /** False for what stands behind the last line feed of the file. */
  readonly isEnded: boolean
}

/** The lines of a file, one after the other: it is never whole in memory. Rejects with what the file system says. */
export async function* fileLines(path: string): AsyncGenerator<FileLine> {
  let pieces: Uint8Array[] = []
  let held = 0
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let from = 0
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      yield { bytes: Buffer.concat([...pieces, chunk.subarray(from, at)]), isEnded: true }
      pieces = []
      held = 0
      from = at + 1
    }
    if (from === chunk.length) continue
    pieces.push(chunk.subarray(from))
    held += chunk.length - from
    if (held > LONGEST_LINE_BYTES) throw new Error('a line is longer than 512 MB')
  }
  if (held > 0) yield { bytes: Buffer.concat(pieces), isEnded: false }
}
