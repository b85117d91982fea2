import { serveCopy } from '../persistence/copyWorker'

serveCopy({
  postMessage: (message, transfer) => globalThis.postMessage(message, { transfer }),
  addEventListener: (type, listener) => globalThis.addEventListener(type, listener),
})
