import { LARGEST_JSON_BYTES } from '../formats/parseJsonFile'
import { readSidecar } from '../formats/sidecar/readSidecar'

addEventListener('message', ({ data: file }: MessageEvent<File>) => {
  // Reading one byte past the limit is enough to be refused for it; the rest is never loaded.
  file
    .slice(0, LARGEST_JSON_BYTES + 1)
    .arrayBuffer()
    .then((bytes) => postMessage(readSidecar(file.name, new Uint8Array(bytes))))
    // An error inside a promise is none of the worker's own: unless it is sent, nobody hears of it.
    .catch((error: unknown) => postMessage(String(error)))
})
