import type { Decision } from '../../domain/agreement/decision'
import { ownKeyframes } from '../../domain/agreement/ownKeyframes'
import type { ReviewItem } from '../../domain/agreement/reviewItem'
import type { Box } from '../../domain/geometry/box'
import { meanBox } from '../../domain/geometry/meanBox'
import type { RecordId, TagId } from '../../domain/records/ids'
import type { FrameIndex } from '../../domain/time/frameIndex'
import { shapeAt } from '../../domain/tracks/trackShape'
import { saidKeyframes } from '../../engine/saidKeyframes'
import type { Workspace } from '../../engine/workspace'
import { codedRecord, type ReviewedClip } from '../../stores/reviewQueries'

/** A box of one coder on the frame that is shown. */
export interface CodersBox {
  readonly id: RecordId
  readonly box: Box
  /** Place of the coder among those of the clip. */
  readonly at: number
  readonly tagId: TagId | undefined
  /** The item that it belongs to. */
  readonly key: string
}

/** A box that a verdict leaves, or that the one that is chosen would leave. */
export interface ResultBox {
  readonly box: Box
  readonly isSettled: boolean
}

/** The boxes of all coders on a frame, those of the item that is shown last, so that they lie on top. */
export function codersBoxes(
  workspace: Workspace,
  { clipId, coderIds, items }: ReviewedClip,
  frame: FrameIndex,
  current: string | undefined,
): readonly CodersBox[] {
  const boxes = items.flatMap(({ key, group }) => {
    const { members, span, subject } = group
    const isHere = subject === 'track' ? span.start <= frame : span.start <= frame && frame < span.end
    if (!isHere || subject === 'range' || subject === 'frameTag') return []
    return members.flatMap(({ coderId, recordId }): CodersBox[] => {
      const record = codedRecord(workspace, recordId)
      const box = record?.clipId === clipId ? boxOn(workspace, recordId, frame) : undefined
      return box ? [{ id: recordId, box, at: coderIds.indexOf(coderId), tagId: record?.tagIds[0], key }] : []
    })
  })
  return [...boxes.filter(({ key }) => key !== current), ...boxes.filter(({ key }) => key === current)]
}

/** What stands, or would stand, in the place of the coders' boxes of an item. */
export function resultBox(
  workspace: Workspace,
  { group, verdict }: ReviewItem,
  decision: Decision | undefined,
  frame: FrameIndex,
): ResultBox | undefined {
  if (decision?.kind === 'merge') {
    const [first, ...others] = group.members.flatMap(({ recordId }) => boxOn(workspace, recordId, frame) ?? [])
    return first && others.length > 0 ? { box: meanBox([first, ...others]), isSettled: false } : undefined
  }
  if (decision || verdict?.verdict !== 'changed') return undefined
  const box = verdict.resultIds?.flatMap((id) => boxOn(workspace, id, frame) ?? [])[0]
  return box && { box, isSettled: true }
}

/** The box that an adjudicator draws on, where the code that is edited has one on this frame. */
export function editedBox(
  { index }: Workspace,
  { table }: Pick<ReviewedClip, 'table'>,
  { group }: ReviewItem,
  decision: Decision | undefined,
  frame: FrameIndex,
): Box | undefined {
  if (decision?.kind !== 'edit') return undefined
  const id = group.members.find(({ coderId }) => coderId === decision.coderId)?.recordId
  if (id === undefined) return undefined
  if (group.subject === 'track')
    return shapeAt(ownKeyframes(saidKeyframes(index, id), table, decision.change), frame)?.box
  const record = index.get('annotation', id)
  return record?.frame === frame && record.box ? (decision.change.box ?? record.box) : undefined
}

function boxOn({ index }: Workspace, id: RecordId, frame: FrameIndex): Box | undefined {
  const annotation = index.get('annotation', id)
  if (annotation) return annotation.frame === frame ? annotation.box : undefined
  return shapeAt(saidKeyframes(index, id), frame)?.box
}
