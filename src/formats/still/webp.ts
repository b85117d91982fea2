import { fail, ok, type Result } from '../../domain/result'
import { asciiBytes, asciiText, hasAscii, joinedBytes, utf8Text, viewOf } from './ascii'
import type { ContainerPart, ContainerParts } from './containerParts'
import type { ContainerProblem } from './containerProblem'

/** RFC 9649. */
const HEAD_BYTES = 12
const ALLOWED: ReadonlySet<string> = new Set(['VP8X', 'ICCP', 'ALPH', 'VP8 ', 'VP8L', 'XMP '])
/** Flags of `VP8X`. */
const FLAGS = { ICCP: 0x20, ALPH: 0x10, 'XMP ': 0x04 } as const

/** Takes a WebP apart: its own length, chunks with their lengths and padding, one picture. */
export function readWebp(bytes: Uint8Array): Result<ContainerParts, ContainerProblem> {
  if (bytes.length < HEAD_BYTES) return fail({ code: 'cutShort', value: '', at: bytes.length })
  const view = viewOf(bytes)
  const endBytes = 8 + view.getUint32(4, true)
  if (endBytes > bytes.length) return fail({ code: 'cutShort', value: '', at: bytes.length })
  const parts: ContainerPart[] = []
  let at = HEAD_BYTES
  while (at < endBytes) {
    if (at + 8 > endBytes) return fail({ code: 'damaged', value: 'RIFF', at })
    const name = asciiText(bytes.subarray(at, at + 4))
    const bodyEnd = at + 8 + view.getUint32(at + 4, true)
    const end = bodyEnd + (bodyEnd % 2)
    if (end > endBytes || (end > bodyEnd && bytes[bodyEnd] !== 0)) {
      return fail({ code: 'damaged', value: /^[ -~]{4}$/.test(name) ? name : 'chunk', at })
    }
    parts.push({ name, at, raw: bytes.subarray(at, end), body: bytes.subarray(at + 8, bodyEnd) })
    at = end
  }
  const pictures = parts.filter(({ name }) => name === 'VP8 ' || name === 'VP8L')
  const [picture, second] = pictures
  if (second) return fail({ code: 'twice', value: second.name, at: second.at })
  const size = picture && sizeOf(picture)
  if (!picture || !size) return fail({ code: 'damaged', value: 'VP8', at: picture?.at ?? 0 })
  const fault = headerFault(parts, size)
  return fault ? fail(fault) : ok({ encoding: 'webp', ...size, parts, endBytes })
}

interface Size {
  readonly width: number
  readonly height: number
}

function sizeOf({ name, body }: ContainerPart): Size | undefined {
  const view = viewOf(body)
  if (name === 'VP8L') {
    if (body.length < 5 || body[0] !== 0x2f) return undefined
    const bits = view.getUint32(1, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  // A key frame: tag, start code, sizes (RFC 6386, 9.1).
  if (body.length < 10 || body[3] !== 0x9d || body[4] !== 0x01 || body[5] !== 0x2a) return undefined
  const size = { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff }
  return size.width > 0 && size.height > 0 ? size : undefined
}

/** Whether the extended header says of the file what the file says; a simple file has one chunk and no such header. */
function headerFault(parts: readonly ContainerPart[], { width, height }: Size): ContainerProblem | undefined {
  const [first, ...others] = parts
  const again = others.find(({ name }) => name === 'VP8X')
  if (again) return { code: 'damaged', value: 'VP8X', at: again.at }
  if (!first || first.name !== 'VP8X') return undefined
  const isRight = first.body.length === 10 && canvas(first.body, 4) === width && canvas(first.body, 7) === height
  return isRight ? undefined : { code: 'damaged', value: 'VP8X', at: first.at }
}

function canvas(body: Uint8Array, at: number): number {
  return (body[at] ?? 0) + (body[at + 1] ?? 0) * 0x100 + (body[at + 2] ?? 0) * 0x1_0000 + 1
}

export function isWebpPart(part: ContainerPart, parts: readonly ContainerPart[]): boolean {
  if (part.name !== 'VP8X') return ALLOWED.has(part.name)
  // Nothing is announced that is not there, as an animation or EXIF data would be.
  return part.body[0] === flagsOf(parts)
}

function flagsOf(parts: readonly ContainerPart[]): number {
  let flags = 0
  for (const [name, flag] of Object.entries(FLAGS)) if (parts.some((part) => part.name === name)) flags |= flag
  return parts.some(hasAlphaInside) ? flags | FLAGS.ALPH : flags
}

/** A lossless picture says in itself that it has transparent parts. */
function hasAlphaInside({ name, body }: ContainerPart): boolean {
  return name === 'VP8L' && body.length >= 5 && ((body[4] ?? 0) & 0x10) !== 0
}

export function isWebpXmp({ name }: ContainerPart): boolean {
  return name === 'XMP '
}

export function webpXmpText({ body }: ContainerPart): string | undefined {
  return utf8Text(body)
}

/** The file with nothing but what a still may have, an extended header, and this packet behind the picture. */
export function webpWithXmp(read: ContainerParts, packet: string): Uint8Array<ArrayBuffer> {
  const kept = read.parts.filter(({ name }) => ALLOWED.has(name) && name !== 'VP8X' && name !== 'XMP ')
  const header = new Uint8Array(10)
  header[0] = flagsOf(kept) | FLAGS['XMP ']
  for (const [at, side] of [
    [4, read.width - 1],
    [7, read.height - 1],
  ] as const) {
    header.set([side & 0xff, (side >>> 8) & 0xff, (side >>> 16) & 0xff], at)
  }
  const chunks = [
    webpChunk('VP8X', header),
    ...kept.map(({ raw }) => raw),
    webpChunk('XMP ', new TextEncoder().encode(packet)),
  ]
  const file = joinedBytes([asciiBytes('RIFF\0\0\0\0WEBP'), ...chunks])
  viewOf(file).setUint32(4, file.length - 8, true)
  return file
}

export function isWebp(bytes: Uint8Array): boolean {
  return hasAscii(bytes, 0, 'RIFF') && hasAscii(bytes, 8, 'WEBP')
}

export function webpChunk(name: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = joinedBytes([asciiBytes(name), new Uint8Array(4), body, new Uint8Array(body.length % 2)])
  viewOf(chunk).setUint32(4, body.length, true)
  return chunk
}
