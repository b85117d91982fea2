import { fail, ok, type Result } from '../../domain/result'
import { asciiBytes, hasAscii, joinedBytes, utf8Text, viewOf } from './ascii'
import type { ContainerPart, ContainerParts } from './containerParts'
import type { ContainerProblem } from './containerProblem'

/** Segments of a JPEG (ITU-T T.81, annex B) that a still can have, by their marker. */
const NAMES: Readonly<Record<number, string>> = {
  0xc0: 'SOF0',
  0xc1: 'SOF1',
  0xc2: 'SOF2',
  0xc4: 'DHT',
  0xd8: 'SOI',
  0xd9: 'EOI',
  0xda: 'SOS',
  0xdb: 'DQT',
  0xdd: 'DRI',
  0xfe: 'COM',
}

const XMP_HEAD = 'http://ns.adobe.com/xap/1.0/\0'
const ICC_HEAD = 'ICC_PROFILE\0'
/** Identifier, version, density and the size of a thumbnail (JFIF 1.02). */
const JFIF_BYTES = 14
/** What two bytes of length leave to the packet. */
const LONGEST_PACKET_BYTES = 0xffff - 2 - XMP_HEAD.length

/** Takes a JPEG apart: segments with their lengths, scans up to the next marker, one frame header, an end. */
export function readJpeg(bytes: Uint8Array): Result<ContainerParts, ContainerProblem> {
  const view = viewOf(bytes)
  const parts: ContainerPart[] = []
  let at = 0
  for (;;) {
    if (at + 2 > bytes.length) return fail({ code: 'cutShort', value: '', at: bytes.length })
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff || marker < 0xc0) return fail({ code: 'damaged', value: 'marker', at })
    const name = nameOf(marker)
    const isBare = name === 'SOI' || name === 'EOI' || isRestart(marker)
    if (!isBare && at + 4 > bytes.length) return fail({ code: 'cutShort', value: name, at: bytes.length })
    const length = isBare ? 0 : view.getUint16(at + 2)
    if (!isBare && length < 2) return fail({ code: 'damaged', value: name, at })
    const bodyEnd = at + 2 + length
    const end = name === 'SOS' ? scanEnd(bytes, bodyEnd) : bodyEnd
    if (end > bytes.length) return fail({ code: 'cutShort', value: name, at: bytes.length })
    parts.push({ name, at, raw: bytes.subarray(at, end), body: bytes.subarray(Math.min(at + 4, bodyEnd), bodyEnd) })
    at = end
    if (name === 'EOI') break
  }
  const headers = parts.filter(({ name }) => name.startsWith('SOF'))
  const [header, second] = headers
  if (second) return fail({ code: 'twice', value: second.name, at: second.at })
  if (!header || header.body.length < 6) return fail({ code: 'damaged', value: 'SOF', at: header?.at ?? 0 })
  if (!parts.some(({ name }) => name === 'SOS')) return fail({ code: 'damaged', value: 'SOS', at: header.at })
  const size = viewOf(header.body)
  const [height, width] = [size.getUint16(1), size.getUint16(3)]
  if (width === 0 || height === 0) return fail({ code: 'damaged', value: header.name, at: header.at })
  return ok({ encoding: 'jpeg', width, height, parts, endBytes: at })
}

function nameOf(marker: number): string {
  if (marker >= 0xe0 && marker <= 0xef) return `APP${marker - 0xe0}`
  return NAMES[marker] ?? `marker ${marker.toString(16)}`
}

function isRestart(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd7
}

/** Where coded data ends: at the next marker that is neither a stuffed zero nor a restart; beyond the file where none comes. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 2)) {
    const marker = bytes[at + 1]
    if (marker !== undefined && marker !== 0 && !isRestart(marker)) return at
  }
  return bytes.length + 1
}

/** What a segment is that a still must not have; undefined where it may. */
export function jpegFault({ name, body }: ContainerPart): 'notAllowed' | 'thumbnail' | undefined {
  switch (name) {
    case 'SOI':
    case 'EOI':
    case 'SOS':
    case 'SOF0':
    case 'SOF1':
    case 'SOF2':
    case 'DHT':
    case 'DQT':
    case 'DRI':
      return undefined
    case 'APP0':
      if (hasAscii(body, 0, 'JFXX\0')) return 'thumbnail'
      if (!isJfif(body)) return 'notAllowed'
      return body.length === JFIF_BYTES && body[12] === 0 && body[13] === 0 ? undefined : 'thumbnail'
    case 'APP1':
      return hasAscii(body, 0, XMP_HEAD) ? undefined : 'notAllowed'
    case 'APP2':
      return hasAscii(body, 0, ICC_HEAD) ? undefined : 'notAllowed'
    case 'APP14':
      // Says how colours are coded; without it some pictures turn green.
      return hasAscii(body, 0, 'Adobe') && body.length === 12 ? undefined : 'notAllowed'
    default:
      return 'notAllowed'
  }
}

function isJfif(body: Uint8Array): boolean {
  return hasAscii(body, 0, 'JFIF\0') && body.length >= JFIF_BYTES
}

export function isJpegXmp({ name, body }: ContainerPart): boolean {
  return name === 'APP1' && hasAscii(body, 0, XMP_HEAD)
}

export function jpegXmpText({ body }: ContainerPart): string | undefined {
  return utf8Text(body.subarray(XMP_HEAD.length))
}

/**
 * The file with nothing but what a still may have, and with this packet behind JFIF, where readers look for it.
 * @returns `xmpTooLong` where the packet does not fit one segment; it is never parted, since few readers join it again
 */
export function jpegWithXmp(
  { parts }: ContainerParts,
  packet: string,
): Result<Uint8Array<ArrayBuffer>, ContainerProblem> {
  const text = new TextEncoder().encode(packet)
  const excess = text.length - LONGEST_PACKET_BYTES
  if (excess > 0) return fail({ code: 'xmpTooLong', value: String(excess), at: 0 })
  const kept = parts.flatMap((part) => {
    if (part.name === 'APP0' && isJfif(part.body)) return [{ name: part.name, raw: withoutThumbnail(part) }]
    return jpegFault(part) === undefined && !isJpegXmp(part) ? [part] : []
  })
  const behindJfif = kept[1]?.name === 'APP0' ? 2 : 1
  const head = Uint8Array.of(0xff, 0xe1, 0, 0)
  viewOf(head).setUint16(2, 2 + XMP_HEAD.length + text.length)
  const segment = joinedBytes([head, asciiBytes(XMP_HEAD), text])
  const raw = kept.map((part) => part.raw)
  return ok(joinedBytes([...raw.slice(0, behindJfif), segment, ...raw.slice(behindJfif)]))
}

function withoutThumbnail({ raw }: ContainerPart): Uint8Array {
  const segment = raw.slice(0, 4 + JFIF_BYTES)
  viewOf(segment).setUint16(2, 2 + JFIF_BYTES)
  segment.fill(0, 4 + 12)
  return segment
}
