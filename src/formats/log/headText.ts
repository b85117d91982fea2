import type { LogHead } from '../../domain/edits/logEntry'

const HEADS = /framebench-head:(\d{1,15}):([0-9a-f]{64})/g

/** A head as it stands in a receipt and in a QR code: `framebench-head:312:<64 hexadecimal digits>`, 312 entries. */
export function headText({ length, hash }: LogHead): string {
  return `framebench-head:${length}:${hash}`
}

/** Every head that a text names, whatever stands around them. */
export function headsIn(text: string): LogHead[] {
  return Array.from(text.matchAll(HEADS), ([, length = '', hash = '']) => ({ length: Number(length), hash }))
}
