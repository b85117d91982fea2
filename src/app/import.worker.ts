import './schemasWithoutEval'
import { LARGEST_JSON_BYTES } from '../formats/parseJsonFile'
import { readFramebench } from '../formats/framebench/read'

addEventListener('message', async ({ data: file }: MessageEvent<File>) => {
  // Reading one byte past the limit is enough to be refused for it; the rest is never loaded.
  const bytes = new Uint8Array(await file.slice(0, LARGEST_JSON_BYTES + 1).arrayBuffer())
  postMessage(readFramebench(bytes))
})
