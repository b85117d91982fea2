import type { ClipRecord } from '../records/clip'
import { exactSeconds, type ExactSeconds } from '../time/exactSeconds'
import type { FrameIndex } from '../time/frameIndex'
import { ptsOf, type FrameTable } from '../time/frameTable'
import { smpteLabel, type SmpteLabel } from '../time/smpteLabel'
import type { PresentationTimestamp } from '../time/ticks'
import { ffmpegLine, ffmpegSelect } from './ffmpegLine'

/** One frame, as this program and others number it. */
export interface FrameNumbers {
  readonly index: FrameIndex
  readonly pts: PresentationTimestamp
  /** One tick in seconds, as a fraction. */
  readonly tick: string
  readonly seconds: ExactSeconds
  readonly smpte: SmpteLabel
  /** CVAT for video 1.1: the source's frames from 0 (docs.cvat.ai, XML annotation format). */
  readonly cvat: number
  /** Label Studio's video regions: `frame` from 1. */
  readonly labelStudio: number
  /** MOTChallenge: "all frame numbers, target IDs and bounding boxes are 1-based" (motchallenge.net/instructions). */
  readonly mot: number
  readonly ffmpegSelect: string
  readonly ffmpegLine: string
  /** Frames before time 0, which an edit list hides: who follows it neither shows nor counts them. */
  readonly hidden: number
  /** Whether the stream begins between sync frames, so that its first frames cannot be decoded and are not counted. */
  readonly beginsUndecodable: boolean
}

export function frameNumbers(
  clip: Pick<ClipRecord, 'source' | 'stream' | 'container'>,
  table: FrameTable,
  frame: FrameIndex,
): FrameNumbers {
  const { num, den } = table.timebase
  const firstShown = table.pts.findIndex((tick) => tick >= 0)
  return {
    index: frame,
    pts: ptsOf(table, frame),
    tick: `${num}/${den}`,
    seconds: exactSeconds(ptsOf(table, frame), table.timebase),
    smpte: smpteLabel(table, frame),
    cvat: frame,
    labelStudio: frame + 1,
    mot: frame + 1,
    ffmpegSelect: ffmpegSelect(frame),
    ffmpegLine: ffmpegLine(clip, frame),
    hidden: firstShown === -1 ? table.pts.length : firstShown,
    beginsUndecodable: table.sync[0] === 0,
  }
}
