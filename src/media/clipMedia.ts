import { InvariantError } from '../domain/invariantError'
import { fail, ok, type Result } from '../domain/result'
import type { FrameIndex } from '../domain/time/frameIndex'
import { createFrameTable } from '../domain/time/frameTable'
import type {
  AddOptions,
  AddProgress,
  DerivedFileInfo,
  FrameProblem,
  HeldPictures,
  Media,
  MediaProblem,
  OpenClip,
  OpenOptions,
  Picture,
  RemuxProblem,
  StoredFile,
} from '../engine/ports/media'
import { CACHE_BYTES } from './decode/cacheBytes'
import { NearbyPictures } from './nearbyPictures'
import { PaintedPicture } from './paintedPicture'
import { VideoPicture } from './videoPicture'
import type { MediaClient } from './worker/client'
import type { OpenedClip, Orientation, SentPicture } from './worker/protocol'

/** The media port, by a worker in which files are read, hashed, stored and decoded. */
export class ClipMedia implements Media {
  constructor(private readonly client: MediaClient) {}

  async add(file: File, options: AddOptions): Promise<Result<StoredFile, MediaProblem>> {
    const { signal, onProgress, expectedSha256 } = options
    const request = { kind: 'add' as const, file, ...(expectedSha256 === undefined ? {} : { expectedSha256 }) }
    const reply = await this.client.request(request, { signal, onProgress })
    if (reply.kind === 'added') return reply.result
    throw unexpected(reply)
  }

  async has(sha256: string): Promise<boolean> {
    const reply = await this.client.request({ kind: 'has', sha256 })
    if (reply.kind === 'has') return reply.has
    throw unexpected(reply)
  }

  async addConverted(original: File, copy: File, options: AddOptions): Promise<Result<StoredFile, MediaProblem>> {
    const { signal, onProgress } = options
    const reply = await this.client.request({ kind: 'addConverted', file: original, copy }, { signal, onProgress })
    if (reply.kind === 'added') return reply.result
    throw unexpected(reply)
  }

  async remove(sha256: string): Promise<void> {
    const reply = await this.client.request({ kind: 'remove', sha256 })
    if (reply.kind !== 'removed') throw unexpected(reply)
  }

  async open({ clip, budgetBytes = CACHE_BYTES }: OpenOptions): Promise<Result<OpenClip, MediaProblem>> {
    const { source, stream, accessCopy } = clip
    const copy = accessCopy ? { copy: { sha256: accessCopy.sha256, stream: accessCopy.stream } } : {}
    const reply = await this.client.request({ kind: 'open', sha256: source.sha256, stream, budgetBytes, ...copy })
    if (reply.kind !== 'opened') throw unexpected(reply)
    return reply.result.ok ? ok(new WorkerClip(this.client, reply.result.value)) : reply.result
  }

  async derivedFiles(): Promise<readonly DerivedFileInfo[]> {
    const reply = await this.client.request({ kind: 'derived' })
    if (reply.kind === 'derived') return reply.files
    throw unexpected(reply)
  }

  async removeDerived(name: string): Promise<void> {
    const reply = await this.client.request({ kind: 'removeDerived', name })
    if (reply.kind !== 'removed') throw unexpected(reply)
  }
}

/** Who steps faster than this, as by a held key, gets his pictures as they are decoded: painting ahead would be in the way. */
const LOOK_AROUND_AFTER_MS = 20

class WorkerClip implements OpenClip {
  readonly table
  readonly file
  private readonly clip: number
  private readonly orientation: Orientation
  private readonly nearby = new NearbyPictures()
  private timer: ReturnType<typeof setTimeout> | undefined
  /** Counts the requests of who looks at the clip. */
  private asked = 0
  private closed = false

  constructor(
    private readonly client: MediaClient,
    opened: OpenedClip,
  ) {
    this.table = createFrameTable(opened.table)
    this.file = opened.file
    this.clip = opened.clip
    this.orientation = opened.orientation
  }

  async frame(frame: FrameIndex, lane?: 'background'): Promise<Result<Picture, FrameProblem>> {
    if (this.closed) return fail({ code: 'cancelled' })
    const inBackground = lane === 'background'
    if (!inBackground) {
      clearTimeout(this.timer)
      this.asked += 1
    }
    const { asked } = this
    const near = inBackground ? undefined : this.nearby.lend(frame)
    if (near) {
      this.lookAroundLater(frame)
      return ok(near)
    }
    const reply = await this.client.request({ kind: 'frame', clip: this.clip, frame, inBackground })
    // To look around an older one would end the request for the newer.
    if (!inBackground && asked === this.asked) this.lookAroundLater(frame)
    if (reply.kind === 'failed') return fail({ code: 'failed', message: reply.message })
    if (reply.kind !== 'frame') throw unexpected(reply)
    if (!reply.result.ok) return reply.result
    const picture = this.pictureOf(reply.result.value)
    return picture ? ok(picture) : fail({ code: 'cancelled' })
  }

  async prepare(frame: FrameIndex): Promise<void> {
    const picture = await this.frame(frame)
    if (!picture.ok) return
    this.nearby.put(picture.value)
    if (this.closed) this.nearby.clear()
  }

  /** Fetches what is beside a frame that was shown, if nobody goes on at once; nothing is decoded for it. */
  private lookAroundLater(frame: FrameIndex): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.lookAround(frame), LOOK_AROUND_AFTER_MS)
  }

  private async lookAround(frame: FrameIndex): Promise<void> {
    if (this.closed) return
    const wanted = this.nearby.moveTo(frame)
    const reply = await this.client.request({ kind: 'beside', clip: this.clip, frame, wanted })
    if (reply.kind !== 'beside') return
    for (const painting of reply.paintings) this.nearby.put(new PaintedPicture(painting.frame, painting.bitmap))
    if (this.closed) this.nearby.clear()
  }

  async nearest(frame: FrameIndex, within: number): Promise<Picture | undefined> {
    if (this.closed) return undefined
    const reply = await this.client.request({ kind: 'nearest', clip: this.clip, frame, within })
    return reply.kind === 'nearest' && reply.found ? this.pictureOf(reply.found) : undefined
  }

  async remuxed(): Promise<File | undefined> {
    const reply = await this.client.request({ kind: 'remuxed', clip: this.clip })
    return reply.kind === 'remuxed' ? reply.file : undefined
  }

  async remux(options: Parameters<OpenClip['remux']>[0]): Promise<Result<File, RemuxProblem>> {
    const { signal, onProgress } = options
    const told = { signal, onProgress: ({ doneBytes }: AddProgress) => onProgress(doneBytes) }
    const reply = await this.client.request({ kind: 'remux', clip: this.clip }, told)
    return reply.kind === 'remux' ? reply.result : fail({ code: 'cannotRemux' })
  }

  async held(): Promise<HeldPictures | undefined> {
    if (this.closed) return undefined
    const reply = await this.client.request({ kind: 'held', clip: this.clip })
    return reply.kind === 'held' ? reply.held : undefined
  }

  /** Nobody will show a picture that arrives after the clip was closed. */
  private pictureOf({ frame, picture }: SentPicture): Picture | undefined {
    if (!this.closed) return new VideoPicture(frame, picture, this.orientation)
    picture.close()
    return undefined
  }

  close(): void {
    if (this.closed) return
    this.closed = true
    clearTimeout(this.timer)
    this.nearby.clear()
    void this.client.request({ kind: 'close', clip: this.clip })
  }
}

function unexpected(reply: { readonly kind: string; readonly message?: string }): InvariantError {
  return new InvariantError(`The media worker answered ${reply.kind}: ${reply.message ?? ''}`)
}
