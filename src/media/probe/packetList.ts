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

/** @throws DOMException `AbortError` where `signal` aborts */
export async function listPackets(track: InputVideoTrack, signal?: AbortSignal): Promise<PacketList> {
  const timescale = await track.getTimeResolution()
  const ticks: number[] = []
  const durations: number[] = []
  const sync: boolean[] = []
  for await (const packet of new EncodedPacketSink(track).packets(undefined, undefined, { metadataOnly: true })) {
    if (ticks.length % ABORT_STRIDE === 0) signal?.throwIfAborted()
    ticks.push(Math.round(packet.timestamp * timescale) + 0)
    durations.push(Math.round(packet.duration * timescale))
    sync.push(packet.type === 'key')
  }
  return { ticks, durations, sync, timescale }
}
