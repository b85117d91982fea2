import type Konva from 'konva'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Layer, Shape, Stage } from 'react-konva'
import { selectionStore } from '../stores/selectionStore'
import { useViewport, viewportStore } from '../stores/viewportStore'
import { boxesInView, type BoxInView } from './boxesInView'
import { FollowPreview } from './FollowPreview'
import { useRedraw } from './layers/useRedraw'
import { drawBoxes, drawDraft, drawSelectedBox } from './shapes/drawBox'
import { drawGuides } from './shapes/drawGuides'
import { useBoxGuides } from './useBoxGuides'
import { useBoxKeys } from './useBoxKeys'
import { useBoxPointer } from './useBoxPointer'
import { useWheelZoom } from './useWheelZoom'

/**
 * Guides, then boxes over the picture. Those at rest are drawn by one shape on the committed layer; what is selected or being drawn
 * is on the active layer, the only one drawn again while a pointer drags.
 */
export function AnnotationStage() {
  const { t } = useTranslation()
  const { width, height } = useViewport((state) => state.stage)
  const surface = useRef<HTMLDivElement>(null)
  const guides = useRef<Konva.Layer>(null)
  const committed = useRef<Konva.Layer>(null)
  const active = useRef<Konva.Layer>(null)
  const drag = useBoxPointer(surface, active)
  const keys = useBoxKeys(surface, active)
  const pointer = useBoxGuides(surface, guides)
  useWheelZoom(surface)
  useRedraw(committed, () => boxesInView().length > 0)
  useRedraw(active, () => selectionStore.getState().ids.length > 0 || drag.current.gesture !== undefined)
  const drawPointer = (context: Konva.Context) => {
    if (pointer.current) drawGuides(context._context, pointer.current, viewportStore.getState().stage)
  }
  const drawCommitted = (context: Konva.Context) => {
    const { transform, stage } = viewportStore.getState()
    const { ids } = selectionStore.getState()
    const boxes = boxesInView()
    const atRest = boxes.filter((each) => !ids.includes(each.id))
    const selected = boxes.filter((each) => ids.includes(each.id))
    drawBoxes(context._context, atRest, selected, transform, stage.width)
  }
  const drawActive = (context: Konva.Context) => {
    const { transform, stage } = viewportStore.getState()
    const { ids } = selectionStore.getState()
    const accent = getComputedStyle(document.documentElement).getPropertyValue('--accent')
    const { gesture } = drag.current
    const withDraft = (each: BoxInView): BoxInView => {
      if (gesture && gesture.kind !== 'draw' && gesture.id === each.id) return { ...each, box: gesture.draft }
      return keys.current?.id === each.id ? { ...each, box: keys.current.box } : each
    }
    for (const each of boxesInView()) {
      if (ids.includes(each.id))
        drawSelectedBox(context._context, withDraft(each), transform, { accent, stageWidth: stage.width })
    }
    if (gesture?.kind === 'draw') drawDraft(context._context, gesture.draft, transform, accent)
  }
  return (
    <div
      ref={surface}
      className="annotation-stage"
      // The one place where arrows belong to a box and not to time.
      role="application"
      tabIndex={0}
      aria-label={t('canvas.label')}
      data-testid="canvas"
    >
      <Stage width={width} height={height} listening={false}>
        <Layer ref={guides} listening={false} visible={false}>
          <Shape sceneFunc={drawPointer} listening={false} />
        </Layer>
        <Layer ref={committed} listening={false}>
          <Shape sceneFunc={drawCommitted} listening={false} />
        </Layer>
        <Layer ref={active} listening={false}>
          <Shape sceneFunc={drawActive} listening={false} />
        </Layer>
        <FollowPreview />
      </Stage>
    </div>
  )
}
