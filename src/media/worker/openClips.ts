import { Input, VideoSampleSink } from 'mediabunny'
import { fail, ok, type Result } from '../../domain/result'
import { frameIndex } from '../../domain/time/frameIndex'
import { frameCount } from '../../domain/time/frameTable'
import type { BlobStore } from '../../engine/ports/blobStore'
import type { FrameProblem, MediaProblem } from '../../engine/ports/media'
import { bitmapPainter } from '../decode/bitmapPainter'
import { firstPicture } from '../decode/firstPicture'
import { FrameDecoder } from '../decode/frameDecoder'
import { cacheCapacity } from '../decode/pictureCache'
import { FORMATS } from '../probe/containerName'
import { blobBytes } from '../probe/mediaBytes'
import { probe } from '../probe/probe'
import type { MediaRequest, OpenedClip } from './protocol'

type FrameRequest = Extract<MediaRequest, { kind: 'frame' }>

interface OpenDecoders {
  readonly input: Input
  readonly decoder: FrameDecoder<ImageBitmap>
  /** For pictures that nobody looks at; it lets go of its memory when nothing has been asked for a while. */
  readonly background: FrameDecoder<ImageBitmap>
  readonly frames: number
  rest: ReturnType<typeof setTimeout> | undefined
}

const BACKGROUND_PICTURES = 8
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
    const size = await firstPicture(bytes, found.trackId)
    if (!size) return fail({ code: 'cannotDecode', codec: found.facts.codec })
    const input = new Input({ formats: FORMATS, source: bytes.source() })
    const track = (await input.getVideoTracks()).find(({ id }) => id === found.trackId)
    if (!track) {
      input.dispose()
      return fail({ code: 'unreadable' })
    }
    const { table, shift } = found
    const parts = { source: new VideoSampleSink(track), table, shift, painter: bitmapPainter(size) }
    const capacity = cacheCapacity(size)
    const decoder = new FrameDecoder({ ...parts, capacity })
    const background = new FrameDecoder({ ...parts, capacity: Math.min(capacity, BACKGROUND_PICTURES) })
    this.count += 1
    this.clips.set(this.count, { input, decoder, background, frames: frameCount(table), rest: undefined })
    return ok({ clip: this.count, table, file })
  }

  /** The picture of a frame; a clip that was closed meanwhile answers `cancelled`. */
  async frame(request: FrameRequest): Promise<Result<ImageBitmap, FrameProblem>> {
    const open = this.clips.get(request.clip)
    if (!open) return fail({ code: 'cancelled' })
    if (request.frame >= open.frames) {
      return fail({ code: 'failed', message: `Frame ${request.frame} is outside the clip` })
    }
    if (!request.inBackground) return open.decoder.frame(frameIndex(request.frame))
    clearTimeout(open.rest)
    open.rest = setTimeout(() => void open.background.rest(), REST_AFTER_MS)
    return open.background.frame(frameIndex(request.frame))
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
