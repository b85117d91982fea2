import { readFileSync } from 'node:fs'
import { z } from 'zod'

const SAMPLE = new URL('./samples/framebench-1.0.json', import.meta.url)

/** The bytes of a file of framebench/1.0 that holds every record type. It is never written again: old files must open. */
export function sampleBytes(): Uint8Array {
  return new Uint8Array(readFileSync(SAMPLE))
}

type Item = Record<string, unknown>

/** The sample as data that a test may damage: `edit` gets a function that finds the item at `clips`, 0. */
export function damagedSample(edit: (item: (array: string, index: number) => Item, file: Item) => void): Uint8Array {
  const file = z.record(z.string(), z.unknown()).parse(JSON.parse(new TextDecoder().decode(sampleBytes())))
  edit((array, index) => z.array(z.custom<Item>()).parse(file[array])[index] ?? {}, file)
  return bytesOf(JSON.stringify(file))
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
