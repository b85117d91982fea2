import { canonicalJson } from '../../domain/canonicalJson'
import type { ByteHash } from '../zip/byteHash'

const PART_CHARACTERS = 2 ** 20

/** Lines of canonical JSON as a file; a browser keeps large blobs on its disk, so that memory does not grow with them. */
export interface LinesFile {
  readonly blob: Blob
  readonly sha256: string
  readonly count: number
}

/** Collects values as lines of canonical JSON. Synchronous, so that it can be filled inside a database transaction. */
export class JsonLines {
  readonly #hash: ByteHash
  readonly #parts: Blob[] = []
  #lines: string[] = []
  #characters = 0
  #count = 0

  constructor(hash: ByteHash) {
    this.#hash = hash
  }

  add(value: unknown): void {
    const line = `${canonicalJson(value)}\n`
    this.#lines.push(line)
    this.#characters += line.length
    this.#count += 1
    if (this.#characters >= PART_CHARACTERS) this.#flush()
  }

  finish(): LinesFile {
    this.#flush()
    return { blob: new Blob(this.#parts), sha256: this.#hash.digest(), count: this.#count }
  }

  #flush(): void {
    const bytes = new TextEncoder().encode(this.#lines.join(''))
    this.#hash.update(bytes)
    this.#parts.push(new Blob([bytes]))
    this.#lines = []
    this.#characters = 0
  }
}
