import { boxesIn, findPath, type BoxPlace } from './boxes'
import { ByteWindow } from './byteWindow'
import { readFragment } from './movieFragment'
import { readTrack, type TrackLayout } from './movieTrack'
import type { MediaBytes } from './mediaBytes'

/** What the boxes of an MP4 or MOV say beside what the demuxer tells; media data is never read. */
export interface MovieLayout {
  /** In the order of the file, which is how ffprobe counts streams. */
  readonly tracks: readonly TrackLayout[]
  /** Movie ticks per second; edit lists count empty time in them. */
  readonly timescale: number
  readonly fragmented: boolean
  readonly hasIndex: boolean
  /** Where the last top-level box ends by its own account, in bytes; beyond the file's size where it was cut off. */
  readonly declaredEnd: number
  /** The type of the top-level box that the file's end cuts through. */
  readonly cutBox: string | undefined
}

/** Walks the boxes of an ISO base media file; reads headers, edit lists and composition offsets only. */
export async function readMovieLayout(bytes: MediaBytes): Promise<MovieLayout> {
  const file = new ByteWindow(bytes)
  let movie: BoxPlace | undefined
  let declaredEnd = 0
  let cutBox: string | undefined
  const fragments: BoxPlace[] = []
  for await (const box of boxesIn(file, 0, bytes.sizeBytes)) {
    declaredEnd = box.end
    if (box.end > bytes.sizeBytes) cutBox = box.type
    if (box.type === 'moov') movie ??= box
    if (box.type === 'moof') fragments.push(box)
  }
  const tracks = movie ? await readTracks(file, movie) : []
  for (const fragment of fragments) await readFragment(file, fragment, tracks)
  return {
    tracks,
    timescale: movie ? await movieTimescale(file, movie) : 0,
    fragmented: fragments.length > 0,
    hasIndex: movie !== undefined && movie.end <= bytes.sizeBytes,
    declaredEnd,
    cutBox,
  }
}

async function readTracks(file: ByteWindow, movie: BoxPlace): Promise<TrackLayout[]> {
  const tracks: TrackLayout[] = []
  for await (const box of boxesIn(file, movie.start, movie.end)) {
    if (box.type === 'trak') tracks.push(await readTrack(file, box))
  }
  return tracks
}

async function movieTimescale(file: ByteWindow, movie: BoxPlace): Promise<number> {
  const header = await findPath(file, movie, ['mvhd'])
  const version = header && (await file.view(header.start, 1))
  if (!header || !version) return 0
  // ISO/IEC 14496-12, 8.2.2: two dates of 4 or 8 bytes stand before the timescale.
  const view = await file.view(header.start + (version.getUint8(0) === 1 ? 20 : 12), 4)
  return view?.getUint32(0) ?? 0
}
