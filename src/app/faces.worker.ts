import wasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url'
import weights from '../../node_modules/@vladmandic/human/models/blazeface.bin?url'
import graph from '../../node_modules/@vladmandic/human/models/blazeface.json?url'
import { serveFaces } from '../media/faces/serveFaces'

serveFaces(
  {
    postMessage: (message) => globalThis.postMessage(message),
    addEventListener: (type, listener) => globalThis.addEventListener(type, listener),
  },
  { wasm, weights, graph },
)
