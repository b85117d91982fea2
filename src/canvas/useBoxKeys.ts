import type Konva from 'konva'
import { useEffect, useRef, type RefObject } from 'react'
import type { Box } from '../domain/geometry/box'
import type { RecordId } from '../domain/records/ids'
import { notify } from '../stores/noticesStore'
import { playbackStore } from '../stores/playbackStore'
import { selectionStore } from '../stores/selectionStore'
import { toolStore } from '../stores/toolStore'
import { viewportStore } from '../stores/viewportStore'
import { workspaceStore } from '../stores/workspaceStore'
import { frameScene } from './frameScene'
import { boxAfterArrow, boxesAfterArrow, isArrow } from './tools/arrowKeys'
import { firstBox } from './tools/keyBox'
import { addBox, mayWrite, writeBox, writeMove } from './writeBox'

/** What is done to boxes by keys and is not in the records yet. */
export type KeyDraft =
  | { readonly kind: 'draw'; readonly box: Box }
  /** Moved by arrow keys which are still held. */
  | { readonly kind: 'change'; readonly boxes: ReadonlyMap<RecordId, Box>; readonly isResize: boolean }

/**
 * The keyboard's way to what the pointer does, while the canvas has the focus. Arrow keys move what is selected; holding them
 * is one gesture, one edit when the last is let go. With the box tool, Enter begins a box in the middle of the view, arrows
 * move and with Alt resize it, Enter writes it. Escape leaves no trace.
 */
export function useBoxKeys(
  surface: RefObject<HTMLDivElement | null>,
  layer: RefObject<Konva.Layer | null>,
  tell: (draft: KeyDraft | undefined) => void,
): RefObject<KeyDraft | undefined> {
  const draft = useRef<KeyDraft | undefined>(undefined)
  useEffect(() => {
    const element = surface.current
    if (!element) return undefined
    const held = new Set<string>()
    const put = (next: KeyDraft | undefined) => {
      if (!next) held.clear()
      draft.current = next
      // The layer is hidden while nothing is selected.
      if (next) layer.current?.visible(true)
      layer.current?.batchDraw()
      tell(next)
    }
    const finish = () => {
      const { current } = draft
      if (current?.kind === 'change') carryOut(current)
      put(undefined)
    }
    const press = (event: KeyboardEvent) => {
      const next = afterKey(draft.current, event)
      if (next === 'other') return
      // Taken here, before the keys that step or put the tool away.
      event.preventDefault()
      event.stopPropagation()
      if (next === 'write') {
        const { current } = draft
        put(undefined)
        if (current?.kind === 'draw') addBox(current.box)
      } else if (next !== 'nothing') {
        if (next?.kind === 'change') held.add(event.code)
        put(next)
      }
    }
    const lift = (event: KeyboardEvent) => {
      if (held.delete(event.code) && held.size === 0) finish()
    }
    const leave = () => {
      if (draft.current?.kind === 'change') finish()
    }
    const stops = [
      toolStore.subscribe(({ tool }, before) => {
        if (tool === before.tool) return
        // Who has taken the tool by a key draws without touching the mouse.
        if (tool === 'box') element.focus({ preventScroll: true })
        else if (draft.current?.kind === 'draw') put(undefined)
      }),
      // A box that was begun on one frame must not end on another, which the person has not looked at.
      playbackStore.subscribe((state, before) => {
        const isSame = state.target === before.target && state.shown === before.shown && state.view === before.view
        if (!isSame && draft.current) put(undefined)
      }),
    ]
    element.addEventListener('keydown', press)
    element.addEventListener('keyup', lift)
    element.addEventListener('blur', leave)
    return () => {
      for (const stop of stops) stop()
      element.removeEventListener('keydown', press)
      element.removeEventListener('keyup', lift)
      element.removeEventListener('blur', leave)
    }
  }, [surface, layer, tell])
  return draft
}

/** What a key makes of the draft; `other` where it is not the canvas's key. */
function afterKey(
  draft: KeyDraft | undefined,
  event: KeyboardEvent,
): KeyDraft | undefined | 'write' | 'nothing' | 'other' {
  const { picture, transform, stage } = viewportStore.getState()
  if (!picture || event.ctrlKey || event.metaKey) return 'other'
  if (event.key === 'Escape') return draft ? undefined : 'other'
  const isDrawing = toolStore.getState().tool === 'box'
  if (event.key === 'Enter' && isDrawing) {
    if (event.repeat) return 'nothing'
    if (draft?.kind === 'draw') return 'write'
    return mayBegin() ? { kind: 'draw', box: firstBox(transform, stage, picture) } : 'nothing'
  }
  if (!isArrow(event.code)) return 'other'
  if (draft?.kind === 'draw') return { ...draft, box: boxAfterArrow(draft.box, event, picture) }
  // While a new box is about to be drawn, arrows go on to the frame it is meant for.
  if (isDrawing || workspaceStore.getState().isReadOnly) return 'other'
  const boxes = draft?.boxes ?? movable()
  if (!boxes) return 'other'
  if (boxes.size === 0) {
    if (!event.repeat) notify('info', 'boxView.lockedNotice')
    return 'nothing'
  }
  const [only] = boxes
  if (!event.altKey) return { kind: 'change', boxes: boxesAfterArrow(boxes, event, picture), isResize: false }
  if (!only || boxes.size > 1) return 'nothing'
  return { kind: 'change', boxes: new Map([[only[0], boxAfterArrow(only[1], event, picture)]]), isResize: true }
}

function mayBegin(): boolean {
  if (toolStore.getState().tagId !== undefined) return mayWrite()
  notify('info', 'annotate.chooseTagFirst')
  return false
}

/** The selected boxes of this frame that are not locked; undefined where none is selected. */
function movable(): ReadonlyMap<RecordId, Box> | undefined {
  const { byId } = frameScene()
  const selected = selectionStore.getState().ids.flatMap((id) => byId.get(id) ?? [])
  if (selected.length === 0) return undefined
  return new Map(selected.filter((each) => !each.isLocked).map(({ id, box }) => [id, box]))
}

function carryOut({ boxes, isResize }: Extract<KeyDraft, { kind: 'change' }>): void {
  const { byId } = frameScene()
  const [first] = boxes
  if (!first) return
  const [id, box] = first
  if (boxes.size === 1) {
    writeBox(id, box, isResize ? 'resizeBox' : 'moveBox')
    return
  }
  const start = byId.get(id)?.box
  if (start) writeMove([...boxes.keys()], { dx: box.x - start.x, dy: box.y - start.y })
}
