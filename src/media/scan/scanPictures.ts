import type { VideoSample } from 'mediabunny'
import { frameIndex } from '../../domain/time/frameIndex'
import { frameCount, type FrameTable } from '../../domain/time/frameTable'
import type { ScanProgress, ThumbnailSheet } from '../../engine/ports/pictureScan'
import type { SampleSource } from '../decode/sampleWalk'
import { CutScores } from './cutScores'
import type { PictureReducer } from './pictureReducer'
import { walkAll } from './walkAll'

/** What a pass found, as it is kept: cuts are read off the scores, so that another threshold needs no other pass. */
export interface ScanFindings {
  /** Per frame, 0..100; 0 where there is no picture. */
  readonly scores: Float32Array
  /** Per frame, 1 where it yielded a picture. */
  readonly decoded: Uint8Array
  readonly thumbnails: ThumbnailSheet | undefined
}

export interface ScanParts {
  readonly source: SampleSource
  readonly table: FrameTable
  /** Ticks that the table is later than the demuxer. */
  readonly shift: number
  /** Every so many frames get a thumbnail. */
  readonly thumbnailEvery: number
  readonly reducer: PictureReducer
  readonly turn: () => Promise<void>
  readonly onProgress: (progress: ScanProgress) => void
  readonly timeLimitMs?: number
}

/** One pass over the pictures of a stream. Rejects where `turn` does. */
export async function scanPictures(parts: ScanParts): Promise<ScanFindings> {
  const { source, table, shift, thumbnailEvery, reducer, turn, onProgress, timeLimitMs } = parts
  const totalFrames = frameCount(table)
  const scores = new Float32Array(totalFrames)
  const cuts = new CutScores()
  let expected = 0
  let nextThumbnail = 0
  const onPicture = (frame: number, sample: VideoSample) => {
    // No cut is claimed across frames that nobody has seen.
    if (frame !== expected) cuts.interrupt()
    expected = frame + 1
    scores[frame] = cuts.next(reducer.luma(sample))
    if (frame >= nextThumbnail) {
      reducer.addThumbnail(frameIndex(frame))
      nextThumbnail = (Math.floor(frame / thumbnailEvery) + 1) * thumbnailEvery
    }
    onProgress({ doneFrames: frame + 1, totalFrames })
  }
  const limit = timeLimitMs === undefined ? {} : { timeLimitMs }
  const decoded = await walkAll(source, table, shift, { turn, onPicture, ...limit })
  return { scores, decoded, thumbnails: await reducer.sheet() }
}
