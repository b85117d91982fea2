import { Input, VideoSampleSink } from 'mediabunny'
import { fail, ok, type Result } from '../../domain/result'
import { frameIndex, type FrameIndex } from '../../domain/time/frameIndex'
import { frameCount } from '../../domain/time/frameTable'
import type { BlobStore } from '../../engine/ports/blobStore'
import type { DerivedStore } from '../../engine/ports/derivedStore'
import type { FrameProblem, HeldPictures, MediaProblem, RemuxProblem } from '../../engine/ports/media'
import { FrameDecoder } from '../decode/frameDecoder'
import { videoFrames } from '../decode/keptPictures'
import { openPictures, release } from '../decode/openPictures'
import { FORMATS } from '../probe/containerName'
import { blobBytes, type MediaBytes } from '../probe/mediaBytes'
import { probe } from '../probe/probe'
import { remux, type RemuxOptions } from '../remux/remux'
import { FramePainter } from '../decode/framePainter'
import type { MediaRequest, OpenedClip, SentPainting, SentPicture } from './protocol'

type OpenRequest = Extract<MediaRequest, { kind: 'open' }>
type FrameRequest = Extract<MediaRequest, { kind: 'frame' }>
type BesideRequest = Extract<MediaRequest, { kind: 'beside' }>
type NearestRequest = Extract<MediaRequest, { kind: 'nearest' }>

interface OpenDecoders {
  readonly bytes: MediaBytes
  readonly input: Input
  readonly trackId: number
  readonly remuxName: string
  readonly decoder: FrameDecoder<VideoFrame>
  /** For pictures that nobody looks at; it lets go of its memory when nothing has been asked for a while. */
  readonly background: FrameDecoder<VideoFrame>
  readonly painter: FramePainter
  readonly frames: number
  rest: ReturnType<typeof setTimeout> | undefined
}

const BACKGROUND_BYTES = 32 * 2 ** 20
const REST_AFTER_MS = 2000

/** The clips that are open in this worker, each with a decoder of its own. */
export class OpenClips {
  private readonly clips = new Map<number, OpenDecoders>()
  private count = 0

  constructor(
    private readonly blobs: BlobStore,
    private readonly derived: DerivedStore,
  ) {}

  /** Reads the stored file's frame table and makes its decoder ready. */
  async open(request: OpenRequest): Promise<Result<OpenedClip, MediaProblem>> {
    const original = await this.streamOf(request)
    if (!original.ok) return original
    const decoded = request.copy ? await this.streamOf(request.copy) : original
    if (!decoded.ok) return decoded
    const { bytes, file, found } = decoded.value
    const { table } = original.value.found
    if (frameCount(found.table) !== frameCount(table)) {
      return fail({ code: 'otherCount', listed: frameCount(table), found: frameCount(found.table) })
    }
    const input = new Input({ formats: FORMATS, source: bytes.source() })
    const track = (await input.getVideoTracks()).find(({ id }) => id === found.trackId)
    if (!track || !(await track.canDecode())) {
      input.dispose()
      return fail(track ? { code: 'cannotDecode', codec: found.facts.codec } : { code: 'unreadable' })
    }
    const orientation = { rotation: await track.getRotation(), isFlipped: await track.getFlip() }
    const parts = { source: new VideoSampleSink(track), table: found.table, shift: found.shift, pictures: videoFrames }
    const decoder = new FrameDecoder({ ...parts, budgetBytes: request.budgetBytes, isAhead: true })
    const background = new FrameDecoder({ ...parts, budgetBytes: BACKGROUND_BYTES, isAhead: false })
    this.count += 1
    const remuxName = `play-${(request.copy ?? request).sha256}-${found.facts.stream}.mp4`
    const painter = new FramePainter(original.value.found.facts.display, orientation)
    const decoders = { decoder, background, painter, frames: frameCount(table) }
    this.clips.set(this.count, { bytes, input, trackId: found.trackId, remuxName, ...decoders, rest: undefined })
    return ok({ clip: this.count, table: { ...table, decodable: found.table.decodable }, file, orientation })
  }

  private async streamOf({ sha256, stream }: { readonly sha256: string; readonly stream: number }) {
    const file = await this.blobs.read(sha256)
    if (!file) return fail({ code: 'missing' as const })
    const bytes = blobBytes(file)
    const probed = await probe(bytes)
    if (!probed.ok) return probed
    const found = probed.value.streams.find(({ facts }) => facts.stream === stream)
    return found ? ok({ file, bytes, found }) : fail({ code: 'noPicture' as const })
  }

  async remuxed(clip: number): Promise<File | undefined> {
    const open = this.clips.get(clip)
    return open && this.derived.read(open.remuxName)
  }

  async remux(clip: number, options: RemuxOptions): Promise<Result<File, RemuxProblem>> {
    const open = this.clips.get(clip)
    return open ? remux(open.bytes, open.trackId, this.derived, open.remuxName, options) : fail({ code: 'cancelled' })
  }

  /** The picture of a frame; a clip that was closed meanwhile answers `cancelled`. */
  async frame(request: FrameRequest): Promise<Result<SentPicture, FrameProblem>> {
    const open = this.clips.get(request.clip)
    if (!open) return fail({ code: 'cancelled' })
    if (request.frame >= open.frames) {
      return fail({ code: 'failed', message: `Frame ${request.frame} is outside the clip` })
    }
    const frame = frameIndex(request.frame)
    if (!request.inBackground) return sent(frame, await open.decoder.frame(frame))
    const kept = open.decoder.kept(frame)
    if (kept) return sent(frame, ok(kept))
    clearTimeout(open.rest)
    const answer = await open.background.frame(frame)
    clearTimeout(open.rest)
    open.rest = setTimeout(() => void open.background.rest(), REST_AFTER_MS)
    return sent(frame, answer)
  }

  nearest(request: NearestRequest): SentPicture | undefined {
    return this.clips.get(request.clip)?.decoder.nearest(frameIndex(request.frame), request.within)
  }

  /** Somebody looks at a frame that he was sent before: the decoder follows him. @returns what is wanted and at hand */
  beside({ clip, frame, wanted }: BesideRequest): readonly SentPainting[] {
    const open = this.clips.get(clip)
    if (!open || frame >= open.frames) return []
    open.decoder.follow(frameIndex(frame))
    return wanted.flatMap((each) => {
      const picture = open.decoder.kept(frameIndex(each))
      if (!picture) return []
      const bitmap = open.painter.paint(picture)
      release(picture)
      return bitmap ? [{ frame: frameIndex(each), bitmap }] : []
    })
  }

  held(clip: number): HeldPictures | undefined {
    const open = this.clips.get(clip)
    return open && { ...open.decoder.held, openPictures: openPictures() }
  }

  async close(clip: number): Promise<void> {
    const open = this.clips.get(clip)
    if (!open) return
    this.clips.delete(clip)
    clearTimeout(open.rest)
    await Promise.all([open.decoder.close(), open.background.close()])
    open.input.dispose()
  }
}

function sent(frame: FrameIndex, answer: Result<VideoFrame, FrameProblem>): Result<SentPicture, FrameProblem> {
  return answer.ok ? ok({ frame, picture: answer.value }) : answer
}
