import type Konva from 'konva'
import { useEffect, useRef, type RefObject } from 'react'
import { toImage, viewPoint, type ViewPoint } from '../domain/geometry/viewTransform'
import type { Box, Handle } from '../domain/geometry/box'
import { notify } from '../stores/noticesStore'
import { codableFrame, playbackStore } from '../stores/playbackStore'
import { select, selectionStore, toggleSelected } from '../stores/selectionStore'
import { takeTool, toolStore } from '../stores/toolStore'
import { pan, viewportStore } from '../stores/viewportStore'
import { workspaceStore } from '../stores/workspaceStore'
import { boxesInView } from './boxesInView'
import { HANDLE_SIZE } from './shapes/drawBox'
import { addBox, writeBox } from './writeBox'
import { beginChange, beginDrawing, finished, hit, moved, type BoxGesture } from './tools/boxGesture'

/** What is dragged now, read by the active layer each time it draws. */
export interface DragState {
  gesture: BoxGesture | undefined
  panFrom: ViewPoint | undefined
}

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
  const drag = useRef<DragState>({ gesture: undefined, panFrom: undefined })
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
    const press = (event: PointerEvent) => {
      // A second finger, or a button that turns pages, is no part of a gesture.
      if (pointerId !== undefined || !event.isPrimary || event.button > 2) return
      pointerId = event.pointerId
      element.focus({ preventScroll: true })
      element.classList.add('is-pointed')
      const at = pointOf(event)
      element.setPointerCapture(event.pointerId)
      if (event.button === 1 || event.button === 2) {
        drag.current.panFrom = at
        return
      }
      drag.current.gesture = gestureAt(at, event.ctrlKey || event.metaKey)
      if (!drag.current.gesture && toolStore.getState().tool === 'select') drag.current.panFrom = at
      redraw()
    }
    const move = (event: PointerEvent) => {
      if (pointerId !== undefined && event.pointerId !== pointerId) return
      const at = pointOf(event)
      const { gesture, panFrom } = drag.current
      const { picture, transform } = viewportStore.getState()
      if (panFrom) {
        pan(at.x - panFrom.x, at.y - panFrom.y)
        drag.current.panFrom = at
      } else if (gesture && picture) {
        drag.current.gesture = moved(gesture, toImage(at, transform), picture)
        redraw()
      } else element.style.cursor = cursorAt(at)
    }
    const lift = (event: PointerEvent) => {
      if (event.pointerId !== pointerId) return
      const { gesture } = drag.current
      pointerId = undefined
      drag.current = { gesture: undefined, panFrom: undefined }
      if (gesture) carryOut(gesture)
      redraw()
    }
    const abandon = () => {
      pointerId = undefined
      drag.current = { gesture: undefined, panFrom: undefined }
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

function target(at: ViewPoint): { id: string; box: Box; handle: Handle | undefined } | undefined {
  const { transform } = viewportStore.getState()
  return hit(boxesInView(), selectionStore.getState().ids.at(-1), toImage(at, transform), HANDLE_SIZE / transform.scale)
}

function gestureAt(at: ViewPoint, isAdding: boolean): BoxGesture | undefined {
  const { picture, transform } = viewportStore.getState()
  const { view, isPlaying } = playbackStore.getState()
  if (!picture || !view || isPlaying) return undefined
  const point = toImage(at, transform)
  if (toolStore.getState().tool === 'box') {
    const mayDraw = codableFrame() !== undefined && !workspaceStore.getState().isReadOnly
    if (!mayDraw) notify('warning', workspaceStore.getState().isReadOnly ? 'refusals.readOnly' : 'refusals.noFrame')
    return mayDraw ? beginDrawing(point, picture) : undefined
  }
  const found = target(at)
  if (isAdding) {
    if (found) toggleSelected(found.id)
    return undefined
  }
  if (!found) {
    select()
    return undefined
  }
  select(found.id)
  const mayChange = codableFrame() !== undefined && !workspaceStore.getState().isReadOnly
  return mayChange ? beginChange(found, point) : undefined
}

function carryOut(gesture: BoxGesture): void {
  const { workspace } = workspaceStore.getState()
  const { view } = playbackStore.getState()
  const frame = codableFrame()
  const { tagId } = toolStore.getState()
  const outcome = finished(gesture)
  if (!workspace || !view || outcome.kind === 'none') return
  if (frame === undefined) {
    notify('warning', 'refusals.noFrame')
    return
  }
  if (outcome.kind !== 'draw') {
    const purpose = outcome.kind === 'move' ? 'moveBox' : 'resizeBox'
    writeBox({ workspace, view, frame }, outcome.id, outcome.box, purpose)
    return
  }
  if (tagId === undefined) {
    notify('info', 'annotate.chooseTagFirst')
    return
  }
  const id = addBox({ workspace, view, frame }, tagId, outcome.box)
  if (id === undefined) return
  select(id)
  takeTool('select')
}

function cursorAt(at: ViewPoint): string {
  if (toolStore.getState().tool === 'box') return 'crosshair'
  const found = target(at)
  if (!found) return 'grab'
  return found.handle === undefined ? 'move' : CURSORS[found.handle]
}
