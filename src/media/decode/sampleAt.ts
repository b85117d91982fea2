import { seekTarget, type FrameTable } from '../../domain/time/frameTable'
import type { FrameIndex } from '../../domain/time/frameIndex'
import { frameOfSample, type SampleSource, type WalkedSample } from './sampleWalk'
import { hold, release } from './openPictures'
import { TimeLimitError, withinTime } from './withinTime'

/**
 * One frame by itself, where a pass over its group fails: a pass feeds the decoder beyond the frame, so that an error behind
 * it takes good pictures with it. Here nothing is decoded that the frame does not need. The caller releases the sample.
 * @param deadline milliseconds on `performance.now()`
 * @returns undefined where no picture of exactly this frame comes
 * @throws TimeLimitError where none has come by then, which says nothing of the frame
 */
export async function sampleAt(
  source: SampleSource,
  table: FrameTable,
  shift: number,
  frame: FrameIndex,
  deadline: number,
): Promise<WalkedSample | undefined> {
  const { num, den } = table.timebase
  const seconds = seekTarget(table, frame) - (shift * num) / den
  const asked = source.getSample(seconds)
  try {
    const sample = await withinTime(asked, deadline)
    if (!sample) return undefined
    hold(sample)
    if (frameOfSample(table, shift, sample.timestamp) === frame) return { frame, sample }
    release(sample)
    return undefined
  } catch (error) {
    // One that comes after the time limit is nobody's.
    asked.then(
      (late) => late?.close(),
      () => undefined,
    )
    if (error instanceof TimeLimitError) throw error
    return undefined
  }
}
