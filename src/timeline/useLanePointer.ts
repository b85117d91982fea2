import { useEffect, useRef, useState, type MouseEvent, type PointerEvent, type RefObject } from 'react'
import type { SegmentId } from '../domain/records/ids'
import type { ClipInView } from '../engine/commands/clipInView'
import { commitDraft } from './commitDraft'
import { clickLanes, zoomToHit } from './clickLanes'
import { laneCursor } from './laneCursor'
import { hitAt, type LaneGeometry } from './laneGeometry'
import type { LaneHit } from './laneHit'
import { draftUnder, type RangeDraft } from './rangeDrag'
import { playbackStore } from '../stores/playbackStore'
import { workspaceStore } from '../stores/workspaceStore'
import { CLICK_SLACK_PX } from './timelineSizes'

interface Press {
  readonly pointerId: number
  readonly x: number
  readonly hit: LaneHit
}

/**
 * Pointer gestures in the lanes: click, double click, and dragging a range's end. The draft is not React's: it is in
 * `draftRef`, and `redraw` paints it. @returns the handlers and the range that is being dragged
 */
export function useLanePointer(
  view: ClipInView,
  geometry: LaneGeometry,
  draftRef: RefObject<RangeDraft | undefined>,
  redraw: () => void,
) {
  const press = useRef<Press | undefined>(undefined)
  const [dragged, setDragged] = useState<SegmentId | undefined>(undefined)

  function end(): void {
    press.current = undefined
    draftRef.current = undefined
    setDragged(undefined)
    redraw()
  }

  useEffect(() => {
    if (dragged === undefined) return undefined
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      // This Escape is the drag's; nobody else is to act on it.
      event.preventDefault()
      event.stopImmediatePropagation()
      press.current = undefined
      draftRef.current = undefined
      setDragged(undefined)
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [dragged, draftRef])

  function moveDraft(held: Press, x: number): void {
    if (held.hit.kind !== 'range' || held.hit.edge === undefined || workspaceStore.getState().isReadOnly) return
    const { range, edge } = held.hit
    draftRef.current = draftUnder(
      view.table,
      geometry,
      { range, edge, fromX: held.x, x },
      playbackStore.getState().shown,
    )
    setDragged(range.id)
    redraw()
  }

  const handlers = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || !event.isPrimary) return
      const hit = hitAt(event, view.table, geometry)
      press.current = { pointerId: event.pointerId, x: event.clientX, hit }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const held = press.current
      if (!held) {
        event.currentTarget.style.cursor = laneCursor(hitAt(event, view.table, geometry))
        return
      }
      if (event.pointerId !== held.pointerId) return
      if (draftRef.current === undefined && Math.abs(event.clientX - held.x) < CLICK_SLACK_PX) return
      moveDraft(held, event.clientX)
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const held = press.current
      if (!held) return
      if (draftRef.current) commitDraft(view, draftRef.current)
      else if (Math.abs(event.clientX - held.x) < CLICK_SLACK_PX) clickLanes(event, view.table, geometry, held.hit)
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
