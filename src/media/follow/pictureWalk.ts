import type { VideoSample } from 'mediabunny'
import { frameIndex, type FrameIndex } from '../../domain/time/frameIndex'
import type { FrameTable } from '../../domain/time/frameTable'
import { release } from '../decode/openPictures'
import { SampleWalk, type SampleSource } from '../decode/sampleWalk'
import { syncFrame } from '../decode/syncFrame'
import { withinTime } from '../decode/withinTime'

/** For one picture. */
const TIME_LIMIT_MS = 10_000

export interface WalkedPicture<Picture> {
  readonly frame: FrameIndex
  readonly picture: Picture
}

export interface PictureWalkOptions<Picture> {
  readonly source: SampleSource
  readonly table: FrameTable
  /** Ticks that the table is later than the demuxer. */
  readonly shift: number
  readonly from: FrameIndex
  /** Before `from` the walk goes backwards. */
  readonly until: FrameIndex
  /** What is kept of a decoded picture, which is closed afterwards. */
  readonly reduce: (sample: VideoSample) => Picture
  /** Most of them kept at once while going backwards. */
  readonly mostHeld: number
  /** Waits where it shall; rejects where the walk shall end. */
  readonly turn: () => Promise<void>
}

/**
 * The pictures of frames `from` to `until`, both among them, forwards or backwards. A frame that yields none is left out, and
 * nothing comes after a decoder's failure, so that the caller sees a gap.
 */
export function pictureWalk<Picture>(options: PictureWalkOptions<Picture>): AsyncGenerator<WalkedPicture<Picture>> {
  const { from, until } = options
  return until >= from ? decoded(options, from, until) : backwards(options)
}

/** A decoder only goes forwards: a stretch is decoded from its sync sample, kept, and given from its end. */
async function* backwards<Picture>(options: PictureWalkOptions<Picture>): AsyncGenerator<WalkedPicture<Picture>> {
  const { table, until, mostHeld } = options
  let last: number = options.from
  while (last >= until) {
    const first = frameIndex(Math.max(until, syncFrame(table, frameIndex(last)), last - mostHeld + 1))
    const held: WalkedPicture<Picture>[] = []
    for await (const each of decoded(options, first, frameIndex(last))) held.push(each)
    yield* held.toReversed()
    last = first - 1
  }
}

async function* decoded<Picture>(
  { source, table, shift, reduce, turn }: PictureWalkOptions<Picture>,
  first: FrameIndex,
  last: FrameIndex,
): AsyncGenerator<WalkedPicture<Picture>> {
  const walk = new SampleWalk(source, table, shift, first)
  try {
    while (walk.next <= last) {
      await turn()
      const taken = await withinTime(walk.take(), performance.now() + TIME_LIMIT_MS).catch(() => undefined)
      if (!taken) return
      let picture: Picture
      try {
        if (taken.frame > last) return
        picture = reduce(taken.sample)
      } finally {
        release(taken.sample)
      }
      yield { frame: taken.frame, picture }
    }
  } finally {
    walk.end()
  }
}
