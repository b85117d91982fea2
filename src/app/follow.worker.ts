import { serveFollow } from '../media/follow/serveFollow'
import { OpfsBlobStore } from '../persistence/opfsBlobStore'

serveFollow(
  {
    postMessage: (message) => globalThis.postMessage(message),
    addEventListener: (type, listener) => globalThis.addEventListener(type, listener),
  },
  new OpfsBlobStore(),
)
