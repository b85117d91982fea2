import type Konva from 'konva'
import { useEffect, type RefObject } from 'react'
import { playbackStore } from '../../stores/playbackStore'
import { preferencesStore } from '../../stores/preferencesStore'
import { selectionStore } from '../../stores/selectionStore'
import { viewportStore } from '../../stores/viewportStore'
import { workspaceStore } from '../../stores/workspaceStore'

/** Draws a layer again whenever something that it shows has changed, without a render of React. */
export function useRedraw(layer: RefObject<Konva.Layer | null>): void {
  useEffect(() => {
    const draw = () => layer.current?.batchDraw()
    const stops = [
      playbackStore.subscribe((state, before) => {
        if (state.shown !== before.shown || state.exactness !== before.exactness || state.view !== before.view) draw()
      }),
      viewportStore.subscribe(draw),
      workspaceStore.subscribe(draw),
      selectionStore.subscribe(draw),
      preferencesStore.subscribe(draw),
    ]
    // Labels are measured with the page's font, which may arrive later than the first picture.
    void document.fonts.ready.then(draw)
    return () => {
      for (const stop of stops) stop()
    }
  }, [layer])
}
