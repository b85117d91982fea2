import { useEffect, useRef, type RefObject } from 'react'
import type Konva from 'konva'
import type { Box } from '../domain/geometry/box'
import type { RecordId } from '../domain/records/ids'
import { codableFrame, playbackStore } from '../stores/playbackStore'
import { selectionStore } from '../stores/selectionStore'
import { viewportStore } from '../stores/viewportStore'
import { workspaceStore } from '../stores/workspaceStore'
import { boxesInView } from './boxesInView'
import { boxAfterArrow, isArrow } from './tools/arrowKeys'
import { writeBox } from './writeBox'

/** A box that is moved by arrow keys which are still held. */
export interface KeyDraft {
  readonly id: RecordId
  readonly box: Box
  readonly isResize: boolean
}

/**
 * Arrow keys move the selected box while the canvas has the focus. Holding them is one gesture: it begins with the
 * first press and is one edit when the last arrow is let go; Escape leaves no trace.
 */
export function useBoxKeys(
  surface: RefObject<HTMLDivElement | null>,
  layer: RefObject<Konva.Layer | null>,
): RefObject<KeyDraft | undefined> {
  const draft = useRef<KeyDraft | undefined>(undefined)
  useEffect(() => {
    const element = surface.current
    if (!element) return undefined
    const held = new Set<string>()
    const finish = (isKept: boolean) => {
      const { workspace } = workspaceStore.getState()
      const { current } = draft
      held.clear()
      draft.current = undefined
      const { view } = playbackStore.getState()
      const frame = codableFrame()
      if (isKept && current && workspace && view && frame !== undefined) {
        writeBox({ workspace, view, frame }, current.id, current.box, current.isResize ? 'resizeBox' : 'moveBox')
      }
      layer.current?.batchDraw()
    }
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && draft.current) {
        event.stopPropagation()
        finish(false)
        return
      }
      const selectedId = selectionStore.getState().ids.at(-1)
      const selected = boxesInView().find((each) => each.id === selectedId)
      const { picture } = viewportStore.getState()
      const isOurs = isArrow(event.code) && !event.ctrlKey && !event.metaKey
      if (!isOurs || !selected || !picture || workspaceStore.getState().isReadOnly) return
      // Taken here, before the keys that step.
      event.preventDefault()
      event.stopPropagation()
      held.add(event.code)
      const box = draft.current?.id === selected.id ? draft.current.box : selected.box
      draft.current = { id: selected.id, box: boxAfterArrow(box, event, picture), isResize: event.altKey }
      layer.current?.batchDraw()
    }
    const lift = (event: KeyboardEvent) => {
      if (!held.delete(event.code)) return
      if (held.size === 0) finish(true)
    }
    const leave = () => {
      if (draft.current) finish(true)
    }
    element.addEventListener('keydown', press)
    element.addEventListener('keyup', lift)
    element.addEventListener('blur', leave)
    return () => {
      element.removeEventListener('keydown', press)
      element.removeEventListener('keyup', lift)
      element.removeEventListener('blur', leave)
    }
  }, [surface, layer])
  return draft
}
