import { parseSoundRequest, type SoundReply, type SoundRequest } from './protocol'
import { storeSound, type SoundStores } from './storeSound'

/** The part of a dedicated worker's global scope that is used. */
export interface SoundScope {
  postMessage(message: unknown): void
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void
}

/** Answers the page in a worker of its own for as long as it lives, so that decoding frames never waits for sound. */
export function serveSound(scope: SoundScope, stores: SoundStores): void {
  const running = new Map<number, AbortController>()
  const reply = (message: SoundReply) => scope.postMessage(message)

  async function serve(request: SoundRequest): Promise<void> {
    const { id } = request
    if (request.kind === 'cancel') return running.get(id)?.abort()
    const controller = new AbortController()
    running.set(id, controller)
    const result = await storeSound(request.sha256, stores, {
      endSeconds: request.endSeconds,
      signal: controller.signal,
      onProgress: (progress) => reply({ kind: 'progress', id, progress }),
    })
    running.delete(id)
    reply({ kind: 'analysed', id, result })
  }

  scope.addEventListener('message', ({ data }) => {
    const request = parseSoundRequest(data)
    if (request) void serve(request)
  })
}
