import type { ClipRecord } from '../../domain/records/clip'
import { fail, ok, type Result } from '../../domain/result'
import { blocks } from '../../domain/stills/blocks'
import type { ImageSize } from '../../domain/geometry/imagePoint'
import type { FileLikeness } from '../../domain/stills/judgeReopened'
import { picturesOf, unitOf, type PictureCell, type StillPlan } from '../../domain/stills/stillPlan'
import type { FrameIndex } from '../../domain/time/frameIndex'
import type { FrameTable } from '../../domain/time/frameTable'
import type { Media, OpenClip, Picture } from '../../engine/ports/media'
import type {
  EncodedStill,
  EncodeOptions,
  FramePixels,
  RenderOptions,
  StillImage,
  StillMaker,
  StillProblem,
  StillType,
} from '../../engine/ports/stills'
import { canvasOf, isDrawable, releaseCanvas, type StillContext } from './canvasOf'
import { coveredFrame, filledPixels, pixelsInSize } from './coveredFrame'
import { drawBlank, drawLabel, drawPaper, drawPicture, STILL_FONT } from './drawCells'
import { drawLegend, layOutLegend } from './drawLegend'
import { decoderName } from './decoderName'
import { compareFile } from './compareFile'
import { LentClips } from './lentClips'
import { pixelHash } from './pixelHash'
import type { StillEncoder } from './workerEncoder'

interface ClipInView {
  readonly source: OpenClip
  readonly shown: FrameIndex
}

interface Drawn {
  readonly context: StillContext
  readonly filledPixels: number
}

type Bytes = Result<Uint8Array<ArrayBuffer>, StillProblem>
type BytesOf = (type: StillType) => Promise<Bytes>

/** Stills from the clips of this browser, drawn on bitmaps of their own. */
export class CanvasStillMaker implements StillMaker {
  private readonly clips: LentClips
  private asked: Promise<unknown> = Promise.resolve()

  /** @param inView the clip as it is open for whoever looks at it, and the frame that is shown */
  constructor(
    media: Media,
    private readonly encoder: StillEncoder,
    private readonly inView: (clip: ClipRecord) => ClipInView | undefined = () => undefined,
  ) {
    this.clips = new LentClips(media)
  }

  async table(clip: ClipRecord): Promise<Result<FrameTable, StillProblem>> {
    const seen = this.inView(clip)
    if (seen) return ok(seen.source.table)
    const opened = await this.clips.get(clip)
    return opened.ok ? ok(opened.value.table) : opened
  }

  async pixels(clip: ClipRecord, frame: FrameIndex): Promise<Result<FramePixels, StillProblem>> {
    const decoded = await this.picture(clip, frame)
    if (!decoded.ok) return decoded
    try {
      const pixels =
        (await pixelsInSize(decoded.value, clip.display)) ?? (await paintedPixels(decoded.value, clip.display))
      if (!pixels) return fail({ code: 'tooLarge', ...clip.display })
      return ok({ sha256: await pixelHash(pixels), decoder: decoderName(navigator.userAgent) })
    } finally {
      decoded.value.close()
    }
  }

  async render(plan: StillPlan, options: RenderOptions): Promise<Result<StillImage, StillProblem>> {
    const drawn = await this.draw(plan, options, false)
    if (!drawn.ok) return drawn
    const { context } = drawn.value
    const { width, height } = context.canvas
    const closed = new AbortController()
    const bytesOf = this.encodedOnce(context, closed.signal)
    return ok({
      width,
      height,
      paint: (onto) => onto.drawImage(context.canvas, 0, 0),
      prepare: (type) => void bytesOf(type),
      encode: (type, how) => this.encode(plan, drawn.value, bytesOf, type, how),
      compare: (bytes, type) => this.compare(context, bytesOf, bytes, type),
      close: () => {
        closed.abort()
        releaseCanvas(context)
      },
    })
  }

  /** What has been encoded is kept as long as the picture; what went wrong is tried again. */
  private encodedOnce(context: StillContext, signal: AbortSignal): BytesOf {
    const known = new Map<StillType, Promise<Bytes>>()
    return async (type) => {
      const asked = known.get(type) ?? this.encoder.encode(context, type, signal)
      known.set(type, asked)
      const made = await asked.catch((error: unknown) => fail({ code: 'failed', message: messageOf(error) } as const))
      if (!made.ok) known.delete(type)
      return made
    }
  }

  rest(): void {
    this.clips.closeAll()
  }

  /** The one way in which a still becomes a file or goes to the clipboard. */
  private async encode(
    plan: StillPlan,
    { context, filledPixels: filled }: Drawn,
    bytesOf: BytesOf,
    type: StillType,
    { isArchiveAct, signal, finish }: EncodeOptions,
  ): Promise<Result<EncodedStill, StillProblem>> {
    const count = isArchiveAct ? 0 : blocks(plan).length
    if (count > 0) return fail({ code: 'uncovered', count })
    try {
      const encoded = await bytesOf(type)
      if (!encoded.ok) return encoded
      const finished = finish(encoded.value)
      if (!finished.ok) return finished
      const checked = await this.encoder.check(context, { bytes: finished.value, type }, plan, signal)
      if (!checked.ok) return checked
      if (filled > 0 && type !== 'image/png') {
        const again = await this.draw(plan, { signal, onProgress: () => undefined }, true)
        if (!again.ok) return again
        const noised = await this.encoder.encode(again.value.context, type, signal)
        releaseCanvas(again.value.context)
        if (!noised.ok) return noised
        if (!areSame(encoded.value, noised.value)) return fail({ code: 'unequal', check: 'noise' })
      }
      return signal.aborted ? fail({ code: 'cancelled' }) : ok({ bytes: finished.value, type, filledPixels: filled })
    } catch (error) {
      return fail({ code: 'failed', message: messageOf(error) })
    }
  }

