import { useEffect, useRef, useState, type MouseEvent, type PointerEvent, type RefObject } from 'react'
import type { RecordId } from '../domain/records/ids'
import type { ClipInView } from '../engine/commands/clipInView'
import { commitDraft } from './commitDraft'
import { clickLanes, zoomToHit } from './clickLanes'
import { laneCursor } from './laneCursor'
import { draftedId, draftOf, type LaneDraft, type LanePress } from './laneDraft'
import { hitAt, placeIn, type LaneGeometry } from './laneGeometry'
import { CLICK_SLACK_PX } from './timelineSizes'

interface Press extends LanePress {
  readonly pointerId: number
  /** To the keyboard, until it ends. */
  readonly listening: AbortController
}

/**
 * Pointer gestures in the lanes: click, double click, dragging a range, its ends or a keyframe, and the marquee. The draft is
 * not React's: it is in `draftRef`, and `redraw` paints it. @returns the handlers and the record that is being dragged
 */
export function useLanePointer(
  view: ClipInView,
  geometry: LaneGeometry,
  draftRef: RefObject<LaneDraft | undefined>,
  redraw: () => void,
) {
  const press = useRef<Press | undefined>(undefined)
  const [dragged, setDragged] = useState<RecordId | undefined>(undefined)

  function show(draft: LaneDraft | undefined): void {
    draftRef.current = draft
    setDragged(draftedId(draft))
    redraw()
  }

  function end(): void {
    press.current?.listening.abort()
    press.current = undefined
    show(undefined)
  }

  /** From the press on, not from the next rendering: an Escape that comes right after the first move is the drag's too. */
  function listenForEscape(): AbortController {
    const listening = new AbortController()
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || draftRef.current === undefined) return
      // This Escape is the drag's; nobody else is to act on it.
      event.preventDefault()
      event.stopImmediatePropagation()
      end()
    }
    window.addEventListener('keydown', onKey, { capture: true, signal: listening.signal })
    return listening
  }

  useEffect(() => () => press.current?.listening.abort(), [])

  const handlers = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || !event.isPrimary) return
      const hit = hitAt(event, view.table, geometry)
      press.current?.listening.abort()
      const place = { ...placeIn(event), shiftKey: event.shiftKey }
      press.current = { pointerId: event.pointerId, ...place, hit, listening: listenForEscape() }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const held = press.current
      if (!held) {
        event.currentTarget.style.cursor = laneCursor(hitAt(event, view.table, geometry), event.shiftKey)
        return
      }
      if (event.pointerId !== held.pointerId) return
      const { x, y } = placeIn(event)
      if (draftRef.current === undefined && !hasLeft(held, x, y)) return
      const draft = draftOf(view.table, geometry, held, x, y)
      if (draft) show(draft)
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const held = press.current
      if (!held) return
      const { x, y } = placeIn(event)
      if (draftRef.current) commitDraft(view, geometry, draftRef.current, event.ctrlKey || event.metaKey)
      else if (!hasLeft(held, x, y)) clickLanes(event, view.table, geometry, held.hit)
      end()
    },
    onPointerCancel: end,
    onLostPointerCapture: end,
    onDoubleClick(event: MouseEvent<HTMLElement>) {
      zoomToHit(hitAt(event, view.table, geometry), view.table, geometry.scale.width)
    },
  }
  return { handlers, dragged }
}

/** Whether the pointer has gone further than a click does; time is what is dragged, but a marquee may go straight down. */
function hasLeft({ x: fromX, y: fromY, shiftKey }: Press, x: number, y: number): boolean {
  return Math.abs(x - fromX) >= CLICK_SLACK_PX || (shiftKey && Math.abs(y - fromY) >= CLICK_SLACK_PX)
}
