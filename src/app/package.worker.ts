import { OpfsBlobStore } from '../persistence/opfsBlobStore'
import type { ToPackages } from './packages/packageProtocol'
import { servePackages } from './packages/servePackages'

addEventListener('message', ({ data }: MessageEvent<ToPackages>) => {
  servePackages(data, new OpfsBlobStore())
    .then((answer) => postMessage(answer))
    // An error inside a promise is none of the worker's own: unless it is sent, nobody hears of it.
    .catch((error: unknown) => postMessage(String(error)))
})
