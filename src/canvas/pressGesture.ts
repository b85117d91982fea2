import { toImage, type ViewPoint } from '../domain/geometry/viewTransform'
import type { Handle } from '../domain/geometry/box'
import { codableFrame, playbackStore } from '../stores/playbackStore'
import { select, selectionStore, toggleSelected } from '../stores/selectionStore'
import { toolStore } from '../stores/toolStore'
import { viewportStore } from '../stores/viewportStore'
import { workspaceStore } from '../stores/workspaceStore'
import type { BoxInView } from './boxInView'
import { frameScene } from './frameScene'
import { selectedIds } from './selectedIds'
import { HANDLE_SIZE } from './shapes/drawFrames'
import { beginDrawing, beginMarquee, beginMove, beginResize, type BoxGesture } from './tools/boxGesture'
import { hit } from './tools/boxHit'
import { mayWrite } from './writeBox'

/** What a press begins; a view is dragged by the empty picture, and what is locked is not dragged at all. */
export type Pressed = BoxGesture | { readonly kind: 'pan' } | { readonly kind: 'locked' } | undefined

interface Keys {
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** What is under a point of the stage. */
export function targetAt(
  at: ViewPoint,
): { readonly target: BoxInView; readonly handle: Handle | undefined } | undefined {
  const { transform } = viewportStore.getState()
  const { boxes, byId } = frameScene()
  const selected = selectedIds()
  const only = selected.size === 1 ? byId.get(selectionStore.getState().ids[0] ?? '') : undefined
  const withHandles = only?.isLocked ? undefined : only
  return hit(boxes, selected, withHandles, toImage(at, transform), HANDLE_SIZE / transform.scale)
}

/** What a press of the main button begins. It selects what it meets. */
export function pressedAt(at: ViewPoint, keys: Keys): Pressed {
  const { picture, transform } = viewportStore.getState()
  const { view, isPlaying } = playbackStore.getState()
  const isDrawing = toolStore.getState().tool === 'box'
  if (!picture || !view || isPlaying) return isDrawing ? undefined : { kind: 'pan' }
  const point = toImage(at, transform)
  const isAdding = keys.ctrlKey || keys.metaKey
  if (isDrawing) return mayWrite() ? beginDrawing(point, picture) : undefined
  if (keys.shiftKey) return beginMarquee(point, picture, isAdding)
  const found = targetAt(at)
  if (isAdding) {
    if (found) toggleSelected(found.target.id)
    return undefined
  }
  if (!found) {
    select()
    return { kind: 'pan' }
  }
  const { target, handle } = found
  if (!selectedIds().has(target.id)) select(target.id)
  if (target.isLocked) return { kind: 'locked' }
  if (handle !== undefined) return mayChange() ? beginResize(target, handle, point) : { kind: 'pan' }
  const together = frameScene().boxes.filter((each) => selectedIds().has(each.id) && !each.isLocked)
  return mayChange() ? beginMove(together, target.id, point) : { kind: 'pan' }
}

/** Selecting is allowed where changing is not, and says nothing then. */
function mayChange(): boolean {
  return codableFrame() !== undefined && !workspaceStore.getState().isReadOnly
}
