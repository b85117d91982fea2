import { createFrameTable, type FrameTable } from '../../domain/time/frameTable'
import { timebase, type Timebase } from '../../domain/time/timebase'
import type { PacketList } from './packetList'

/**
 * The frame table of a track's packets: sorted by presentation, `shift` ticks added.
 * Where two packets have one and the same timestamp only the first in decode order is a frame: a player shows one picture
 * at one time, and a table's timestamps must increase. Nothing else is dropped, so the count equals the container's.
 * The end is the last packet's duration after its timestamp; where that is unknown, the gap before it; at least one tick.
 * @returns undefined where there is no packet
 */
export function frameTableOf(packets: PacketList, shift: number): FrameTable | undefined {
  // Sorting is stable: equal timestamps stay in decode order.
  const order = packets.ticks.map((_, index) => index).toSorted((a, b) => tickAt(packets, a) - tickAt(packets, b))
  const kept = order.filter(
    (packet, index) => index === 0 || tickAt(packets, packet) !== tickAt(packets, order[index - 1] ?? -1),
  )
  const last = kept.at(-1)
  if (last === undefined) return undefined
  // What is presented before the first sync sample refers to pictures that this stream does not hold: a recording that was
  // begun in mid-group, or cut at an open group. Where nothing is marked nothing is known.
  const firstSync = packets.ticks[packets.sync.indexOf(true)] ?? Number.NEGATIVE_INFINITY
  const pts = Float64Array.from(kept, (packet) => tickAt(packets, packet) + shift)
  const lastPts = pts.at(-1) ?? 0
  const gap = lastPts - (pts.at(-2) ?? lastPts)
  const duration = packets.durations[last] ?? 0
  return createFrameTable({
    timebase: timebaseOf(packets.timescale),
    pts,
    sync: Uint8Array.from(kept, (packet) => (packets.sync[packet] ? 1 : 0)),
    decodable: Uint8Array.from(kept, (packet) => (tickAt(packets, packet) < firstSync ? 0 : 1)),
    endPts: lastPts + Math.max(1, duration > 0 ? duration : gap),
  })
}

function tickAt(packets: PacketList, index: number): number {
  return packets.ticks[index] ?? Number.NaN
}

/** Matroska writes nanoseconds per tick, of which a second need not hold a whole number; RFC 9559, 5.1.2.9. */
function timebaseOf(ticksPerSecond: number): Timebase {
  if (Number.isSafeInteger(ticksPerSecond)) return timebase(1, ticksPerSecond)
  const nanoseconds = Math.round(1e9 / ticksPerSecond)
  if (!Number.isSafeInteger(nanoseconds) || nanoseconds < 1)
    throw new RangeError('The length of a tick is out of range')
  return timebase(nanoseconds, 1e9)
}
