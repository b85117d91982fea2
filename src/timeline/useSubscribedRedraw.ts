import { useEffect } from 'react'
import { playbackStore } from '../stores/playbackStore'

/** Calls `redraw` when another frame is shown; without rendering React, since that may be sixty times a second. */
export function useSubscribedRedraw(redraw: () => void): void {
  useEffect(
    () =>
      playbackStore.subscribe((now, before) => {
        if (now.shown !== before.shown) redraw()
      }),
    [redraw],
  )
}
