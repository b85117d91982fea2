import { useEffect } from 'react'
import type { FrameTable } from '../domain/time/frameTable'
import { playbackStore } from '../stores/playbackStore'
import { currentWindow, showWindow } from './showWindow'
import { isInView, windowShowing } from './tickWindow'

/**
 * Turns the page when the shown frame leaves the window. Whoever has moved the window away while playing is left
 * where they look; a step or a jump brings it back.
 */
export function useFollowPlayhead(table: FrameTable): void {
  useEffect(
    () =>
      playbackStore.subscribe((now, before) => {
        if (now.shown === before.shown || now.view?.table !== table) return
        const window = currentWindow(table)
        if (now.isPlaying && before.view === now.view && !isInView(table, window, before.shown)) return
        const next = windowShowing(table, window, now.shown)
        if (next !== window) showWindow(table, next)
      }),
    [table],
  )
}
