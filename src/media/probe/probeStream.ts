import type { InputVideoTrack } from 'mediabunny'
import type { StreamFacts } from '../../engine/ports/media'
import { frameCount, type FrameTable } from '../../domain/time/frameTable'
import { presentationTimestamp } from '../../domain/time/ticks'
import { compositionShift } from './compositionShift'
import { codecName } from './containerName'
import { frameTableOf } from './frameTableOf'
import { nominalRate, reduced } from './nominalRate'
import { listPackets, type PacketList } from './packetList'
import type { MediaBytes } from './mediaBytes'
import type { FileLayout, ProbedStream } from './probedFile'
import { readableFrames, type ReadableFrames } from './readableFrames'

interface StreamToProbe {
  readonly bytes: MediaBytes
  readonly layout: FileLayout
  readonly track: InputVideoTrack
  /** Position among all tracks that the demuxer lists. */
  readonly order: number
  readonly audioCodec: string | undefined
  readonly signal: AbortSignal | undefined
}

/** @returns undefined where the stream holds no frame whose bytes begin within the file */
export async function probeStream(stream: StreamToProbe): Promise<ProbedStream | undefined> {
  const { bytes, layout, track } = stream
  const packets = await listPackets(track, bytes.sizeBytes, stream.signal)
  const encrypted = layoutTrack(stream)?.encrypted ?? false
  const frames = encrypted ? allOf(packets) : await framesWithin(stream, packets)
  // A stream that begins after a cut is still told by its index, so that the message can say how much is missing.
  const kept = frames.begun > 0 ? firstPackets(packets, frames.begun) : undefined
  if (!kept) return undefined
  const sorted = packets.ticks.toSorted((a, b) => a - b)
  const shift = layout.movie ? compositionShift(layout.movie, track.id, sorted, packets.timescale) : 0
  const table = frameTableOf(kept, shift)
  if (!table) return undefined
  const unlisted = unlistedFrames(stream, frames, bytes.sizeBytes)
  return {
    facts: await streamFacts(stream, table),
    table,
    shift,
    trackId: track.id,
    frames: { ...frames, listed: frames.listed + unlisted },
    encrypted,
  }
}

async function framesWithin(stream: StreamToProbe, packets: PacketList): Promise<ReadableFrames> {
  // Only an index that stands apart from the data can list what is not there.
  if (!stream.layout.movie) return allOf(packets)
  return readableFrames(stream.bytes, stream.track, packets, stream.layout.declaredEnd)
}

/**
 * Frames that the file announces and the demuxer does not list: those of fragments behind an index (it reads only one of
 * the two), or of what was cut off a Matroska file or a fragment, of which at least one is missing.
 */
function unlistedFrames(stream: StreamToProbe, frames: ReadableFrames, sizeBytes: number): number {
  const { movie, declaredEnd, container } = stream.layout
  const counted = layoutTrack(stream)
  const announced = counted ? counted.indexedSamples + counted.fragmentSamples : 0
  const cutFragment = movie?.cutBox === 'moof'
  const cutMatroska = (container === 'mkv' || container === 'webm') && declaredEnd > sizeBytes
  return Math.max(announced - frames.listed, cutFragment || cutMatroska ? 1 : 0, 0)
}

async function streamFacts(stream: StreamToProbe, table: FrameTable): Promise<StreamFacts> {
  const { track, layout, audioCodec } = stream
  const codec = await track.getCodec()
  const aspect = await track.getPixelAspectRatio()
  return {
    stream: streamIndex(stream),
    container: layout.container,
    codec: codec ? codecName(codec) : String((await track.getInternalCodecId()) ?? 'unknown'),
    coded: { width: await track.getCodedWidth(), height: await track.getCodedHeight() },
    display: { width: await track.getDisplayWidth(), height: await track.getDisplayHeight() },
    rotation: await track.getRotation(),
    pixelAspect: reduced(aspect.num, aspect.den),
    timebase: table.timebase,
    frameCount: frameCount(table),
    firstPts: presentationTimestamp(table.pts[0] ?? 0),
    endPts: presentationTimestamp(table.endPts),
    rate: nominalRate(table),
    audioCodec,
  }
}

/** The container's index over all its streams, as ffprobe counts them. */
function streamIndex({ layout, track, order }: StreamToProbe): number {
  if (layout.movie) return layout.movie.tracks.findIndex((candidate) => candidate.id === track.id)
  // Matroska numbers its tracks from 1, those that the demuxer leaves out (subtitles) among them.
  return layout.container === 'ts' ? order : track.id - 1
}

function layoutTrack({ layout, track }: StreamToProbe) {
  return layout.movie?.tracks.find((candidate) => candidate.id === track.id)
}

function allOf(packets: PacketList): ReadableFrames {
  const count = packets.ticks.length
  return { listed: count, readable: count, begun: count }
}

function firstPackets(packets: PacketList, count: number): PacketList {
  return {
    ticks: packets.ticks.slice(0, count),
    durations: packets.durations.slice(0, count),
    sync: packets.sync.slice(0, count),
    timescale: packets.timescale,
  }
}
