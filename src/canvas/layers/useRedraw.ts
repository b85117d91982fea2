import type Konva from 'konva'
import { useEffect, useEffectEvent, type RefObject } from 'react'
import type { RecordId } from '../../domain/records/ids'
import { objectViewStore } from '../../stores/objectViewStore'
import { playbackStore } from '../../stores/playbackStore'
import { preferencesStore } from '../../stores/preferencesStore'
import { selectionStore } from '../../stores/selectionStore'
import { viewportStore } from '../../stores/viewportStore'
import { workspaceStore } from '../../stores/workspaceStore'
import { frameScene } from '../frameScene'
import { selectedIds } from '../selectedIds'
import { forgetMarkSprites } from '../shapes/markSprites'
import { forgetTextWidths } from '../shapes/textWidths'

/**
 * Draws a layer again whenever something that it shows has changed, without a render of React.
 * @param hasContent whether anything would be drawn: a layer that was empty and stays so costs a step nothing
 * @param reselect draws what another selection changes; gives false where the layer has to be drawn whole
 */
export function useRedraw(
  layer: RefObject<Konva.Layer | null>,
  hasContent: () => boolean,
  reselect: (layer: Konva.Layer, before: ReadonlySet<RecordId>) => boolean = () => false,
): void {
  const isFilled = useEffectEvent(hasContent)
  const drawSelection = useEffectEvent(reselect)
  useEffect(() => {
    let hadContent = true
    let drawn: unknown
    let selected = selectedIds()
    let isWanted = false
    let frame = 0
    const paint = () => {
      frame = 0
      const scene = frameScene()
      const before = selected
      selected = selectedIds()
      if (!isWanted && scene === drawn && before === selected) return
      const isSelectionAlone = !isWanted && scene === drawn && hadContent
      isWanted = false
      drawn = scene
      hadContent = isFilled()
      // A canvas that nobody sees is not handed to the screen with every frame.
      layer.current?.visible(hadContent)
      if (isSelectionAlone && hadContent && layer.current && drawSelection(layer.current, before)) return
      layer.current?.draw()
    }
    // All at once with the next picture of the page: an edit is on its way to disk before what it changes is gathered.
    const look = () => {
      if (frame === 0) frame = requestAnimationFrame(paint)
    }
    const draw = () => {
      isWanted = true
      look()
    }
    const stops = [
      playbackStore.subscribe((state, before) => {
        const isSame =
          state.shown === before.shown &&
          state.exactness.kind === before.exactness.kind &&
          state.surface === before.surface &&
          state.view === before.view
        if (!isSame && (hadContent || isFilled())) draw()
      }),
      viewportStore.subscribe(draw),
      // It also tells when something is on disk, which changes nothing here.
      workspaceStore.subscribe(look),
      objectViewStore.subscribe(draw),
      selectionStore.subscribe(look),
      preferencesStore.subscribe(draw),
    ]
    // Labels are measured with the page's font, which may arrive later than the first picture.
    void document.fonts.ready.then(() => {
      forgetTextWidths()
      forgetMarkSprites()
      draw()
    })
    return () => {
      cancelAnimationFrame(frame)
      for (const stop of stops) stop()
    }
  }, [layer])
}
