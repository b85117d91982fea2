import type { SuggestedFace } from '../../domain/faces/facesInTile'
import type { ClipRecord } from '../../domain/records/clip'
import { fail, type Result } from '../../domain/result'
import type { FrameIndex } from '../../domain/time/frameIndex'
import type { FaceProblem, FaceSuggester } from '../../engine/ports/faces'
import type { Media } from '../../engine/ports/media'
import { WorkerClient } from '../workerClient'
import { parseFacesReply, type FacesReply, type FacesRequest } from './facesProtocol'

/** The face port, by a worker that is started when somebody first asks. */
export class WorkerFaces implements FaceSuggester {
  private readonly client: WorkerClient<FacesRequest, FacesReply>

  /** @param start makes a worker that runs `serveFaces`; called again after one has died */
  constructor(
    private readonly media: Media,
    start: () => Worker,
  ) {
    this.client = new WorkerClient('faces', start, parseFacesReply)
  }

  async suggest(
    clip: ClipRecord,
    frame: FrameIndex,
    signal: AbortSignal,
  ): Promise<Result<readonly SuggestedFace[], FaceProblem>> {
    const picture = await this.bitmapOf(clip, frame)
    if (!(picture instanceof ImageBitmap)) return fail(picture)
    const found = await this.client.ask(
      (id) => ({ kind: 'find', id, picture }),
      signal,
      ({ result }) => result,
    )
    // The worker has a copy.
    picture.close()
    return found
  }

  private async bitmapOf(clip: ClipRecord, frame: FrameIndex): Promise<ImageBitmap | FaceProblem> {
    const opened = await this.media.open({ clip })
    if (!opened.ok) return opened.problem.code === 'missing' ? { code: 'missing' } : { code: 'undecodable' }
    try {
      const decoded = await opened.value.frame(frame, 'background')
      if (!decoded.ok) return { code: decoded.problem.code === 'cancelled' ? 'cancelled' : 'undecodable' }
      const canvas = new OffscreenCanvas(clip.display.width, clip.display.height)
      const context = canvas.getContext('2d', { alpha: false })
      if (context) decoded.value.paint(context)
      decoded.value.close()
      return context ? canvas.transferToImageBitmap() : { code: 'undecodable' }
    } finally {
      opened.value.close()
    }
  }
}
