import { serveSound } from '../media/sound/serveSound'
import { openSound } from '../media/sound/soundSource'
import { OpfsBlobStore } from '../persistence/opfsBlobStore'
import { OpfsDerivedStore } from '../persistence/opfsDerivedStore'

serveSound(
  {
    postMessage: (message) => globalThis.postMessage(message),
    addEventListener: (type, listener) => globalThis.addEventListener(type, listener),
  },
  { blobs: new OpfsBlobStore(), derived: new OpfsDerivedStore(), open: openSound },
)
