import { serveMedia } from '../media/worker/serveMedia'
import { OpfsBlobStore } from '../persistence/opfsBlobStore'

// Only here media and persistence meet: the worker copies files while it hashes them.
serveMedia(
  {
    postMessage: (message, transfer) => globalThis.postMessage(message, { transfer }),
    addEventListener: (type, listener) => globalThis.addEventListener(type, listener),
  },
  new OpfsBlobStore(),
)
