import { boxesIn, findBox, type BoxPlace } from './boxes'
import type { ByteWindow } from './byteWindow'
import type { TrackLayout } from './movieTrack'

const DATA_OFFSET_PRESENT = 0x1
const FIRST_FLAGS_PRESENT = 0x4
/** Duration, size and flags of a sample, 4 bytes each, stand before its composition offset. */
const BEFORE_OFFSET = [0x100, 0x200, 0x400]
const COMPOSITION_OFFSET_PRESENT = 0x800
/** Half a day of pictures in one run; without a limit one flipped bit makes the demuxer count to four thousand million. */
const MAX_RUN_SAMPLES = 2_000_000

/** Counts a `moof`'s samples into `tracks` and keeps the smallest composition offset; ISO/IEC 14496-12, 8.8. */
export async function readFragment(file: ByteWindow, moof: BoxPlace, tracks: readonly TrackLayout[]): Promise<void> {
  for await (const traf of boxesIn(file, moof.start, Math.min(moof.end, file.sizeBytes))) {
    if (traf.type !== 'traf') continue
    const header = await findBox(file, traf.start, traf.end, 'tfhd')
    const id = header && (await file.view(header.start + 4, 4))?.getUint32(0)
    const track = tracks.find((candidate) => candidate.id === id)
    if (!track) continue
    for await (const run of boxesIn(file, traf.start, traf.end)) {
      if (run.type === 'trun') await readRun(file, run, track)
    }
  }
}

async function readRun(file: ByteWindow, run: BoxPlace, track: TrackLayout): Promise<void> {
  const head = await file.view(run.start, 8)
  if (!head) return
  const flags = head.getUint32(0) & 0xff_ff_ff
  const count = head.getUint32(4)
  const beforeOffset = 4 * BEFORE_OFFSET.filter((flag) => flags & flag).length
  const withOffset = (flags & COMPOSITION_OFFSET_PRESENT) !== 0
  const entryBytes = beforeOffset + (withOffset ? 4 : 0)
  const first = run.start + 8 + (flags & DATA_OFFSET_PRESENT ? 4 : 0) + (flags & FIRST_FLAGS_PRESENT ? 4 : 0)
  if (count > MAX_RUN_SAMPLES || first + count * entryBytes > run.end) track.isSound = false
  track.fragmentSamples += count
  // Version 0 holds them unsigned: none is negative.
  if (!withOffset || head.getUint8(0) === 0) return
  for (let index = 0; index < count; index += 1) {
    const at = first + index * entryBytes + beforeOffset
    const offset = at + 4 <= run.end ? (await file.view(at, 4))?.getInt32(0) : undefined
    if (offset === undefined) return
    if (offset < track.smallestFragmentOffset) track.smallestFragmentOffset = offset
  }
}
