import { serveScan } from '../media/scan/serveScan'
import { OpfsBlobStore } from '../persistence/opfsBlobStore'
import { OpfsDerivedStore } from '../persistence/opfsDerivedStore'

serveScan(
  {
    postMessage: (message) => globalThis.postMessage(message),
    addEventListener: (type, listener) => globalThis.addEventListener(type, listener),
  },
  { blobs: new OpfsBlobStore(), derived: new OpfsDerivedStore() },
)
