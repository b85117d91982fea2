import { findBox, findPath, fourCharacters, type BoxPlace } from './boxes'
import type { ByteWindow } from './byteWindow'
import { hasSoundTables } from './sampleTables'

/** One `trak`; `readFragment` goes on counting in it. */
export interface TrackLayout {
  readonly id: number
  readonly encrypted: boolean
  /** False where the tables cannot be what a muxer wrote; the demuxer must not be asked for packets then. */
  isSound: boolean
  /** Movie ticks of empty time before the first edit that shows pictures; undefined where there is no such edit. */
  readonly emptyEditDuration: number | undefined
  /** Samples that the index in `moov` lists. */
  readonly indexedSamples: number
  /** Samples that the fragments list. */
  fragmentSamples: number
  /** The smallest composition time offset in the fragments, in track ticks; 0 or negative. */
  smallestFragmentOffset: number
}

/** Reads what the frame table needs of one `trak` box. */
export async function readTrack(file: ByteWindow, trak: BoxPlace): Promise<TrackLayout> {
  const table = await findPath(file, trak, ['mdia', 'minf', 'stbl'])
  return {
    id: await trackId(file, trak),
    encrypted: table !== undefined && (await isEncrypted(file, table)),
    isSound: await hasSoundTables(file, trak),
    emptyEditDuration: await emptyEditDuration(file, trak),
    indexedSamples: table ? await indexedSamples(file, table) : 0,
    fragmentSamples: 0,
    smallestFragmentOffset: 0,
  }
}

async function trackId(file: ByteWindow, trak: BoxPlace): Promise<number> {
  const header = await findBox(file, trak.start, trak.end, 'tkhd')
  const version = header && (await file.view(header.start, 1))
  if (!header || !version) return 0
  const view = await file.view(header.start + (version.getUint8(0) === 1 ? 20 : 12), 4)
  return view?.getUint32(0) ?? 0
}

/** ISO/IEC 14496-12, 8.12: a protected track's sample entry is called `encv`. */
async function isEncrypted(file: ByteWindow, table: BoxPlace): Promise<boolean> {
  const descriptions = await findBox(file, table.start, table.end, 'stsd')
  const entry = descriptions && (await file.view(descriptions.start + 8, 8))
  return entry !== undefined && fourCharacters(entry, 4) === 'encv'
}

/** ISO/IEC 14496-12, 8.6.6: entries of duration, media time (-1 is empty) and rate. */
async function emptyEditDuration(file: ByteWindow, trak: BoxPlace): Promise<number | undefined> {
  const list = await findPath(file, trak, ['edts', 'elst'])
  const head = list && (await file.view(list.start, 8))
  if (!list || !head) return undefined
  const wide = head.getUint8(0) === 1
  const entryBytes = wide ? 20 : 12
  let empty = 0
  for (let index = 0; index < head.getUint32(4); index += 1) {
    const at = list.start + 8 + index * entryBytes
    const entry = at + entryBytes <= list.end ? await file.view(at, entryBytes) : undefined
    if (!entry) return undefined
    const mediaTime = wide ? Number(entry.getBigInt64(8)) : entry.getInt32(4)
    if (mediaTime !== -1) return empty
    empty += wide ? Number(entry.getBigUint64(0)) : entry.getUint32(0)
  }
  return undefined
}

/** ISO/IEC 14496-12, 8.7.3: the count stands third in `stsz` and `stz2` alike. */
async function indexedSamples(file: ByteWindow, table: BoxPlace): Promise<number> {
  const sizes =
    (await findBox(file, table.start, table.end, 'stsz')) ?? (await findBox(file, table.start, table.end, 'stz2'))
  const view = sizes && (await file.view(sizes.start + 8, 4))
  return view?.getUint32(0) ?? 0
}
