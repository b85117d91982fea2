import { fail, type Result } from '../../domain/result'
import { frameIndex } from '../../domain/time/frameIndex'
import type { BlobStore } from '../../engine/ports/blobStore'
import type { FollowedBox, FollowEnd, FollowProblem } from '../../engine/ports/follow'
import { PauseGate } from '../scan/pauseGate'
import { followClip } from './followClip'
import { parseFollowRequest, type FollowReply, type FollowRequest } from './followProtocol'

const REPORT_EVERY_MS = 100

/** The part of a dedicated worker's global scope that is used. */
export interface FollowScope {
  postMessage(message: unknown): void
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void
}

/** Follows objects in a worker of its own, so that showing frames never waits for it. */
export function serveFollow(scope: FollowScope, blobs: BlobStore): void {
  const running = new Map<number, AbortController>()
  const reply = (message: FollowReply) => scope.postMessage(message)

  async function follow(request: Extract<FollowRequest, { kind: 'follow' }>): Promise<void> {
    const { id, sha256, stream, box, picture } = request
    const controller = new AbortController()
    running.set(id, controller)
    const { signal } = controller
    const gate = new PauseGate()
    let boxes: FollowedBox[] = []
    let reportedAt = performance.now()
    const report = () => {
      if (boxes.length > 0) reply({ kind: 'boxes', id, boxes })
      boxes = []
      reportedAt = performance.now()
    }
    const onBox = (followed: FollowedBox) => {
      boxes.push(followed)
      if (performance.now() - reportedAt >= REPORT_EVERY_MS) report()
    }
    const [frame, until] = [frameIndex(request.frame), frameIndex(request.until)]
    const run = { frame, until, box, picture, signal, onBox, turn: () => gate.turn(signal) }
    let result: Result<FollowEnd, FollowProblem>
    try {
      result = await followClip(blobs, sha256, stream, run)
    } catch (error) {
      result = fail({ code: 'failed', message: error instanceof Error ? error.message : String(error) })
    } finally {
      running.delete(id)
    }
    report()
    reply({ kind: 'followed', id, result })
  }

  scope.addEventListener('message', ({ data }) => {
    const request = parseFollowRequest(data)
    if (request?.kind === 'follow') void follow(request)
    else if (request) running.get(request.id)?.abort()
  })
}
