import { serveMedia } from '../media/worker/serveMedia'
import { copierInWorker } from '../persistence/copyWorker'
import { OpfsBlobStore } from '../persistence/opfsBlobStore'
import { OpfsDerivedStore } from '../persistence/opfsDerivedStore'
import { installTrustedTypes } from './trustedTypes'

// This thread starts another one, and the page's policy does not hold here.
installTrustedTypes()

const startCopier = () => new Worker(new URL('./copy.worker.ts', import.meta.url), { type: 'module', name: 'copy' })

// Only here media and persistence meet: the worker hashes files while another one copies them.
serveMedia(
  {
    postMessage: (message, transfer) => globalThis.postMessage(message, { transfer }),
    addEventListener: (type, listener) => globalThis.addEventListener(type, listener),
  },
  new OpfsBlobStore({ copy: copierInWorker(startCopier) }),
  new OpfsDerivedStore(),
)
