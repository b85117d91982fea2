import { useRef, type PointerEvent } from 'react'
import { HANDLES, handlePoint, moveBox, resizeBox, type Box, type Handle } from '../../domain/geometry/box'
import { toView, type ViewTransform } from '../../domain/geometry/viewTransform'
import { viewportStore } from '../../stores/viewportStore'
import { HANDLE_SIZE } from '../shapes/drawFrames'

interface EditableBoxProps {
  /** In display pixels of the clip. */
  readonly box: Box
  readonly transform: ViewTransform
  readonly onChange: (box: Box) => void
}

interface Drag {
  readonly handle: Handle | undefined
  readonly from: Box
  readonly x: number
  readonly y: number
}

/** The adjudicator's own box: dragged whole, or by one of its eight handles. */
export function EditableBox({ box, transform, onChange }: EditableBoxProps) {
  const drag = useRef<Drag | undefined>(undefined)
  const { x, y } = toView(box, transform)
  const frame = { x, y, w: box.w * transform.scale, h: box.h * transform.scale }
  const handlers = (handle: Handle | undefined) => ({
    onPointerDown(event: PointerEvent<SVGRectElement>) {
      if (!event.isPrimary || event.button !== 0) return
      event.stopPropagation()
      event.currentTarget.setPointerCapture(event.pointerId)
      drag.current = { handle, from: box, x: event.clientX, y: event.clientY }
    },
    onPointerMove(event: PointerEvent<SVGRectElement>) {
      const { current } = drag
      const { picture } = viewportStore.getState()
      if (!current || !picture) return
      const dx = (event.clientX - current.x) / transform.scale
      const dy = (event.clientY - current.y) / transform.scale
      onChange(
        current.handle
          ? resizeBox(current.from, current.handle, dx, dy, picture)
          : moveBox(current.from, dx, dy, picture),
      )
    },
    onLostPointerCapture() {
      drag.current = undefined
    },
  })
  return (
    <g className="editable-box" data-testid="editable-box">
      <rect className="casing" x={frame.x} y={frame.y} width={frame.w} height={frame.h} />
      <rect className="whole" x={frame.x} y={frame.y} width={frame.w} height={frame.h} {...handlers(undefined)} />
      {HANDLES.map((handle) => {
        const corner = handlePoint(frame, handle)
        return (
          <rect
            key={handle}
            className="handle"
            data-handle={handle}
            x={corner.x - HANDLE_SIZE / 2}
            y={corner.y - HANDLE_SIZE / 2}
            width={HANDLE_SIZE}
            height={HANDLE_SIZE}
            {...handlers(handle)}
          />
        )
      })}
    </g>
  )
}
