import { serveAppends } from '../persistence/appendWorker'
import { openDatabase } from '../persistence/openDatabase'

serveAppends(
  {
    postMessage: (message) => globalThis.postMessage(message),
    addEventListener: (type, listener) => globalThis.addEventListener(type, listener),
  },
  // The page says so when a newer program takes the database; here its connection is closed with it.
  () => openDatabase(() => undefined),
)
