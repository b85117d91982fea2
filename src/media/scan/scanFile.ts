import { z } from '../../domain/zod'
import { frameIndex } from '../../domain/time/frameIndex'
import type { PictureScan } from '../../engine/ports/pictureScan'
import { CUT_THRESHOLD } from './cutScores'
import { unsetSpans } from './frameSpans'
import type { ScanFindings } from './scanPictures'

/**
 * A kept scan: 4 bytes with the length of the head (little endian), the head as JSON in UTF-8, one score per frame (32-bit
 * floats, little endian), one flag per frame, and the thumbnail sheet.
 */
const HEAD_LENGTH_BYTES = 4
const LARGEST_HEAD_BYTES = 2 ** 20

const count = z.number().int().min(0)
const head = z.object({
  version: z.literal(1),
  frames: count,
  sheet: z
    .object({
      type: z.string(),
      columns: count.min(1),
      width: count.min(1),
      height: count.min(1),
      rowHeight: count.min(1),
      frames: z.array(count.transform(frameIndex)),
    })
    .optional(),
})

/** The name under which the scan of a stream is kept; another version of what is kept has another name. */
export function scanFileName(sha256: string, stream: number): string {
  return `scan-${sha256}-${stream}-v1`
}

export function writeScanFile({ scores, decoded, thumbnails }: ScanFindings): Blob {
  const { image, ...sheet } = thumbnails ?? {}
  const text = JSON.stringify({
    version: 1,
    frames: scores.length,
    ...(image ? { sheet: { ...sheet, type: image.type } } : {}),
  })
  const bytes = new TextEncoder().encode(text)
  const length = new DataView(new ArrayBuffer(HEAD_LENGTH_BYTES))
  length.setUint32(0, bytes.length, true)
  const levels = new DataView(new ArrayBuffer(scores.length * 4))
  for (const [frame, score] of scores.entries()) levels.setFloat32(frame * 4, score, true)
  return new Blob([length, bytes, levels, new Uint8Array(decoded), ...(image ? [image] : [])])
}

/** @returns undefined where the file is none, or is torn; the clip is then looked through again */
export async function readScanFile(file: Blob): Promise<PictureScan | undefined> {
  try {
    const length = new DataView(await file.slice(0, HEAD_LENGTH_BYTES).arrayBuffer()).getUint32(0, true)
    if (length > LARGEST_HEAD_BYTES) return undefined
    const scoresAt = HEAD_LENGTH_BYTES + length
    const { frames, sheet } = head.parse(JSON.parse(await file.slice(HEAD_LENGTH_BYTES, scoresAt).text()))
    const flagsAt = scoresAt + frames * 4
    const sheetAt = flagsAt + frames
    if (file.size < sheetAt || (sheet !== undefined && file.size === sheetAt)) return undefined
    const levels = new DataView(await file.slice(scoresAt, flagsAt).arrayBuffer())
    const cuts = Array.from({ length: frames }, (_, frame) => frame)
      .filter((frame) => levels.getFloat32(frame * 4, true) >= CUT_THRESHOLD)
      .map(frameIndex)
    const undecodable = unsetSpans(new Uint8Array(await file.slice(flagsAt, sheetAt).arrayBuffer()))
    if (!sheet) return { frameCount: frames, cuts, undecodable, thumbnails: undefined }
    const { type, ...places } = sheet
    const image = file.slice(sheetAt, file.size, type)
    return { frameCount: frames, cuts, undecodable, thumbnails: { ...places, image } }
  } catch {
    return undefined
  }
}
