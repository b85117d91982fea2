import type { Box } from '../../domain/geometry/box'
import type { RecordId } from '../../domain/records/ids'
import { objectViewStore } from '../../stores/objectViewStore'
import { viewportStore } from '../../stores/viewportStore'
import { frameScene } from '../frameScene'
import { selectedIds } from '../selectedIds'
import { drawAccents, drawDraft, drawFrames, drawHandles, drawMarquee } from '../shapes/drawFrames'
import { drawLabels, type LabelLook } from '../shapes/drawLabels'
import { placedOnStage, viewBox } from '../shapes/placedBoxes'
import type { BoxGesture } from '../tools/boxGesture'
import { draftsOf } from '../tools/boxGesture'
import { touched } from '../tools/boxHit'
import type { KeyDraft } from '../useBoxKeys'

type Suggested = LabelLook['suggested']

/** The boxes at rest. */
export function drawCommitted(context: CanvasRenderingContext2D, suggested: Suggested): void {
  const { transform, stage } = viewportStore.getState()
  const { opacity, hasLabels } = objectViewStore.getState()
  const selected = selectedIds()
  const placed = placedOnStage(frameScene().boxes, transform, stage)
  const atRest = selected.size === 0 ? placed : placed.filter(({ each }) => !selected.has(each.id))
  const others = selected.size === 0 ? [] : placed.filter(({ each }) => selected.has(each.id))
  drawFrames(context, atRest, opacity)
  drawLabels(context, atRest, others, { stageWidth: stage.width, hasLabels, suggested })
}

/** What is selected, and what hands are doing now: the only part that is drawn again while a pointer drags. */
export function drawActive(
  context: CanvasRenderingContext2D,
  gesture: BoxGesture | undefined,
  keys: KeyDraft | undefined,
  suggested: Suggested,
): void {
  const { transform, stage, picture } = viewportStore.getState()
  const { opacity, hasLabels } = objectViewStore.getState()
  const accent = getComputedStyle(document.documentElement).getPropertyValue('--accent')
  const { boxes } = frameScene()
  const selected = selectedIds()
  const drafts = picture ? (keys?.kind === 'change' ? keys.boxes : draftsOf(gesture, picture)) : NO_DRAFTS
  const chosen = boxes.filter((each) => selected.has(each.id))
  const placed = placedOnStage(
    drafts.size === 0 ? chosen : chosen.map((each) => ({ ...each, box: drafts.get(each.id) ?? each.box })),
    transform,
    stage,
  )
  drawFrames(context, placed, opacity)
  drawAccents(context, placed, accent)
  drawLabels(context, placed, [], { stageWidth: stage.width, hasLabels, suggested })
  const [only] = placed
  if (only && selected.size === 1 && !only.each.isLocked) drawHandles(context, only.frame)
  if (gesture?.kind === 'draw') drawDraft(context, viewBox(gesture.draft, transform), accent)
  if (keys?.kind === 'draw') drawDraft(context, viewBox(keys.box, transform), accent)
  if (gesture?.kind !== 'marquee') return
  const under = new Set(touched(boxes, gesture.draft))
  drawAccents(
    context,
    placedOnStage(
      boxes.filter((each) => under.has(each.id)),
      transform,
      stage,
    ),
    accent,
  )
  drawMarquee(context, viewBox(gesture.draft, transform), accent)
}

const NO_DRAFTS: ReadonlyMap<RecordId, Box> = new Map()
