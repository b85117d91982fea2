import type { Result } from '../../domain/result'
import type { FollowEnd, FollowOptions, FollowProblem, ObjectFollower } from '../../engine/ports/follow'
import { WorkerClient } from '../workerClient'
import { parseFollowReply, type FollowReply, type FollowRequest } from './followProtocol'

/** The following port, by a worker that is started when the first object is followed. */
export class WorkerFollower implements ObjectFollower {
  private readonly client: WorkerClient<FollowRequest, FollowReply>

  /** @param start makes a worker that runs `serveFollow`; called again after one has died */
  constructor(start: () => Worker) {
    this.client = new WorkerClient('follow', start, parseFollowReply)
  }

  follow(
    { source, stream, accessCopy }: Parameters<ObjectFollower['follow']>[0],
    { frame, box, picture, until, signal, onBoxes }: FollowOptions,
  ): Promise<Result<FollowEnd, FollowProblem>> {
    // A converted copy has the pictures frame by frame.
    const file = accessCopy ? { sha256: accessCopy.sha256, stream: accessCopy.stream } : { ...source, stream }
    const place = { sha256: file.sha256, stream: file.stream, frame, until, box, picture }
    return this.client.ask(
      (id) => ({ kind: 'follow', id, ...place }),
      signal,
      (reply) => {
        if (reply.kind === 'followed') return reply.result
        onBoxes(reply.boxes)
        return undefined
      },
    )
  }
}