  private async compare(
    context: StillContext,
    bytesOf: BytesOf,
    bytes: Uint8Array<ArrayBuffer>,
    type: StillType,
  ): Promise<Result<FileLikeness, StillProblem>> {
    try {
      const again = type === 'image/png' ? undefined : await bytesOf(type)
      if (again && !again.ok) return again
      return ok(await compareFile(context, new Blob([bytes], { type }), again && new Blob([again.value], { type })))
    } catch (error) {
      return fail({ code: 'failed', message: messageOf(error) })
    }
  }

  private async draw(
    plan: StillPlan,
    { signal, onProgress }: RenderOptions,
    isNoise: boolean,
  ): Promise<Result<Drawn, StillProblem>> {
    const unready = hasWords(plan) ? await fontProblem() : undefined
    if (unready) return fail(unready)
    const measuring = canvasOf(1, 1)
    if (!measuring) return fail({ code: 'tooLarge', width: plan.width, height: plan.height })
    const legend = layOutLegend(measuring, plan)
    const height = plan.height + legend.height
    const context = isDrawable(plan.width, height) ? canvasOf(plan.width, height) : undefined
    if (!context) return fail({ code: 'tooLarge', width: plan.width, height })
    drawPaper(context, plan.width, height)
    let filled = 0
    let done = 0
    const all = picturesOf(plan).length
    for (const cell of plan.cells) {
      if (signal.aborted) return fail({ code: 'cancelled' })
      if (cell.kind === 'blank') drawBlank(context, cell, plan)
      else {
        const drawn = await this.drawCell(context, cell, plan, isNoise)
        if (!drawn.ok) return drawn
        filled += drawn.value
        done += 1
        onProgress(done, all)
      }
      drawLabel(context, cell, plan)
    }
    drawLegend(context, plan, legend, plan.height)
    return ok({ context, filledPixels: filled })
  }

  private async drawCell(
    context: StillContext,
    cell: PictureCell,
    plan: StillPlan,
    isNoise: boolean,
  ): Promise<Result<number, StillProblem>> {
    const decoded = await this.picture(cell.clip, cell.frame)
    if (!decoded.ok) return decoded
    try {
      const { display } = cell.clip
      const covered = await coveredFrame(decoded.value, display, cell.fills, isNoise)
      if (!covered) return fail({ code: 'tooLarge', ...display })
      const filled = filledPixels(covered, cell.fills)
      if (filled === undefined) return fail({ code: 'unequal', check: 'fill' })
      drawPicture(context, covered.canvas, cell, unitOf(plan.width))
      releaseCanvas(covered)
      return ok(filled)
    } finally {
      decoded.value.close()
    }
  }

  /** One after the other: a clip gives up an older request for a newer one. */
  private picture(clip: ClipRecord, frame: FrameIndex): Promise<Result<Picture, StillProblem>> {
    const asked = this.asked.then(() => this.decode(clip, frame))
    this.asked = asked.catch(() => undefined)
    return asked
  }

  private async decode(clip: ClipRecord, frame: FrameIndex): Promise<Result<Picture, StillProblem>> {
    // The frame on screen is decoded already.
    const seen = this.inView(clip)
    if (seen?.shown === frame) {
      const shown = await seen.source.frame(frame, 'background')
      if (shown.ok && shown.value.frame === frame) return shown
      // The screen may have been left meanwhile.
      if (shown.ok) shown.value.close()
    }
    const opened = await this.clips.get(clip)
    if (!opened.ok) return opened
    const decoded = await opened.value.frame(frame, 'background')
    if (decoded.ok && decoded.value.frame === frame) return decoded
    if (decoded.ok) decoded.value.close()
    else if (decoded.problem.code === 'cancelled') return fail({ code: 'cancelled' })
    return fail({ code: 'undecodable', frame, clip: clip.name })
  }
}

function hasWords({ cells, legend }: StillPlan): boolean {
  const isWorded = (cell: StillPlan['cells'][number]) =>
    cell.kind === 'blank' || cell.label !== undefined || cell.marks.length > 0
  return legend.length > 0 || cells.some(isWorded)
}

/** A still in other letters would not be the same when it is drawn again. @returns why the letters are not there */
async function fontProblem(): Promise<StillProblem | undefined> {
  try {
    for (const weight of [400, 700]) await document.fonts.load(`${weight} 16px ${STILL_FONT}`, 'Aa ع')
    return undefined
  } catch (error) {
    return { code: 'failed', message: messageOf(error) }
  }
}

async function paintedPixels(picture: Picture, size: ImageSize): Promise<ImageData | undefined> {
  const context = await coveredFrame(picture, size, [], false)
  const pixels = context?.getImageData(0, 0, size.width, size.height)
  if (context) releaseCanvas(context)
  return pixels
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function areSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}
