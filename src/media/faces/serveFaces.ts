import { fail, ok } from '../../domain/result'
import { PauseGate } from '../scan/pauseGate'
import { FaceDetector, type FaceFiles } from './faceDetector'
import { parseFacesRequest, type FacesReply } from './facesProtocol'

/** The part of a dedicated worker's global scope that is used. */
export interface FacesScope {
  postMessage(message: unknown): void
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void
}

/** Looks for faces in a worker of its own; the detector is loaded with the first picture. */
export function serveFaces(scope: FacesScope, files: FaceFiles): void {
  const running = new Map<number, AbortController>()
  let loading: Promise<FaceDetector> | undefined

  async function find(id: number, picture: ImageBitmap): Promise<FacesReply['result']> {
    const controller = new AbortController()
    running.set(id, controller)
    const { signal } = controller
    const gate = new PauseGate()
    try {
      loading ??= FaceDetector.load(files)
      const detector = await loading
      return ok(await detector.find(picture, () => gate.turn(signal)))
    } catch (error) {
      if (signal.aborted) return fail({ code: 'cancelled' })
      // Whatever has failed, the next one tries again.
      loading = undefined
      return fail({ code: 'failed', message: error instanceof Error ? error.message : String(error) })
    } finally {
      running.delete(id)
      picture.close()
    }
  }

  scope.addEventListener('message', ({ data }) => {
    const request = parseFacesRequest(data)
    if (request?.kind === 'cancel') running.get(request.id)?.abort()
    else if (request) {
      const { id, picture } = request
      void find(id, picture).then((result) => scope.postMessage({ kind: 'found', id, result } satisfies FacesReply))
    }
  })
}
