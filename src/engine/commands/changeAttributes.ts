import { attributesOf, isUnsaid, type AttributeValue } from '../../domain/codebook/attributes'
import type { Change, Edit } from '../../domain/edits/edit'
import type { KeyframeRecord } from '../../domain/records/keyframe'
import type { RecordId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { FrameIndex } from '../../domain/time/frameIndex'
import { shapeEvenOutside } from '../../domain/tracks/trackShape'
import type { Refusal, Workspace } from '../workspace'
import { codedRecord } from './changeCoded'
import type { ClipInView } from './clipInView'
import { keyframeChange } from './keyframeChange'
import { tagsOf } from './tagsOf'

/**
 * Says one attribute of a box, a frame tag, a range or a track, or takes it back where `value` is undefined. What may change
 * along a track is said by its keyframe on `frame`, which is made where there is none.
 */
export function changeAttributes(
  workspace: Workspace,
  view: ClipInView,
  id: RecordId,
  frame: FrameIndex,
  attributeId: string,
  value: AttributeValue | undefined,
): Result<Edit, Refusal | { readonly code: 'notBegun' }> {
  const before = codedRecord(workspace, id)
  if (!before || before.clipId !== view.clip.id) return fail({ code: 'nothingToDo' })
  const definition = attributesOf(tagsOf(workspace, before.tagIds)).find((each) => each.id === attributeId)
  if (before.type === 'track' && definition?.isMutable === true) {
    const keyframes = workspace.index.keyframesOf(id)
    const shape = shapeEvenOutside(keyframes, frame)
    if (!shape) return fail({ code: 'notBegun' })
    const attributes = withValue(shape.keyframe.attributes, attributeId, value)
    const change = keyframeChange(workspace, view, before.id, frame, { attributes })
    return committed(workspace, change, shape.keyframe.attributes, attributes)
  }
  const attributes = withValue(before.attributes, attributeId, value)
  const after = { ...before, attributes, updatedAt: workspace.ports.clock.now() }
  return committed(workspace, { before, after }, before.attributes, attributes)
}

function committed(
  workspace: Workspace,
  change: Change | undefined,
  before: KeyframeRecord['attributes'],
  after: KeyframeRecord['attributes'],
): Result<Edit, Refusal> {
  if (!change || JSON.stringify(before) === JSON.stringify(after)) return fail({ code: 'nothingToDo' })
  return workspace.commit('changeAttributes', [change])
}

/** In the order in which things are first said; an empty answer is none. */
function withValue(
  attributes: KeyframeRecord['attributes'],
  id: string,
  value: AttributeValue | undefined,
): KeyframeRecord['attributes'] {
  if (value !== undefined && !isUnsaid(value)) return { ...attributes, [id]: value }
  const { [id]: _taken, ...rest } = attributes
  return rest
}
