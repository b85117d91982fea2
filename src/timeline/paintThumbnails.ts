import type { ThumbnailSheet } from '../engine/ports/pictureScan'
import { paintHatch } from './paintHatch'
import type { ThumbnailSlot } from './thumbnailSlots'
import type { TimelineColours } from './timelineColours'

/** A sheet whose image is ready to be drawn. */
export interface DrawnSheet {
  readonly sheet: ThumbnailSheet
  readonly bitmap: ImageBitmap
}

/** Paints the strip with its top at y 0, `width` and `height` in CSS pixels; the empty band where no sheet is there yet. */
export function paintThumbnails(
  context: CanvasRenderingContext2D,
  slots: readonly ThumbnailSlot[],
  drawn: DrawnSheet | undefined,
  { width, height }: { readonly width: number; readonly height: number },
  colours: TimelineColours,
): void {
  context.fillStyle = colours.bar
  context.fillRect(0, 0, width, height)
  for (const slot of slots) {
    const x = Math.round(slot.x)
    const slotWidth = Math.round(slot.x + slot.width) - x
    if (slot.picture === undefined) paintHatch(context, x, 0, slotWidth, height - 1, colours.line2)
    else if (drawn) paintPicture(context, drawn, slot.picture, { x, width: slotWidth, height })
  }
  context.fillStyle = colours.line
  context.fillRect(0, height - 1, width, 1)
}

/** At its own proportions; where the clip ends inside the place, only the part that has room. */
function paintPicture(
  context: CanvasRenderingContext2D,
  { sheet, bitmap }: DrawnSheet,
  picture: number,
  slot: { readonly x: number; readonly width: number; readonly height: number },
): void {
  const { columns, width, height, rowHeight } = sheet
  const fullWidth = (slot.height * width) / height
  const share = Math.min(1, slot.width / fullWidth)
  const from = [(picture % columns) * width, Math.floor(picture / columns) * rowHeight] as const
  // A pixel is left between two pictures.
  const drawnWidth = Math.max(1, Math.min(slot.width, Math.round(fullWidth)) - 1)
  context.drawImage(bitmap, from[0], from[1], width * share, height, slot.x, 0, drawnWidth, slot.height - 1)
}
