import { CustomSource, EncodedPacketSink, Input, type InputVideoTrack } from 'mediabunny'
import { FORMATS } from './containerName'
import type { MediaBytes } from './mediaBytes'
import type { PacketList } from './packetList'

/** Longer than any one packet, so that the last one that begins in the file can be asked for. */
const PADDING_BYTES = 64 * 2 ** 20

/** How much of a track's index has its bytes in the file; counted in decode order. */
export interface ReadableFrames {
  readonly listed: number
  /** Packets whose bytes are all there. */
  readonly readable: number
  /** Packets whose first byte is there: what ffprobe lists, the last of them cut through. */
  readonly begun: number
}

/**
 * Finds where a cut-off file ends, in a few reads: packets are taken to lie in the file in the order in which they are
 * decoded, as every muxer writes them.
 * @param declaredEnd where the boxes say that the file ends, in bytes
 */
export async function readableFrames(
  bytes: MediaBytes,
  track: InputVideoTrack,
  packets: PacketList,
  declaredEnd: number,
): Promise<ReadableFrames> {
  const listed = packets.ticks.length
  const whole = new EncodedPacketSink(track)
  const readable = await firstWithout(listed, async (index) => (await packetBytes(whole, packets, index)) !== undefined)
  if (readable === listed) return { listed, readable, begun: listed }
  return { listed, readable, begun: readable + ((await begins(bytes, track, packets, readable, declaredEnd)) ? 1 : 0) }
}

/** The first index in `[0, count)` for which `holds` is false, or `count`; `holds` must not turn true again. */
async function firstWithout(count: number, holds: (index: number) => Promise<boolean>): Promise<number> {
  // A whole file answers with one read.
  if (count === 0 || (await holds(count - 1))) return count
  let low = 0
  let high = count - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if (await holds(middle)) low = middle + 1
    else high = middle
  }
  return low
}

async function packetBytes(
  sink: EncodedPacketSink,
  packets: PacketList,
  index: number,
): Promise<Uint8Array | undefined> {
  const wanted = packets.ticks[index] ?? 0
  const packet = await sink.getPacket((wanted + 0.25) / packets.timescale)
  return packet && Math.round(packet.timestamp * packets.timescale) === wanted ? packet.data : undefined
}

/**
 * The demuxer gives no file positions. So the file is read twice as if it went on, once with zeros and once with ones: a
 * packet begins inside it where its first byte is the same both times.
 */
async function begins(
  bytes: MediaBytes,
  track: InputVideoTrack,
  packets: PacketList,
  index: number,
  declaredEnd: number,
): Promise<boolean> {
  const first = await Promise.all(
    [0x00, 0xff].map((fill) => paddedFirstByte(bytes, track.id, packets, index, declaredEnd, fill)),
  )
  return first[0] !== undefined && first[0] === first[1]
}

async function paddedFirstByte(
  bytes: MediaBytes,
  trackId: number,
  packets: PacketList,
  index: number,
  declaredEnd: number,
  fill: number,
): Promise<number | undefined> {
  const input = new Input({ formats: FORMATS, source: paddedSource(bytes, declaredEnd, fill) })
  try {
    const track = (await input.getVideoTracks()).find((candidate) => candidate.id === trackId)
    return track && (await packetBytes(new EncodedPacketSink(track), packets, index))?.[0]
  } finally {
    input.dispose()
  }
}

function paddedSource(bytes: MediaBytes, declaredEnd: number, fill: number): CustomSource {
  return new CustomSource({
    getSize: () => Math.max(bytes.sizeBytes, declaredEnd) + PADDING_BYTES,
    read: async (start, end) => {
      const padded = new Uint8Array(end - start).fill(fill)
      if (start < bytes.sizeBytes) padded.set(await bytes.read(start, Math.min(end, bytes.sizeBytes)))
      return padded
    },
  })
}
