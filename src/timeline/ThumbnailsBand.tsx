import type { FrameTable } from '../domain/time/frameTable'
import type { HeadBand } from './headBands'
import type { ThumbnailSlot } from './thumbnailSlots'
import type { TimeScale } from './timeScale'
import { useScrub } from './useScrub'

interface ThumbnailsBandProps {
  readonly band: HeadBand
  readonly table: FrameTable
  readonly scale: TimeScale
  readonly slots: readonly ThumbnailSlot[]
}

/** Over the drawn strip: press and drag as on the ruler. For tests it says how many pictures it shows and holds back. */
export function ThumbnailsBand({ band, table, scale, slots }: ThumbnailsBandProps) {
  const drawn = slots.filter(({ picture }) => picture !== undefined).length
  return (
    <div
      className="tl-strip"
      style={{ top: band.y, height: band.height }}
      data-testid="timeline-thumbnails"
      data-drawn={drawn}
      data-hidden={slots.length - drawn}
      {...useScrub(table, scale)}
    />
  )
}
