import { useEffect, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import {
  boxBetween,
  containsPoint,
  handleAt,
  HANDLES,
  handlePoint,
  moveBox,
  resizeBox,
} from '../../domain/geometry/box'
import type { Box, Handle } from '../../domain/geometry/box'
import { imagePoint, type ImagePoint, type ImageSize } from '../../domain/geometry/imagePoint'
import type { StillRecord } from '../../domain/records/still'
import { coveredPixels } from '../../domain/stills/coveredPixels'
import type { PictureCell } from '../../domain/stills/stillPlan'
import { useIsReadOnly } from '../../stores/workspaceStore'
import { addFill, change, moveFill, removeFill } from './stillActions'
import type { StillTool } from './StillBar'

interface FillLayerProps {
  readonly still: StillRecord
  /** Where the captured frame is on the still. */
  readonly cell: PictureCell
  readonly size: ImageSize
  readonly tool: StillTool
  readonly onTool: (tool: StillTool) => void
  readonly fill: number | undefined
  readonly onFill: (at: number | undefined) => void
  /** What a detector proposes to cover; shown with numbers, never exported. */
  readonly suggested: readonly Box[]
}

/** What the pointer is about to do; nothing of it is a record until it is let go. */
type Drag =
  | { readonly kind: 'draw'; readonly from: ImagePoint; readonly box: Box }
  | { readonly kind: 'move'; readonly from: ImagePoint; readonly start: Box; readonly box: Box }
  | {
      readonly kind: 'resize'
      readonly from: ImagePoint
      readonly handle: Handle
      readonly start: Box
      readonly box: Box
    }

const HANDLE_PX = 10
const FAR_PX = 10
/** A new fill by the keyboard, as a share of the picture's height. */
const NEW_SHARE = 0.15

/** Fills and crop are drawn here, in display pixels of the clip. */
export function FillLayer({ still, cell, size, tool, onTool, fill, onFill, suggested }: FillLayerProps) {
  const { t } = useTranslation()
  const isReadOnly = useIsReadOnly()
  const [drag, setDrag] = useState<Drag | undefined>(undefined)
  const { region, place, clip } = cell
  const scale = place.w / region.w
  const picture = clip.display
  const chosen = fill === undefined ? undefined : still.redactions[fill]
  useEffect(() => {
    if (fill !== undefined && fill >= still.redactions.length) onFill(undefined)
  }, [fill, onFill, still.redactions.length])

  // About a pixel of the screen, however large the still is.
  const unit = size.width / 900
  const pointOf = (event: PointerEvent): ImagePoint => {
    const bounds = event.currentTarget.getBoundingClientRect()
    const x = ((event.clientX - bounds.left) / bounds.width) * size.width
    const y = ((event.clientY - bounds.top) / bounds.height) * size.height
    return imagePoint((x - place.x) / scale + region.x, (y - place.y) / scale + region.y)
  }
  const onStill = ({ x, y, w, h }: Box) => ({
    x: place.x + (x - region.x) * scale,
    y: place.y + (y - region.y) * scale,
    width: w * scale,
    height: h * scale,
  })

  function begin(event: PointerEvent): void {
    if (isReadOnly || event.button !== 0) return
    const from = pointOf(event)
    event.currentTarget.setPointerCapture(event.pointerId)
    if (tool !== 'select') {
      setDrag({ kind: 'draw', from, box: boxBetween(from, from, picture) })
      return
    }
    const handle = chosen && handleAt(chosen.box, from, (HANDLE_PX * unit) / scale)
    if (chosen && handle) {
      setDrag({ kind: 'resize', from, handle, start: chosen.box, box: chosen.box })
      return
    }
    const at = still.redactions.findLastIndex(({ box }) => containsPoint(box, from))
    onFill(at < 0 ? undefined : at)
    const start = still.redactions[at]?.box
    if (start) setDrag({ kind: 'move', from, start, box: start })
  }

  function move(event: PointerEvent): void {
    if (!drag) return
    const to = pointOf(event)
    const [dx, dy] = [to.x - drag.from.x, to.y - drag.from.y]
    if (drag.kind === 'draw') setDrag({ ...drag, box: boxBetween(drag.from, to, picture) })
    else if (drag.kind === 'move') setDrag({ ...drag, box: moveBox(drag.start, dx, dy, picture) })
    else setDrag({ ...drag, box: resizeBox(drag.start, drag.handle, dx, dy, picture) })
  }

  function end(): void {
    setDrag(undefined)
    const box = drag && coveredPixels(drag.box, picture)
    if (!drag || !box || box.w < 2 || box.h < 2) return
    if (drag.kind !== 'draw') {
      if (fill !== undefined) moveFill(still, fill, box)
    } else if (tool === 'crop') {
      change(still.id, { crop: box, kind: 'crop' })
      onTool('select')
    } else {
      addFill(still, box)
      onFill(still.redactions.length)
      onTool('select')
    }
  }

  function onKey(event: KeyboardEvent): void {
    if (isReadOnly) return
    const step = event.shiftKey ? FAR_PX : 1
    const way = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key]
    const [dx = 0, dy = 0] = way ?? []
    if (event.key === 'Escape') {
      setDrag(undefined)
      onTool('select')
    } else if (event.key === 'Enter' && tool === 'fill') {
      const side = Math.round(picture.height * NEW_SHARE)
      addFill(still, { x: (picture.width - side) / 2, y: (picture.height - side) / 2, w: side, h: side })
      onFill(still.redactions.length)
      onTool('select')
    } else if (chosen && fill !== undefined && (event.key === 'Delete' || event.key === 'Backspace')) {
      removeFill(still, fill)
      onFill(undefined)
    } else if (chosen && fill !== undefined && way) {
      const box = event.altKey ? resizeBox(chosen.box, 'se', dx, dy, picture) : moveBox(chosen.box, dx, dy, picture)
      moveFill(still, fill, box)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  const shown = drag?.box ?? chosen?.box
  return (
    <svg
      className={`fill-layer is-${tool}`}
      viewBox={`0 0 ${size.width} ${size.height}`}
      tabIndex={0}
      role="application"
      aria-label={t('stills.fillLayer')}
      data-testid="fill-layer"
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={() => setDrag(undefined)}
      onKeyDown={onKey}
    >
      {suggested.map((box, at) => {
        const outline = onStill(box)
        return (
          <g key={`${box.x} ${box.y}`} data-testid="suggestion">
            <rect {...outline} className="suggestion-under" />
            <rect {...outline} className="suggestion" />
            <text x={outline.x + 4 * unit} y={outline.y + 16 * unit} fontSize={14 * unit} className="suggestion-number">
              {at + 1}
            </text>
          </g>
        )
      })}
      {shown ? (
        <>
          <rect
            {...onStill(shown)}
            className={drag?.kind === 'draw' && tool === 'crop' ? 'crop-draft' : 'fill-draft'}
          />
          {drag?.kind === 'draw'
            ? null
            : HANDLES.map((handle) => {
                const at = handlePoint(shown, handle)
                const { x, y } = onStill({ ...at, w: 0, h: 0 })
                const side = 8 * unit
                return (
                  <rect
                    key={handle}
                    className="fill-handle"
                    x={x - side / 2}
                    y={y - side / 2}
                    width={side}
                    height={side}
                  />
                )
              })}
        </>
      ) : null}
    </svg>
  )
}
