import {
  add,
  depthwiseConv2d,
  fused,
  maxPool,
  pad,
  relu,
  reshape,
  tensor,
  type Tensor,
  type Tensor4D,
} from '@tensorflow/tfjs-core'
import { InvariantError } from '../../domain/invariantError'

interface Attribute {
  /** Text in Base64. */
  readonly s?: string
  readonly list?: { readonly i?: readonly string[]; readonly s?: readonly string[] }
}

interface GraphNode {
  readonly name: string
  readonly op: string
  readonly input?: readonly string[]
  readonly attr?: Readonly<Record<string, Attribute>>
}

/** A graph as TensorFlow.js stores it: its operations in order, and where in the file of weights each constant is. */
export interface StoredGraph {
  readonly modelTopology: { readonly node: readonly GraphNode[] }
  readonly weightsManifest: readonly {
    readonly weights: readonly {
      readonly name: string
      readonly shape: number[]
      readonly dtype: 'float32' | 'int32'
    }[]
  }[]
}

/** Runs the few operations that BlazeFace is made of; constants are kept, everything else belongs to the caller's `tidy`. */
export class GraphModel {
  private readonly constants = new Map<string, Tensor>()

  constructor(
    private readonly graph: StoredGraph,
    weights: ArrayBuffer,
  ) {
    let at = 0
    for (const { name, shape, dtype } of graph.weightsManifest.flatMap((each) => each.weights)) {
      const count = shape.reduce((product, side) => product * side, 1)
      const values = dtype === 'int32' ? new Int32Array(weights, at, count) : new Float32Array(weights, at, count)
      this.constants.set(name, tensor(values, shape, dtype))
      at += values.byteLength
    }
    if (at !== weights.byteLength) throw new InvariantError('The weights are not those of the graph')
  }

  /** @returns every result by the name of its node */
  run(input: Tensor4D): ReadonlyMap<string, Tensor> {
    const known = new Map(this.constants)
    for (const node of this.graph.modelTopology.node) {
      if (node.op === 'Placeholder') known.set(node.name, input)
      else if (node.op !== 'Const') known.set(node.name, resultOf(node, known))
    }
    return known
  }
}

function resultOf(node: GraphNode, known: ReadonlyMap<string, Tensor>): Tensor {
  const given = (node.input ?? []).map((name) => known.get(name))
  const take = (at: number): Tensor => {
    const found = given[at]
    if (!found) throw new InvariantError(`${node.name} has no input ${at}`)
    return found
  }
  // The graph says of each how many sides it has.
  const picture = (at: number) => take(at) as Tensor4D
  const strides = sidesOf(node, 'strides')
  switch (node.op) {
    case '_FusedConv2D':
      return fused.conv2d({
        x: picture(0),
        filter: picture(1),
        strides,
        pad: paddingOf(node),
        bias: take(2),
        activation: textsOf(node, 'fused_ops').includes('Relu') ? 'relu' : 'linear',
      })
    case 'DepthwiseConv2dNative':
      return depthwiseConv2d(picture(0), picture(1), strides, paddingOf(node))
    case 'AddV2':
      return add(take(0), take(1))
    case 'Relu':
      return relu(take(0))
    case 'MaxPool':
      return maxPool(picture(0), sidesOf(node, 'ksize'), strides, paddingOf(node))
    case 'Pad':
      return pad(take(0), pairsOf(take(1)))
    case 'Reshape':
      return reshape(take(0), [...take(1).dataSync()])
    case 'Identity':
      return take(0)
    default:
      throw new InvariantError(`The model has an operation that is not known: ${node.op}`)
  }
}

/** Height and width of what is written for batch, height, width and channels. */
function sidesOf({ attr }: GraphNode, name: string): [number, number] {
  const [, height = '1', width = '1'] = attr?.[name]?.list?.i ?? []
  return [Number(height), Number(width)]
}

function paddingOf({ attr }: GraphNode): 'same' | 'valid' {
  return atob(attr?.['padding']?.s ?? '') === 'SAME' ? 'same' : 'valid'
}

function textsOf({ attr }: GraphNode, name: string): readonly string[] {
  return (attr?.[name]?.list?.s ?? []).map((text) => atob(text))
}

function pairsOf(paddings: Tensor): [number, number][] {
  const values = [...paddings.dataSync()]
  return Array.from({ length: values.length / 2 }, (_, at) => [values[2 * at] ?? 0, values[2 * at + 1] ?? 0])
}
