import type { VideoSample } from 'mediabunny'
import { frameIndex, type FrameIndex } from '../../domain/time/frameIndex'
import { frameCount, type FrameTable } from '../../domain/time/frameTable'
import { release } from '../decode/openPictures'
import { sampleAt } from '../decode/sampleAt'
import { SampleWalk, type SampleSource } from '../decode/sampleWalk'
import { syncFrame } from '../decode/syncFrame'
import { TimeLimitError, withinTime } from '../decode/withinTime'

const TIME_LIMIT_MS = 10_000
/** A file whose end is gone may list thousands of sync samples: after so many that yield nothing the rest is left. */
const FRUITLESS_STARTS = 32
const MOST_HANGS = 3

export interface WalkAllOptions {
  /** Waits while the walk shall stand still; rejects where it shall end. */
  readonly turn: () => Promise<void>
  /** Gets every frame once, in presentation order within a pass; the sample is closed afterwards. */
  readonly onPicture: (frame: FrameIndex, sample: VideoSample) => void
  /** For one picture. */
  readonly timeLimitMs?: number
}

/**
 * Decodes a stream once from start to end. A decoder that fails is begun again at the sync sample before, once, since a browser
 * takes idle decoders away; where it fails again it is begun at the next sync sample. @returns 1 for each frame that came
 */
export async function walkAll(
  source: SampleSource,
  table: FrameTable,
  shift: number,
  options: WalkAllOptions,
): Promise<Uint8Array> {
  const { turn, onPicture, timeLimitMs = TIME_LIMIT_MS } = options
  const seen = new Uint8Array(frameCount(table))
  let from: FrameIndex | undefined = frameIndex(0)
  let failedAt = -1
  let fruitless = 0
  let hangs = 0
  while (from !== undefined && fruitless < FRUITLESS_STARTS && hangs < MOST_HANGS) {
    const walk = new SampleWalk(source, table, shift, from)
    let isFruitful = false
    let failure: unknown
    try {
      for (;;) {
        await turn()
        const taken = await withinTime(walk.take(), performance.now() + timeLimitMs).catch((error: unknown) => {
          failure = error
          return undefined
        })
        if (!taken) break
        try {
          if (seen[taken.frame] === 1) continue
          seen[taken.frame] = 1
          isFruitful = true
          onPicture(taken.frame, taken.sample)
        } finally {
          release(taken.sample)
        }
      }
    } finally {
      walk.end()
    }
    const reached = walk.next
    const isHopeless = failure === undefined || failure instanceof TimeLimitError || failedAt === reached
    if (failure instanceof TimeLimitError) hangs += 1
    fruitless = isFruitful ? 0 : fruitless + 1
    failedAt = reached
    if (reached >= seen.length) return seen
    from = isHopeless ? nextSyncFrame(table, reached) : syncFrame(table, reached)
    if (isHopeless && failure !== undefined && !(failure instanceof TimeLimitError)) {
      await rescue(source, table, shift, { first: reached, end: from ?? seen.length, seen, options })
    }
  }
  return seen
}

/** Good frames that an error behind them has taken away, one by one until one gives nothing by itself either. */
async function rescue(
  source: SampleSource,
  table: FrameTable,
  shift: number,
  gap: { readonly first: number; readonly end: number; readonly seen: Uint8Array; readonly options: WalkAllOptions },
): Promise<void> {
  const { turn, onPicture, timeLimitMs = TIME_LIMIT_MS } = gap.options
  for (let frame = gap.first; frame < gap.end; frame += 1) {
    await turn()
    const deadline = performance.now() + timeLimitMs
    const taken = await sampleAt(source, table, shift, frameIndex(frame), deadline).catch(() => undefined)
    if (!taken) return
    gap.seen[frame] = 1
    try {
      onPicture(taken.frame, taken.sample)
    } finally {
      release(taken.sample)
    }
  }
}

/** The first sync sample after `frame`. */
function nextSyncFrame(table: FrameTable, frame: FrameIndex): FrameIndex | undefined {
  const next = table.sync.indexOf(1, frame + 1)
  return next === -1 ? undefined : frameIndex(next)
}
