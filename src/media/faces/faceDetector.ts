import { setBackend, env, tensor4d, tidy } from '@tensorflow/tfjs-core'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import { facesInTile, MODEL_SIDE, type FaceScores, type SuggestedFace } from '../../domain/faces/facesInTile'
import { faceTiles, type FaceTile } from '../../domain/faces/faceTiles'
import { mergedFaces } from '../../domain/faces/mergedFaces'
import { InvariantError } from '../../domain/invariantError'
import { GraphModel, type StoredGraph } from './graphModel'

/** Files of this origin. */
export interface FaceFiles {
  readonly wasm: string
  readonly graph: string
  readonly weights: string
}

/** Low: a person looks at each, and one too many costs less than one that is missed. */
const LEAST_CONFIDENCE = 0.35

/** BlazeFace on WebAssembly, in one thread: several would need a worker from a blob, which the headers refuse. */
export class FaceDetector {
  private readonly context: OffscreenCanvasRenderingContext2D

  private constructor(private readonly model: GraphModel) {
    const context = new OffscreenCanvas(MODEL_SIDE, MODEL_SIDE).getContext('2d', { willReadFrequently: true })
    if (!context) throw new InvariantError('No canvas')
    this.context = context
  }

  /** @throws where a file does not load, or the browser's WebAssembly has no vector instructions */
  static async load({ wasm, graph, weights }: FaceFiles): Promise<FaceDetector> {
    env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
    if (!(await env().getAsync('WASM_HAS_SIMD_SUPPORT'))) throw new Error('WebAssembly SIMD')
    // Every name has to be given; with the two switches above only the second is asked for.
    setWasmPaths({
      'tfjs-backend-wasm.wasm': wasm,
      'tfjs-backend-wasm-simd.wasm': wasm,
      'tfjs-backend-wasm-threaded-simd.wasm': wasm,
    })
    if (!(await setBackend('wasm'))) throw new Error('WebAssembly')
    const [stored, bytes] = await Promise.all([
      loaded(graph).then((response) => response.json() as Promise<StoredGraph>),
      loaded(weights).then((response) => response.arrayBuffer()),
    ])
    return new FaceDetector(new GraphModel(stored, bytes))
  }

  /** @param turn is waited for between two looks; rejects where nobody wants them any more */
  async find(picture: ImageBitmap, turn: () => Promise<void>): Promise<readonly SuggestedFace[]> {
    const found: SuggestedFace[] = []
    for (const tile of faceTiles(picture)) {
      await turn()
      found.push(...facesInTile(this.look(picture, tile), tile, LEAST_CONFIDENCE))
    }
    return mergedFaces(found, picture)
  }

  private look(picture: ImageBitmap, { x, y, side }: FaceTile): FaceScores {
    const { context } = this
    context.fillStyle = '#000000'
    context.fillRect(0, 0, MODEL_SIDE, MODEL_SIDE)
    context.imageSmoothingQuality = 'high'
    // What lies beyond the picture stays black.
    const scale = MODEL_SIDE / side
    context.drawImage(picture, -x * scale, -y * scale, picture.width * scale, picture.height * scale)
    const { data } = context.getImageData(0, 0, MODEL_SIDE, MODEL_SIDE)
    const values = new Float32Array(MODEL_SIDE * MODEL_SIDE * 3)
    for (let pixel = 0; pixel < MODEL_SIDE * MODEL_SIDE; pixel += 1) {
      for (let channel = 0; channel < 3; channel += 1) {
        values[pixel * 3 + channel] = (data[pixel * 4 + channel] ?? 0) / 127.5 - 1
      }
    }
    // Nothing is kept of a picture.
    let result: FaceScores | undefined
    tidy(() => {
      const known = this.model.run(tensor4d(values, [1, MODEL_SIDE, MODEL_SIDE, 3]))
      const read = (name: string) => Float32Array.from(known.get(name)?.dataSync() ?? [])
      // The fine grid, then the coarse one.
      result = {
        scores: joined(read('Identity'), read('Identity_1')),
        boxes: joined(read('Identity_2'), read('Identity_3')),
      }
    })
    if (!result) throw new InvariantError('The model gave nothing')
    return result
  }
}

function joined(one: Float32Array, other: Float32Array): Float32Array {
  const both = new Float32Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}

async function loaded(url: string): Promise<Response> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return response
}
