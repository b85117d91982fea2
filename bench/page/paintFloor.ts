import { Input, VideoSampleSink, type VideoSample } from 'mediabunny'
import { FORMATS } from '../../src/media/probe/containerName'
import { blobBytes } from '../../src/media/probe/mediaBytes'
import type { ClipFacts, ShownSize } from './clipFacts'
import { probe } from './probeOfPage'
import { chosenFile, putOnStage } from './stage'

/** Few enough that a hardware decoder's pool is not used up. */
const PICTURES = 4

/** The floor of every step: a key press draws a frame that is decoded already, on a canvas as the workbench's. */
export class PaintFloor {
  private count = 0

  private constructor(
    private readonly context: CanvasRenderingContext2D,
    private readonly frames: readonly VideoFrame[],
  ) {}

  static async begin(clip: ClipFacts, shown: ShownSize): Promise<PaintFloor> {
    const canvas = document.createElement('canvas')
    canvas.width = clip.width
    canvas.height = clip.height
    const context = canvas.getContext('2d', { alpha: false })
    if (!context) throw new Error('A canvas has no second context')
    putOnStage(canvas, shown)
    return new PaintFloor(context, await firstFrames(chosenFile()))
  }

  /** @returns milliseconds from the key press to the painted picture */
  async press(code: string): Promise<number> {
    const pressedMs = await probe().withinTime(probe().pressed(code), 'The key')
    const frame = this.frames[this.count % this.frames.length]
    if (!frame) throw new Error('No frame is decoded')
    this.count += 1
    this.context.drawImage(frame, 0, 0)
    return (await probe().painted()) - pressedMs
  }

  end(): void {
    for (const frame of this.frames) frame.close()
  }
}

async function firstFrames(file: File): Promise<VideoFrame[]> {
  const input = new Input({ formats: FORMATS, source: blobBytes(file).source() })
  const frames: VideoFrame[] = []
  try {
    const track = await input.getPrimaryVideoTrack()
    if (!track) throw new Error('The clip has no video')
    for await (const sample of new VideoSampleSink(track).samples()) {
      frames.push(frameOf(sample))
      if (frames.length === PICTURES) break
    }
  } finally {
    input.dispose()
  }
  return frames
}

function frameOf(sample: VideoSample): VideoFrame {
  const frame = sample.toVideoFrame()
  sample.close()
  return frame
}
