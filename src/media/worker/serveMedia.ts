import type { BlobStore } from '../../engine/ports/blobStore'
import type { DerivedStore } from '../../engine/ports/derivedStore'
import type { AddProgress } from '../../engine/ports/media'
import { firstPicture } from '../decode/firstPicture'
import { handOver, openPictures } from '../decode/openPictures'
import { addConverted } from './addConverted'
import { addFile } from './addFile'
import { OpenClips } from './openClips'
import { parseRequest, type MediaReply, type MediaRequest } from './protocol'

/** The part of a dedicated worker's global scope that is used. */
export interface MediaScope {
  postMessage(message: unknown, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void
}

/**
 * Answers requests of the page in a worker for as long as it lives. The worker's entry file builds the store and calls this
 * at once, so that no request comes before the listener.
 */
export function serveMedia(scope: MediaScope, blobs: BlobStore, derived: DerivedStore): void {
  const clips = new OpenClips(blobs, derived)
  const running = new Map<number, AbortController>()
  const reply = (message: MediaReply, transfer: Transferable[] = []) => scope.postMessage(message, transfer)

  /** Runs what can be given up by a `cancel` with its id. */
  async function cancellable<Answer>(id: number, work: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
    const controller = new AbortController()
    running.set(id, controller)
    try {
      return await work(controller.signal)
    } finally {
      running.delete(id)
    }
  }

  function add(request: Extract<MediaRequest, { kind: 'add' | 'addConverted' }>): Promise<MediaReply> {
    const { id, file } = request
    return cancellable(id, async (signal) => {
      const options = { signal, onProgress: (progress: AddProgress) => reply({ kind: 'progress', id, progress }) }
      if (request.kind === 'addConverted') {
        return { kind: 'added', id, result: await addConverted(file, request.copy, blobs, firstPicture, options) }
      }
      const { expectedSha256 } = request
      const expected = expectedSha256 === undefined ? {} : { expectedSha256 }
      return { kind: 'added', id, result: await addFile(file, blobs, firstPicture, { ...options, ...expected }) }
    })
  }

  function remuxClip({ id, clip }: Extract<MediaRequest, { kind: 'remux' }>): Promise<MediaReply> {
    return cancellable(id, async (signal) => {
      const onProgress = (done: number) => reply({ kind: 'progress', id, progress: { doneBytes: done, totalBytes: 1 } })
      return { kind: 'remux', id, result: await clips.remux(clip, { signal, onProgress }) }
    })
  }

  async function answer(request: Exclude<MediaRequest, { kind: 'cancel' }>): Promise<MediaReply> {
    const { id } = request
    switch (request.kind) {
      case 'add':
      case 'addConverted':
        return add(request)
      case 'remove':
        await blobs.remove(request.sha256)
        return { kind: 'removed', id }
      case 'remuxed':
        return { kind: 'remuxed', id, file: await clips.remuxed(request.clip) }
      case 'remux':
        return remuxClip(request)
      case 'derived':
        return { kind: 'derived', id, files: await derived.list() }
      case 'removeDerived':
        await derived.remove(request.name)
        return { kind: 'removed', id }
      case 'has':
        return { kind: 'has', id, has: (await blobs.read(request.sha256)) !== undefined }
      case 'open':
        return { kind: 'opened', id, result: await clips.open(request) }
      case 'frame':
        return { kind: 'frame', id, result: await clips.frame(request) }
      case 'nearest':
        return { kind: 'nearest', id, found: clips.nearest(request) }
      case 'beside':
        return { kind: 'beside', id, paintings: clips.beside(request) }
      case 'held':
        return { kind: 'held', id, held: clips.held(request.clip) }
      case 'close':
        await clips.close(request.clip)
        return { kind: 'closed', id }
      case 'openPictures':
        return { kind: 'openPictures', id, count: openPictures() }
      default:
        return request satisfies never
    }
  }

  async function serve(request: MediaRequest): Promise<void> {
    if (request.kind === 'cancel') return running.get(request.id)?.abort()
    try {
      const message = await answer(request)
      const picture = pictureIn(message)
      if (message.kind === 'beside')
        reply(
          message,
          message.paintings.map(({ bitmap }) => bitmap),
        )
      else reply(message, picture ? [handOver(picture)] : [])
    } catch (error) {
      reply({ kind: 'failed', id: request.id, message: error instanceof Error ? error.message : String(error) })
    }
  }

  scope.addEventListener('message', ({ data }) => {
    const request = parseRequest(data)
    if (request) void serve(request)
  })
}

function pictureIn(message: MediaReply): VideoFrame | undefined {
  if (message.kind === 'nearest') return message.found?.picture
  return message.kind === 'frame' && message.result.ok ? message.result.value.picture : undefined
}
