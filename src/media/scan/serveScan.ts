import { fail, type Result } from '../../domain/result'
import type { PictureScan, ScanProblem } from '../../engine/ports/pictureScan'
import { openPictures } from '../decode/openPictures'
import { PauseGate } from './pauseGate'
import { keptScan, scanClip, type ScanStores } from './scanClip'
import { parseScanRequest, type ScanReply, type ScanRequest } from './scanProtocol'

const PROGRESS_EVERY_MS = 100

/** The part of a dedicated worker's global scope that is used. */
export interface ScanScope {
  postMessage(message: unknown): void
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void
}

/** Scans clips in a worker of their own, so that the one that shows frames is never busy with it. */
export function serveScan(scope: ScanScope, stores: ScanStores): void {
  const gate = new PauseGate()
  const running = new Map<number, AbortController>()
  const reply = (message: ScanReply) => scope.postMessage(message)

  async function scan({ id, sha256, stream }: Extract<ScanRequest, { kind: 'scan' }>): Promise<void> {
    const controller = new AbortController()
    running.set(id, controller)
    const { signal } = controller
    let reportedAt = Number.NEGATIVE_INFINITY
    const run = {
      signal,
      turn: () => gate.turn(signal),
      onProgress: (progress: { readonly doneFrames: number; readonly totalFrames: number }) => {
        if (performance.now() - reportedAt < PROGRESS_EVERY_MS) return
        reportedAt = performance.now()
        reply({ kind: 'progress', id, progress })
      },
    }
    let result: Result<PictureScan, ScanProblem>
    try {
      result = await scanClip(stores, sha256, stream, run)
    } catch (error) {
      result = fail({ code: 'failed', message: error instanceof Error ? error.message : String(error) })
    } finally {
      running.delete(id)
    }
    reply({ kind: 'scanned', id, result })
  }

  async function tellKept({ id, sha256, stream }: Extract<ScanRequest, { kind: 'kept' }>): Promise<void> {
    const kept = await keptScan(stores, sha256, stream).catch(() => undefined)
    reply({ kind: 'kept', id, scan: kept })
  }

  scope.addEventListener('message', ({ data }) => {
    const request = parseScanRequest(data)
    if (request?.kind === 'scan') void scan(request)
    else if (request?.kind === 'kept') void tellKept(request)
    else if (request?.kind === 'cancel') running.get(request.id)?.abort()
    else if (request?.kind === 'rest') gate.rest(request.isResting)
    else if (request) reply({ kind: 'openPictures', id: request.id, count: openPictures() })
  })
}
