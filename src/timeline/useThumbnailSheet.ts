import { useEffect, useState } from 'react'
import type { ThumbnailSheet } from '../engine/ports/pictureScan'
import type { DrawnSheet } from './paintThumbnails'

/** The sheet ready to be drawn; its image is closed when another one comes and at the end. */
export function useThumbnailSheet(sheet: ThumbnailSheet | undefined): DrawnSheet | undefined {
  const [drawn, setDrawn] = useState<DrawnSheet | undefined>(undefined)
  useEffect(() => {
    if (!sheet) return undefined
    let isLeft = false
    let bitmap: ImageBitmap | undefined
    createImageBitmap(sheet.image).then(
      (made) => {
        bitmap = made
        if (isLeft) made.close()
        else setDrawn({ sheet, bitmap: made })
      },
      () => {
        // A kept image that does not decode: the strip stays empty, nothing else depends on it.
      },
    )
    return () => {
      isLeft = true
      setDrawn(undefined)
      bitmap?.close()
    }
  }, [sheet])
  return drawn?.sheet === sheet ? drawn : undefined
}
