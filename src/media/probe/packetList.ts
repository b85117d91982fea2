import { EncodedPacketSink, type InputVideoTrack } from 'mediabunny'

/** Every packet of a track in decode order, without its bytes. */
export interface PacketList {
  /** Timestamps in ticks of the track's timescale, as the demuxer gives them. */
  readonly ticks: readonly number[]
  readonly durations: readonly number[]
  readonly sync: readonly boolean[]
  /** Ticks per second. */
  readonly timescale: number
}

/** How many packets are listed between two looks at the signal. */
const ABORT_STRIDE = 512
/** How many between two turns of the event loop: without them no message that cancels would arrive. */
const TURN_STRIDE = 8192

/**
 * @param mostPackets more of them cannot be in the file
 * @throws DOMException `AbortError` where `signal` aborts; RangeError where the track goes on after `mostPackets`
 */
export async function listPackets(
  track: InputVideoTrack,
  mostPackets: number,
  signal?: AbortSignal,
): Promise<PacketList> {
  const timescale = await track.getTimeResolution()
  const ticks: number[] = []
  const durations: number[] = []
  const sync: boolean[] = []
  for await (const packet of new EncodedPacketSink(track).packets(undefined, undefined, { metadataOnly: true })) {
    if (ticks.length % ABORT_STRIDE === 0) signal?.throwIfAborted()
    if (ticks.length % TURN_STRIDE === TURN_STRIDE - 1) await nextTurn()
    if (ticks.length === mostPackets) throw new RangeError('The track lists more packets than the file has bytes')
    ticks.push(Math.round(packet.timestamp * timescale) + 0)
    durations.push(Math.round(packet.duration * timescale))
    sync.push(packet.type === 'key')
  }
  return { ticks, durations, sync, timescale }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}
