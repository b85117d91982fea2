import type Konva from 'konva'
import { useEffect, useRef, type RefObject } from 'react'
import { moveBox, type Handle } from '../domain/geometry/box'
import { toImage, viewPoint, type ViewPoint } from '../domain/geometry/viewTransform'
import { notify } from '../stores/noticesStore'
import { playbackStore } from '../stores/playbackStore'
import { select, selectionStore, toggleSelected } from '../stores/selectionStore'
import { toolStore } from '../stores/toolStore'
import { pan, viewportStore } from '../stores/viewportStore'
import { frameScene } from './frameScene'
import { pressedAt, targetAt } from './pressGesture'
import { finished, moved, type BoxGesture } from './tools/boxGesture'
import { touched } from './tools/boxHit'
import { addBox, writeBox, writeMove } from './writeBox'

/** What is dragged now, read by the active layer each time it draws. */
export interface DragState {
  readonly gesture: BoxGesture | undefined
  readonly panFrom: ViewPoint | undefined
  /** Where a locked box was pressed, until somebody tries to drag it. */
  readonly lockedAt: ViewPoint | undefined
}

const AT_REST: DragState = { gesture: undefined, panFrom: undefined, lockedAt: undefined }
/** CSS pixels from which a press is a drag. */
const DRAG_PX = 4

const CURSORS: Readonly<Record<Handle, string>> = {
  nw: 'nwse-resize',
  se: 'nwse-resize',
  ne: 'nesw-resize',
  sw: 'nesw-resize',
  n: 'ns-resize',
  s: 'ns-resize',
  e: 'ew-resize',
  w: 'ew-resize',
}

/** Turns the pointer into box gestures: pressed, dragged, lifted; Escape leaves no trace. One edit per gesture. */
export function useBoxPointer(
  surface: RefObject<HTMLDivElement | null>,
  layer: RefObject<Konva.Layer | null>,
): RefObject<DragState> {
  const drag = useRef(AT_REST)
  useEffect(() => {
    const element = surface.current
    if (!element) return undefined
    const redraw = () => {
      // The layer is hidden while nothing is selected.
      if (drag.current.gesture) layer.current?.visible(true)
      layer.current?.batchDraw()
    }
    const pointOf = (event: PointerEvent) => {
      const bounds = element.getBoundingClientRect()
      return viewPoint(event.clientX - bounds.left, event.clientY - bounds.top)
    }
    let pointerId: number | undefined
    let pressedPoint: ViewPoint | undefined
    const press = (event: PointerEvent) => {
      // A second finger, or a button that turns pages, is no part of a gesture.
      if (pointerId !== undefined || !event.isPrimary || event.button > 2) return
      pointerId = event.pointerId
      element.focus({ preventScroll: true })
      element.classList.add('is-pointed')
      const at = pointOf(event)
      pressedPoint = at
      element.setPointerCapture(event.pointerId)
      const pressed = event.button === 0 ? pressedAt(at, event) : ({ kind: 'pan' } as const)
      if (pressed?.kind === 'pan') drag.current = { ...AT_REST, panFrom: at }
      else if (pressed?.kind === 'locked') drag.current = { ...AT_REST, lockedAt: at }
      else drag.current = { ...AT_REST, gesture: pressed }
      redraw()
    }
    const move = (event: PointerEvent) => {
      if (pointerId !== undefined && event.pointerId !== pointerId) return
      const at = pointOf(event)
      const { gesture, panFrom, lockedAt } = drag.current
      const { picture, transform } = viewportStore.getState()
      if (panFrom) {
        pan(at.x - panFrom.x, at.y - panFrom.y)
        drag.current = { ...AT_REST, panFrom: at }
      } else if (gesture && picture) {
        drag.current = { ...AT_REST, gesture: moved(gesture, toImage(at, transform), picture) }
        redraw()
      } else if (lockedAt) {
        if (!isDrag(lockedAt, at)) return
        drag.current = AT_REST
        notify('info', 'boxView.lockedNotice')
      } else if (pointerId === undefined) element.style.cursor = cursorAt(at)
    }
    const lift = (event: PointerEvent) => {
      if (event.pointerId !== pointerId) return
      const { gesture } = drag.current
      const isClick = pressedPoint !== undefined && !isDrag(pressedPoint, pointOf(event))
      pointerId = undefined
      drag.current = AT_REST
      if (gesture?.kind === 'marquee' && isClick && pressedPoint) clickWithShift(pressedPoint)
      else if (gesture) carryOut(gesture)
      redraw()
    }
    const abandon = () => {
      pointerId = undefined
      drag.current = AT_REST
      redraw()
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !drag.current.gesture) return
      // The press is used up: it must not also leave the tool.
      event.stopImmediatePropagation()
      abandon()
    }
    const leave = () => element.classList.remove('is-pointed')
    const noMenu = (event: Event) => event.preventDefault()
    // A box that was begun on one frame must not end on another, which the person has not looked at.
    const stopWatching = playbackStore.subscribe((state, before) => {
      const isSame = state.target === before.target && state.shown === before.shown && state.view === before.view
      if (!isSame && drag.current.gesture) abandon()
    })
    element.addEventListener('pointerdown', press)
    element.addEventListener('pointermove', move)
    element.addEventListener('pointerup', lift)
    element.addEventListener('pointercancel', abandon)
    element.addEventListener('contextmenu', noMenu)
    element.addEventListener('blur', leave)
    document.addEventListener('keydown', escape, { capture: true })
    return () => {
      stopWatching()
      element.removeEventListener('pointerdown', press)
      element.removeEventListener('pointermove', move)
      element.removeEventListener('pointerup', lift)
      element.removeEventListener('pointercancel', abandon)
      element.removeEventListener('contextmenu', noMenu)
      element.removeEventListener('blur', leave)
      document.removeEventListener('keydown', escape, { capture: true })
    }
  }, [surface, layer])
  return drag
}

function isDrag(from: ViewPoint, to: ViewPoint): boolean {
  return Math.hypot(to.x - from.x, to.y - from.y) >= DRAG_PX
}

function carryOut(gesture: BoxGesture): void {
  const { picture } = viewportStore.getState()
  const outcome = finished(gesture)
  switch (outcome.kind) {
    case 'none':
      return
    case 'click':
      if (selectionStore.getState().ids.length > 1) select(outcome.id)
      return
    case 'draw':
      addBox(outcome.box)
      return
    case 'marquee': {
      const found = touched(frameScene().boxes, outcome.box)
      const kept = outcome.isAdding ? selectionStore.getState().ids : []
      select(...new Set([...kept, ...found]))
      return
    }
    case 'resize':
      writeBox(outcome.id, outcome.box, 'resizeBox')
      return
    case 'move': {
      const [id] = outcome.ids
      const box = id === undefined ? undefined : frameScene().byId.get(id)?.box
      if (outcome.ids.length > 1) writeMove(outcome.ids, outcome)
      else if (id !== undefined && box && picture) {
        writeBox(id, moveBox(box, outcome.dx, outcome.dy, picture), 'moveBox')
      }
      return
    }
    default:
      outcome satisfies never
  }
}

/** Shift and a click add to the selection or take away, as lists have it. */
function clickWithShift(at: ViewPoint): void {
  const found = targetAt(at)
  if (found) toggleSelected(found.target.id)
}

function cursorAt(at: ViewPoint): string {
  if (toolStore.getState().tool === 'box') return 'crosshair'
  const found = targetAt(at)
  if (!found) return 'grab'
  if (found.target.isLocked) return 'default'
  return found.handle === undefined ? 'move' : CURSORS[found.handle]
}
