import { Input, VideoSampleSink } from 'mediabunny'
import { fail, ok, type Result } from '../../domain/result'
import { frameIndex } from '../../domain/time/frameIndex'
import { frameCount } from '../../domain/time/frameTable'
import type { BlobStore } from '../../engine/ports/blobStore'
import type { FrameProblem, HeldPictures, MediaProblem } from '../../engine/ports/media'
import { FrameDecoder } from '../decode/frameDecoder'
import { videoFrames } from '../decode/keptPictures'
import { openPictures } from '../decode/openPictures'
import { CACHE_BYTES } from '../decode/pictureCache'
import { FORMATS } from '../probe/containerName'
import { blobBytes } from '../probe/mediaBytes'
import { probe } from '../probe/probe'
import type { MediaRequest, OpenedClip, SentPicture } from './protocol'

type FrameRequest = Extract<MediaRequest, { kind: 'frame' }>
type NearestRequest = Extract<MediaRequest, { kind: 'nearest' }>

interface OpenDecoders {
  readonly input: Input
  readonly decoder: FrameDecoder<VideoFrame>
  /** For pictures that nobody looks at; it lets go of its memory when nothing has been asked for a while. */
  readonly background: FrameDecoder<VideoFrame>
  readonly frames: number
  rest: ReturnType<typeof setTimeout> | undefined
}

const BACKGROUND_BYTES = 32 * 2 ** 20
const REST_AFTER_MS = 2000

/** The clips that are open in this worker, each with a decoder of its own. */
export class OpenClips {
  private readonly clips = new Map<number, OpenDecoders>()
  private count = 0

  constructor(private readonly blobs: BlobStore) {}

  /** Reads the stored file's frame table and makes its decoder ready. */
  async open(sha256: string, stream: number): Promise<Result<OpenedClip, MediaProblem>> {
    const file = await this.blobs.read(sha256)
    if (!file) return fail({ code: 'missing' })
    const bytes = blobBytes(file)
    const probed = await probe(bytes)
    if (!probed.ok) return probed
    const found = probed.value.streams.find(({ facts }) => facts.stream === stream)
    if (!found) return fail({ code: 'noPicture' })
    const input = new Input({ formats: FORMATS, source: bytes.source() })
    const track = (await input.getVideoTracks()).find(({ id }) => id === found.trackId)
    if (!track || !(await track.canDecode())) {
      input.dispose()
      return fail(track ? { code: 'cannotDecode', codec: found.facts.codec } : { code: 'unreadable' })
    }
    const { table, shift } = found
    const parts = { source: new VideoSampleSink(track), table, shift, pictures: videoFrames }
    const decoder = new FrameDecoder({ ...parts, budgetBytes: CACHE_BYTES, isAhead: true })
    const background = new FrameDecoder({ ...parts, budgetBytes: BACKGROUND_BYTES, isAhead: false })
    this.count += 1
    this.clips.set(this.count, { input, decoder, background, frames: frameCount(table), rest: undefined })
    const orientation = { rotation: await track.getRotation(), isFlipped: await track.getFlip() }
    return ok({ clip: this.count, table, file, orientation })
  }

  /** The picture of a frame; a clip that was closed meanwhile answers `cancelled`. */
  async frame(request: FrameRequest): Promise<Result<SentPicture, FrameProblem>> {
    const open = this.clips.get(request.clip)
    if (!open) return fail({ code: 'cancelled' })
    if (request.frame >= open.frames) {
      return fail({ code: 'failed', message: `Frame ${request.frame} is outside the clip` })
    }
    const frame = frameIndex(request.frame)
    if (request.inBackground) {
      clearTimeout(open.rest)
      open.rest = setTimeout(() => void open.background.rest(), REST_AFTER_MS)
    }
    const answer = await (request.inBackground ? open.background : open.decoder).frame(frame)
    return answer.ok ? ok({ frame, picture: answer.value }) : answer
  }

  nearest(request: NearestRequest): SentPicture | undefined {
    return this.clips.get(request.clip)?.decoder.nearest(frameIndex(request.frame), request.within)
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
