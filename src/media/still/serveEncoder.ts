import { fail, ok } from '../../domain/result'
import { canvasOf, releaseCanvas, type StillContext } from './canvasOf'
import { checkEncoded } from './checkEncoded'
import { encodeCanvas } from './encodeCanvas'
import { parseEncoderRequest, type EncoderReply, type EncoderRequest } from './encoderProtocol'

interface EncoderScope {
  postMessage(message: unknown, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void
}

type Asked = Exclude<EncoderRequest, { kind: 'cancel' }>

/** Encodes and checks in a worker of its own: in the page's thread the browser's encoder waits until the page is idle. */
export function serveEncoder(scope: EncoderScope): void {
  scope.addEventListener('message', ({ data }) => {
    const request = parseEncoderRequest(data)
    if (!request) return
    void answer(request).then((reply) => {
      const { result } = reply
      scope.postMessage(reply, result.ok && result.value ? [result.value.buffer] : [])
    })
  })
}

async function answer(request: Asked): Promise<EncoderReply> {
  const { id, picture } = request
  const { width, height } = picture
  const kind = request.kind === 'encode' ? 'encoded' : 'checked'
  const drawn = canvasOf(width, height)
  try {
    if (!drawn) return { id, kind, result: fail({ code: 'tooLarge', width, height }) }
    drawn.drawImage(picture, 0, 0)
    if (request.kind === 'encode') return { id, kind: 'encoded', result: ok(await encodeCanvas(drawn, request.type)) }
    return { id, kind: 'checked', result: await checked(drawn, request) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { id, kind, result: fail({ code: 'failed', message }) }
  } finally {
    picture.close()
    if (drawn) releaseCanvas(drawn)
  }
}

async function checked(drawn: StillContext, { bytes, type, plan }: Extract<Asked, { kind: 'check' }>) {
  const check = await checkEncoded(bytes, type, drawn, plan)
  return check ? fail({ code: 'unequal', check } as const) : ok(undefined)
}
