import type { StillType } from '../../engine/ports/stills'
import type { StillContext } from './canvasOf'

const QUALITY = 0.92

/** @throws where the browser does not write this type, or has no memory for it */
export async function encodeCanvas({ canvas }: StillContext, type: StillType): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await canvas.convertToBlob({ type, quality: QUALITY })
  // A browser that does not know a type writes a PNG in its place.
  if (blob.type !== type) throw new Error(`This browser writes no ${type}`)
  return new Uint8Array(await blob.arrayBuffer())
}
