import crc from 'crc-32'
import { fail, ok, type Result } from '../../domain/result'
import { asciiBytes, asciiText, hasAscii, joinedBytes, utf8Text, viewOf } from './ascii'
import type { ContainerPart, ContainerParts } from './containerParts'
import type { ContainerProblem } from './containerProblem'

/** PNG, Third Edition (W3C, 2025). */
export const PNG_SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

const XMP_KEYWORD = 'XML:com.adobe.xmp'
/** Length, type and checksum. */
const AROUND_BODY = 12

/** What a still may have beside its picture: what colours and pixel shape need. The most bytes that each can fill. */
const COLOUR_CHUNKS: Readonly<Record<string, number>> = {
  PLTE: 768,
  cHRM: 32,
  gAMA: 4,
  iCCP: 2 ** 20,
  sBIT: 4,
  sRGB: 1,
  cICP: 4,
  pHYs: 9,
}

/** Takes a PNG apart: lengths, checksums, header first, pixels in one row of chunks, end last. */
export function readPng(bytes: Uint8Array): Result<ContainerParts, ContainerProblem> {
  const view = viewOf(bytes)
  const parts: ContainerPart[] = []
  let at = PNG_SIGNATURE.length
  for (;;) {
    if (at + AROUND_BODY > bytes.length) return fail({ code: 'cutShort', value: '', at: bytes.length })
    const length = view.getUint32(at)
    const name = asciiText(bytes.subarray(at + 4, at + 8))
    if (!/^[A-Za-z]{4}$/.test(name)) return fail({ code: 'damaged', value: 'chunk', at })
    const end = at + AROUND_BODY + length
    if (end > bytes.length) return fail({ code: 'cutShort', value: name, at: bytes.length })
    const raw = bytes.subarray(at, end)
    if (view.getUint32(end - 4) !== crc32(raw.subarray(4, -4))) return fail({ code: 'damaged', value: name, at })
    parts.push({ name, at, raw, body: raw.subarray(8, -4) })
    at = end
    if (name === 'IEND') break
  }
  const fault = orderFault(parts)
  if (fault) return fail(fault)
  const width = view.getUint32(PNG_SIGNATURE.length + 8)
  const height = view.getUint32(PNG_SIGNATURE.length + 12)
  return ok({ encoding: 'png', width, height, parts, endBytes: at })
}

function orderFault(parts: readonly ContainerPart[]): ContainerProblem | undefined {
  const [header] = parts
  const { width, height } = header && header.body.length === 13 ? sizeOf(header.body) : { width: 0, height: 0 }
  if (header?.name !== 'IHDR' || width === 0 || height === 0) return { code: 'damaged', value: 'IHDR', at: 0 }
  const again = parts.find(({ name }, index) => name === 'IHDR' && index > 0)
  if (again) return { code: 'twice', value: 'IHDR', at: again.at }
  const first = parts.findIndex(({ name }) => name === 'IDAT')
  const last = parts.findLastIndex(({ name }) => name === 'IDAT')
  const stray = parts.slice(Math.max(0, first), last).find(({ name }) => name !== 'IDAT')
  const end = parts.at(-1)
  if (first < 0 || stray) return { code: 'damaged', value: 'IDAT', at: stray?.at ?? end?.at ?? 0 }
  return end && end.body.length > 0 ? { code: 'damaged', value: 'IEND', at: end.at } : undefined
}

function sizeOf(header: Uint8Array): { width: number; height: number } {
  const view = viewOf(header)
  return { width: view.getUint32(0), height: view.getUint32(4) }
}

/** Whether a chunk is one that a still may have, and holds no more than it needs. */
export function isPngPart(part: ContainerPart): boolean {
  const { name, body } = part
  if (isPngXmp(part)) return body.length > plainXmpHead().length && hasAscii(body, 0, asciiText(plainXmpHead()))
  if (name === 'IHDR' || name === 'IDAT' || name === 'IEND') return true
  return body.length <= (COLOUR_CHUNKS[name] ?? -1)
}

export function isPngXmp({ name, body }: ContainerPart): boolean {
  return name === 'iTXt' && hasAscii(body, 0, `${XMP_KEYWORD}\0`)
}

/** The packet of an XMP chunk; undefined where it is compressed or not UTF-8. */
export function pngXmpText({ body }: ContainerPart): string | undefined {
  const flagAt = XMP_KEYWORD.length + 1
  const languageEnd = body.indexOf(0, flagAt + 2)
  const keywordEnd = languageEnd < 0 ? -1 : body.indexOf(0, languageEnd + 1)
  return body[flagAt] === 0 && keywordEnd >= 0 ? utf8Text(body.subarray(keywordEnd + 1)) : undefined
}

/** The file with nothing but what a still may have, and with this packet before its pixels. */
export function pngWithXmp({ parts }: ContainerParts, packet: string): Uint8Array<ArrayBuffer> {
  const kept = parts.filter((part) => isPngPart(part) && !isPngXmp(part))
  const firstPixels = kept.findIndex(({ name }) => name === 'IDAT')
  const chunk = pngChunk('iTXt', joinedBytes([plainXmpHead(), new TextEncoder().encode(packet)]))
  const raw = kept.map((part) => part.raw)
  return joinedBytes([PNG_SIGNATURE, ...raw.slice(0, firstPixels), chunk, ...raw.slice(firstPixels)])
}

/** Keyword, not compressed, no language, no translated keyword (XMP Specification Part 3, 1.1.5). */
function plainXmpHead(): Uint8Array {
  return asciiBytes(`${XMP_KEYWORD}\0\0\0\0\0`)
}

/** CRC-32 of a chunk's name and body, from 0 up (PNG, Third Edition, 5.5). */
function crc32(bytes: Uint8Array): number {
  return crc.buf(bytes) >>> 0
}

export function pngChunk(name: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = joinedBytes([new Uint8Array(4), asciiBytes(name), body, new Uint8Array(4)])
  const view = viewOf(chunk)
  view.setUint32(0, body.length)
  view.setUint32(chunk.length - 4, crc32(chunk.subarray(4, -4)))
  return chunk
}
