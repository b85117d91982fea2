import type Konva from 'konva'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Layer, Shape, Stage } from 'react-konva'
import { selectionStore } from '../stores/selectionStore'
import { useViewport, viewportStore } from '../stores/viewportStore'
import { frameScene } from './frameScene'
import { drawPart } from './layers/drawPart'
import { drawActive, drawCommitted } from './layers/drawScene'
import { FollowPreview } from './FollowPreview'
import { useRedraw } from './layers/useRedraw'
import { drawGuides } from './shapes/drawGuides'
import { useAnnouncer } from './useAnnouncer'
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
  const { output, tell } = useAnnouncer()
  const keys = useBoxKeys(surface, active, tell)
  const pointer = useBoxGuides(surface, guides)
  useWheelZoom(surface)
  useRedraw(committed, () => frameScene().boxes.length > 0, drawPart)
  useRedraw(active, () => isInHand(drag.current.gesture) || isInHand(keys.current))
  const suggested = (percent: number) => t('boxView.suggested', { percent })
  const drawPointer = (context: Konva.Context) => {
    if (pointer.current) drawGuides(context._context, pointer.current, viewportStore.getState().stage)
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
          <Shape sceneFunc={(context) => drawCommitted(context._context, suggested)} listening={false} />
        </Layer>
        <Layer ref={active} listening={false}>
          <Shape
            sceneFunc={(context) => drawActive(context._context, drag.current.gesture, keys.current, suggested)}
            listening={false}
          />
        </Layer>
        <FollowPreview />
      </Stage>
      <output ref={output} className="visually-hidden" aria-live="polite" data-testid="canvas-said" />
    </div>
  )
}

function isInHand(draft: object | undefined): boolean {
  return draft !== undefined || selectionStore.getState().ids.length > 0
}
