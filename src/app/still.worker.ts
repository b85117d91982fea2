import { serveEncoder } from '../media/still/serveEncoder'

serveEncoder({
  postMessage: (message, transfer) => globalThis.postMessage(message, { transfer }),
  addEventListener: (type, listener) => globalThis.addEventListener(type, listener),
})
