import { fail, ok, type Result } from '../../domain/result'
import type { StillEncoding } from '../../domain/stills/stillFileName'
import { hasAscii } from './ascii'
import type { ContainerPart, ContainerParts } from './containerParts'
import type { ContainerProblem } from './containerProblem'
import { isJpegXmp, jpegFault, jpegWithXmp, jpegXmpText, readJpeg } from './jpeg'
import { isPngPart, isPngXmp, PNG_SIGNATURE, pngWithXmp, pngXmpText, readPng } from './png'
import { isWebp, isWebpPart, isWebpXmp, readWebp, webpWithXmp, webpXmpText } from './webp'

/** What the file of a still is. */
export interface StillContainer {
  readonly encoding: StillEncoding
  readonly width: number
  readonly height: number
  /** The packet as it stands there; undefined where the file has none. */
  readonly xmp: string | undefined
}

/**
 * Puts an XMP packet into what an encoder gave (PNG, JPEG or WebP). Everything goes that a still does not need: EXIF data,
 * comments, thumbnails, dates, an older packet, bytes behind the end. The pixels stay as they are, byte for byte.
 */
export function withXmp(bytes: Uint8Array, packet: string): Result<Uint8Array<ArrayBuffer>, ContainerProblem> {
  const read = readContainer(bytes)
  if (!read.ok) return read
  switch (read.value.encoding) {
    case 'png':
      return ok(pngWithXmp(read.value, packet))
    case 'jpeg':
      return jpegWithXmp(read.value, packet)
    case 'webp':
      return ok(webpWithXmp(read.value, packet))
    default:
      return read.value.encoding satisfies never
  }
}

/**
 * Whether a file holds nothing but a picture, what its colours need and at most one XMP packet, and ends with its image.
 * @returns the first thing that is wrong with it
 */
export function checkContainer(bytes: Uint8Array): Result<StillContainer, ContainerProblem> {
  const read = readContainer(bytes)
  if (!read.ok) return read
  const { encoding, parts, endBytes } = read.value
  for (const part of parts) {
    const code = partFault(encoding, part, parts)
    if (code) return fail({ code, value: shownName(part.name), at: part.at })
  }
  if (endBytes < bytes.length) {
    return fail({ code: 'afterEnd', value: String(bytes.length - endBytes), at: endBytes })
  }
  return withPacket(read.value)
}

/** What a file is that may have been through other hands, whatever else stands in it. */
export function openContainer(bytes: Uint8Array): Result<StillContainer, ContainerProblem> {
  const read = readContainer(bytes)
  return read.ok ? withPacket(read.value) : read
}

function readContainer(bytes: Uint8Array): Result<ContainerParts, ContainerProblem> {
  if (PNG_SIGNATURE.every((byte, at) => bytes[at] === byte)) return readPng(bytes)
  if (hasAscii(bytes, 0, '\xff\xd8\xff')) return readJpeg(bytes)
  if (isWebp(bytes)) return readWebp(bytes)
  return fail({ code: 'unknownFormat', value: '', at: 0 })
}

function withPacket(read: ContainerParts): Result<StillContainer, ContainerProblem> {
  const { encoding, width, height } = read
  const xmp = packetOf(read)
  return xmp.ok ? ok({ encoding, width, height, xmp: xmp.value }) : xmp
}

function packetOf({ encoding, parts }: ContainerParts): Result<string | undefined, ContainerProblem> {
  const { isXmp, textOf } = PACKETS[encoding]
  const [part, second] = parts.filter(isXmp)
  if (!part) return ok(undefined)
  if (second) return fail({ code: 'twice', value: 'XMP', at: second.at })
  const text = textOf(part)
  return text === undefined ? fail({ code: 'xmpUnreadable', value: '', at: part.at }) : ok(text)
}

const PACKETS: Readonly<
  Record<
    StillEncoding,
    {
      readonly isXmp: (part: ContainerPart) => boolean
      readonly textOf: (part: ContainerPart) => string | undefined
    }
  >
> = {
  png: { isXmp: isPngXmp, textOf: pngXmpText },
  jpeg: { isXmp: isJpegXmp, textOf: jpegXmpText },
  webp: { isXmp: isWebpXmp, textOf: webpXmpText },
}

function partFault(
  encoding: StillEncoding,
  part: ContainerPart,
  parts: readonly ContainerPart[],
): 'notAllowed' | 'thumbnail' | undefined {
  switch (encoding) {
    case 'png':
      return isPngPart(part) ? undefined : 'notAllowed'
    case 'jpeg':
      return jpegFault(part)
    case 'webp':
      return isWebpPart(part, parts) ? undefined : 'notAllowed'
    default:
      return encoding satisfies never
  }
}

/** Four bytes of a stranger's file may be no text. */
function shownName(name: string): string {
  return name.replaceAll(/[^ -~]/g, '?').trim()
}
