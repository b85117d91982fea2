import type Konva from 'konva'
import { useEffect, useRef } from 'react'
import { Layer, Shape } from 'react-konva'
import type { Box } from '../domain/geometry/box'
import { followStore } from '../stores/followStore'
import { playbackStore } from '../stores/playbackStore'
import { viewportStore } from '../stores/viewportStore'
import { drawFollowed } from './shapes/drawFollowed'

/** Where the program believes a followed object to be on the frame that is painted, while it runs. */
export function FollowPreview() {
  const layer = useRef<Konva.Layer>(null)
  useEffect(() => {
    let drawn: Box | undefined
    const draw = () => {
      const box = followedBox()
      if (!box && !drawn) return
      drawn = box
      layer.current?.visible(box !== undefined)
      layer.current?.batchDraw()
    }
    const stops = [followStore.subscribe(draw), playbackStore.subscribe(draw), viewportStore.subscribe(draw)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  const drawHere = (context: Konva.Context) => {
    const box = followedBox()
    const accent = getComputedStyle(document.documentElement).getPropertyValue('--accent')
    if (box) drawFollowed(context._context, box, viewportStore.getState().transform, accent)
  }
  return (
    <Layer ref={layer} listening={false} visible={false}>
      <Shape sceneFunc={drawHere} listening={false} />
    </Layer>
  )
}

function followedBox(): Box | undefined {
  const { state } = followStore.getState()
  const { view, shown, surface } = playbackStore.getState()
  if (state.kind === 'none' || view?.clip.id !== state.clipId || surface === 'none') return undefined
  return state.boxes.get(shown)?.box
}
