import type { Result } from '../../domain/result'
import type { StillPlan } from '../../domain/stills/stillPlan'
import type { StillProblem, StillType } from '../../engine/ports/stills'
import { WorkerClient } from '../workerClient'
import type { StillContext } from './canvasOf'
import { parseEncoderReply, type EncoderReply, type EncoderRequest } from './encoderProtocol'

/** Makes the bytes of a still and holds them against what was drawn. */
export interface StillEncoder {
  encode(
    drawn: StillContext,
    type: StillType,
    signal: AbortSignal,
  ): Promise<Result<Uint8Array<ArrayBuffer>, StillProblem>>
  /** Fails with what differs. */
  check(
    drawn: StillContext,
    file: { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: StillType },
    plan: StillPlan,
    signal: AbortSignal,
  ): Promise<Result<undefined, StillProblem>>
}

/** In a worker that is started with the first still. */
export class WorkerEncoder implements StillEncoder {
  private readonly client: WorkerClient<EncoderRequest, EncoderReply>

  /** @param start makes a worker that runs `serveEncoder`; called again after one has died */
  constructor(start: () => Worker) {
    this.client = new WorkerClient('still', start, parseEncoderReply)
  }

  async encode(drawn: StillContext, type: StillType, signal: AbortSignal) {
    const picture = await createImageBitmap(drawn.canvas)
    return this.client.ask<Uint8Array<ArrayBuffer>, StillProblem>(
      (id) => ({ kind: 'encode', id, picture, type }),
      signal,
      (reply) => (reply.kind === 'encoded' ? reply.result : undefined),
      [picture],
    )
  }

  async check(
    drawn: StillContext,
    { bytes, type }: { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: StillType },
    plan: StillPlan,
    signal: AbortSignal,
  ) {
    const { width, height } = drawn.canvas
    const rgba = type === 'image/png' ? drawn.getImageData(0, 0, width, height).data : undefined
    return this.client.ask<undefined, StillProblem>(
      (id) => ({ kind: 'check', id, drawn: { width, height, rgba }, type, bytes, plan }),
      signal,
      (reply) => (reply.kind === 'checked' ? reply.result : undefined),
      rgba ? [rgba.buffer] : [],
    )
  }
}
