import type { BlobStore } from '../../engine/ports/blobStore'
import { firstPicture } from '../decode/firstPicture'
import { handOver, openPictures } from '../decode/openPictures'
import { addFile } from './addFile'
import { OpenClips } from './openClips'
import { parseRequest, type MediaReply, type MediaRequest } from './protocol'
import type { StoreOptions } from './storeFile'

/** The part of a dedicated worker's global scope that is used. */
export interface MediaScope {
  postMessage(message: unknown, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void
}

/**
 * Answers requests of the page in a worker for as long as it lives. The worker's entry file builds the store and calls this
 * at once, so that no request comes before the listener.
 */
export function serveMedia(scope: MediaScope, blobs: BlobStore): void {
  const clips = new OpenClips(blobs)
  const adding = new Map<number, AbortController>()
  const reply = (message: MediaReply, transfer: Transferable[] = []) => scope.postMessage(message, transfer)

  async function add(request: Extract<MediaRequest, { kind: 'add' }>): Promise<MediaReply> {
    const { id, file, expectedSha256 } = request
    const controller = new AbortController()
    adding.set(id, controller)
    const options: StoreOptions = {
      signal: controller.signal,
      onProgress: (progress) => reply({ kind: 'progress', id, progress }),
      ...(expectedSha256 === undefined ? {} : { expectedSha256 }),
    }
    try {
      return { kind: 'added', id, result: await addFile(file, blobs, firstPicture, options) }
    } finally {
      adding.delete(id)
    }
  }

  async function answer(request: Exclude<MediaRequest, { kind: 'cancel' }>): Promise<MediaReply> {
    const { id } = request
    switch (request.kind) {
      case 'add':
        return add(request)
      case 'has':
        return { kind: 'has', id, has: (await blobs.read(request.sha256)) !== undefined }
      case 'open':
        return { kind: 'opened', id, result: await clips.open(request.sha256, request.stream) }
      case 'frame':
        return { kind: 'frame', id, result: await clips.frame(request) }
      case 'nearest':
        return { kind: 'nearest', id, found: clips.nearest(request) }
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
    if (request.kind === 'cancel') return adding.get(request.id)?.abort()
    try {
      const message = await answer(request)
      const picture = pictureIn(message)
      reply(message, picture ? [handOver(picture)] : [])
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
