import { findBox, fourCharacters, findPath, type BoxPlace } from './boxes'
import type { ByteWindow } from './byteWindow'

const ENTRIES_AT_ONCE = 4096

/** Tables that count samples: runs of equal times, and samples in each chunk; ISO/IEC 14496-12, 8.6.1 and 8.7.4. */
const COUNTING = [
  { type: 'stts', entryBytes: 8, countAt: 0, isSum: true },
  { type: 'ctts', entryBytes: 8, countAt: 0, isSum: true },
  { type: 'stsc', entryBytes: 12, countAt: 4, isSum: false },
] as const

/**
 * Whether a `trak`'s tables can belong together. The demuxer counts up to whatever they say, in one go: one flipped bit
 * there keeps it busy for hours and fills the memory. Tracks without pictures are never listed and are not looked at.
 */
export async function hasSoundTables(file: ByteWindow, trak: BoxPlace): Promise<boolean> {
  const media = await findPath(file, trak, ['mdia'])
  const table = media && (await findPath(file, media, ['minf', 'stbl']))
  if (!table || !(await isVideo(file, media))) return true
  const samples = await sampleCount(file, table)
  if (samples === undefined) return false
  // Real files list a few samples more or less in one of them; players overlook it.
  const limit = samples * 2 + 1000
  for (const counting of COUNTING) {
    const box = await findBox(file, table.start, table.end, counting.type)
    if (box && !(await countsWithin(file, box, counting, limit))) return false
  }
  return true
}

async function isVideo(file: ByteWindow, media: BoxPlace): Promise<boolean> {
  const handler = await findBox(file, media.start, media.end, 'hdlr')
  const view = handler && (await file.view(handler.start + 8, 4))
  return view !== undefined && fourCharacters(view, 0) === 'vide'
}

/** @returns undefined where more samples are announced than the box lists, or than the file has bytes */
async function sampleCount(file: ByteWindow, table: BoxPlace): Promise<number | undefined> {
  const sizes = await findBox(file, table.start, table.end, 'stsz')
  // The compact form, `stz2`, is too rare to be worth a second reader; its own reader stops at its end.
  if (!sizes) return file.sizeBytes
  const head = await file.view(sizes.start, 12)
  if (!head) return undefined
  const count = head.getUint32(8)
  const isListed = head.getUint32(4) === 0
  if (isListed && sizes.start + 12 + count * 4 > sizes.end) return undefined
  return count > file.sizeBytes ? undefined : count
}

async function countsWithin(
  file: ByteWindow,
  box: BoxPlace,
  { entryBytes, countAt, isSum }: (typeof COUNTING)[number],
  limit: number,
): Promise<boolean> {
  const head = await file.view(box.start, 8)
  if (!head) return false
  const entries = head.getUint32(4)
  const first = box.start + 8
  if (first + entries * entryBytes > box.end) return false
  let total = 0
  for (let done = 0; done < entries; done += ENTRIES_AT_ONCE) {
    const count = Math.min(ENTRIES_AT_ONCE, entries - done)
    const view = await file.view(first + done * entryBytes, count * entryBytes)
    if (!view) return false
    for (let index = 0; index < count; index += 1) {
      const samples = view.getUint32(index * entryBytes + countAt)
      total = isSum ? total + samples : Math.max(total, samples)
    }
    if (total > limit) return false
  }
  return true
}
