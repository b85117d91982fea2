import type { StillContext } from './canvasOf'

/** SHA-256 of every pixel: rows of RGBA from the top left. */
export async function pixelHash(context: StillContext): Promise<string> {
  const { data } = context.getImageData(0, 0, context.canvas.width, context.canvas.height)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', data))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
