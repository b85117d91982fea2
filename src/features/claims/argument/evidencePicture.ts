import type { BlankReason } from '../../../domain/claims/pictureBlank'
import { cappedSize } from './cappedSize'
import type { Evidence } from '../../../engine/evidenceOf'
import type { OpenClip, Picture } from '../../../engine/ports/media'

/** What stands in the place of a picture: the picture as a data: URI, or why there is none. */
export type EvidencePicture =
  | { readonly kind: 'image'; readonly src: string; readonly width: number; readonly height: number }
  | { readonly kind: 'blank'; readonly reason: BlankReason | 'missing' | 'failed' | 'none' }

const LONGEST_PX = 960
const QUALITY = 0.86

/** The decoded frame of a piece of evidence with its boxes. The caller has seen that it may be shown. */
export async function evidencePicture(open: OpenClip, evidence: Evidence): Promise<EvidencePicture> {
  const { place } = evidence
  if (!place) return { kind: 'blank', reason: 'none' }
  const decoded = await open.frame(place.frame, 'background')
  if (!decoded.ok) return { kind: 'blank', reason: 'failed' }
  try {
    if (decoded.value.frame !== place.frame) return { kind: 'blank', reason: 'failed' }
    return drawn(decoded.value, evidence) ?? { kind: 'blank', reason: 'failed' }
  } finally {
    decoded.value.close()
  }
}

function drawn(picture: Picture, { record, place }: Evidence): EvidencePicture | undefined {
  const whole = canvasOf(picture.width, picture.height)
  const context = whole?.getContext('2d', { alpha: false })
  if (!whole || !context) return undefined
  picture.paint(context)
  const still = record?.type === 'still' ? record : undefined
  // Before any scaling, so that nothing of what is covered gets into the pixels beside it.
  for (const { box, fill } of still?.redactions ?? []) {
    context.fillStyle = fill
    context.fillRect(box.x, box.y, box.w, box.h)
  }
  const crop = still?.crop ?? { x: 0, y: 0, w: picture.width, h: picture.height }
  const size = cappedSize(crop.w, crop.h, LONGEST_PX)
  const out = canvasOf(size.width, size.height)
  const onto = out?.getContext('2d', { alpha: false })
  if (!out || !onto) return undefined
  onto.drawImage(whole, crop.x, crop.y, crop.w, crop.h, 0, 0, size.width, size.height)
  const scale = size.width / crop.w
  for (const [at, { box }] of (place?.boxes ?? []).entries()) {
    drawBox(onto, (box.x - crop.x) * scale, (box.y - crop.y) * scale, box.w * scale, box.h * scale, `${at + 1}`)
  }
  return { kind: 'image', src: out.toDataURL('image/jpeg', QUALITY), ...size }
}

/** A dark line around a light one and a number, no fill: it shows on any picture and hides nothing of it. */
function drawBox(context: CanvasRenderingContext2D, x: number, y: number, w: number, h: number, number: string): void {
  context.strokeStyle = '#000000'
  context.lineWidth = 5
  context.strokeRect(x, y, w, h)
  context.strokeStyle = '#ffffff'
  context.lineWidth = 2
  context.strokeRect(x, y, w, h)
  context.font = '700 18px sans-serif'
  context.textBaseline = 'top'
  const top = Math.max(0, y - 24)
  context.lineWidth = 4
  context.strokeStyle = '#000000'
  context.strokeText(number, x + 2, top + 3)
  context.fillStyle = '#ffffff'
  context.fillText(number, x + 2, top + 3)
}

function canvasOf(width: number, height: number): HTMLCanvasElement | undefined {
  if (width < 1 || height < 1) return undefined
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width)
  canvas.height = Math.round(height)
  return canvas
}
