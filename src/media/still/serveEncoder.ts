import { fail, ok } from '../../domain/result'
import { canvasOf, releaseCanvas } from './canvasOf'
import { checkEncoded } from './checkEncoded'
import { encodeCanvas } from './encodeCanvas'
import { parseEncoderRequest, type EncoderReply, type EncoderRequest } from './encoderProtocol'

interface EncoderScope {
  postMessage(message: unknown, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void
}

type Asked<Kind> = Extract<EncoderRequest, { kind: Kind }>

/** Encodes and checks in a worker of its own: in the page's thread the browser's encoder waits until the page is idle. */
export function serveEncoder(scope: EncoderScope): void {
  scope.addEventListener('message', ({ data }) => {
    const request = parseEncoderRequest(data)
    if (!request) return
    const { id } = request
    if (request.kind === 'encode') {
      void encode(request)
        .catch(failed)
        .then((result) => {
          const reply = { id, kind: 'encoded', result } satisfies EncoderReply
          scope.postMessage(reply, result.ok ? [result.value.buffer] : [])
        })
    } else {
      void check(request)
        .catch(failed)
        .then((result) => scope.postMessage({ id, kind: 'checked', result } satisfies EncoderReply, []))
    }
  })
}

async function encode({ picture, type }: Asked<'encode'>) {
  const { width, height } = picture
  const drawn = canvasOf(width, height)
  try {
    if (!drawn) return fail({ code: 'tooLarge', width, height } as const)
    drawn.drawImage(picture, 0, 0)
    return ok(await encodeCanvas(drawn, type))
  } finally {
    picture.close()
    if (drawn) releaseCanvas(drawn)
  }
}

async function check({ drawn, bytes, type, plan }: Asked<'check'>) {
  const unequal = await checkEncoded(bytes, type, drawn, plan)
  return unequal ? fail({ code: 'unequal', check: unequal } as const) : ok(undefined)
}

function failed(error: unknown) {
  return fail({ code: 'failed', message: error instanceof Error ? error.message : String(error) } as const)
}
