import type { AnnotationRecord } from '../../domain/records/annotation'
import type { RecordId, SegmentId } from '../../domain/records/ids'
import type { SegmentRecord } from '../../domain/records/segment'
import type { TrackRecord } from '../../domain/records/track'
import { changeAllCoded, codedRecord } from '../../engine/commands/changeCoded'
import { endOpen } from '../../engine/commands/endOpen'
import { joinRanges } from '../../engine/commands/joinRanges'
import { linkRange, linkedTo, unlinkRange } from '../../engine/commands/linkRange'
import { splitRange } from '../../engine/commands/splitRange'
import type { Workspace } from '../../engine/workspace'
import { notify } from '../../stores/noticesStore'
import { areFree, tellLocked, withoutLocked } from '../../stores/objectViewStore'
import { playbackStore, seek } from '../../stores/playbackStore'
import { accepted } from '../../stores/refusals'
import { select, selectionStore } from '../../stores/selectionStore'
import { workspaceStore } from '../../stores/workspaceStore'
import { onFrame } from './onFrame'

/** What the keys and buttons do to ranges and to what belongs to them; each ends in at most one edit. */

/** Whether the record that was selected last is a range. */
export function isRangeSelected(): boolean {
  const { workspace } = workspaceStore.getState()
  return workspace?.index.get('segment', selectionStore.getState().ids.at(-1)) !== undefined
}

/** The second part, which begins with the frame on screen, is looked at next. */
export function splitRangeHere(): void {
  onFrame(({ workspace, view, frame }) => {
    const range = workspace.index.get('segment', selectionStore.getState().ids.at(-1))
    const second = range && areFree([range.id]) && accepted(splitRange(workspace, view, range.id, frame))
    if (second) select(second.id)
  })
}

export function joinSelectedRanges(closesGaps: boolean): void {
  const { workspace } = workspaceStore.getState()
  if (!workspace) return
  const ids = selectionStore.getState().ids.filter((id) => workspace.index.get('segment', id))
  if (ids.length < 2) {
    notify('info', 'ranges.selectSeveralFirst')
    return
  }
  if (!areFree(ids)) return
  const range = accepted(joinRanges(workspace, ids, closesGaps))
  if (range) select(range.id)
}

/** Links the selected boxes and tracks to the selected range, which stays selected. */
export function linkSelected(): void {
  withRangeAndOthers((workspace, rangeId, ids) => {
    if (areFree([rangeId, ...ids]) && accepted(linkRange(workspace, rangeId, ids))) select(rangeId)
  })
}

/** Takes the selected boxes and tracks out of the selected range; with the range alone selected, all that belongs to it. */
export function unlinkSelected(): void {
  const { workspace } = workspaceStore.getState()
  const { ids } = selectionStore.getState()
  const alone = ids.length === 1 ? workspace?.index.get('segment', ids[0]) : undefined
  if (workspace && alone) {
    unlink(
      alone.id,
      linkedTo(workspace, alone).map(({ id }) => id),
    )
  } else withRangeAndOthers((_workspace, rangeId, others) => unlink(rangeId, others))
}

export function unlink(rangeId: SegmentId, ids: readonly RecordId[]): void {
  const { workspace } = workspaceStore.getState()
  if (workspace && areFree([rangeId, ...ids])) accepted(unlinkRange(workspace, rangeId, ids))
}

function withRangeAndOthers(run: (workspace: Workspace, rangeId: SegmentId, ids: readonly RecordId[]) => void): void {
  const { workspace } = workspaceStore.getState()
  const { ids } = selectionStore.getState()
  if (!workspace) return
  const ranges = ids.flatMap((id) => workspace.index.get('segment', id) ?? [])
  const others = ids.filter((id) => !workspace.index.get('segment', id))
  const [range] = ranges
  if (range && ranges.length === 1 && others.length > 0) run(workspace, range.id, others)
  else notify('info', 'ranges.selectToLink')
}

/** Ends what is open with the frame on screen. */
export function endHere(id: RecordId): void {
  onFrame(({ workspace, view, frame }) => {
    if (areFree([id])) accepted(endOpen(workspace, view, id, frame))
  })
}

/** Selects a coded record and goes to its first frame, unless the frame on screen is in it. */
export function goToRecord(record: AnnotationRecord | SegmentRecord | TrackRecord): void {
  const { workspace } = workspaceStore.getState()
  if (!workspace) return
  select(record.id)
  const { shown } = playbackStore.getState()
  if (record.type === 'annotation') {
    seek(record.frame)
    return
  }
  const keyframes = workspace.index.keyframesOf(record.id)
  const start = record.type === 'segment' ? record.start : (keyframes[0]?.frame ?? shown)
  const end = record.type === 'segment' ? record.end : keyframes.at(-1)?.frame
  if (shown < start || shown >= (end ?? Number.POSITIVE_INFINITY)) seek(start)
}

export function setCertainty(certainty: AnnotationRecord['certainty']): void {
  changeSelected((workspace, ids) => changeAllCoded(workspace, ids, 'changeCertainty', () => ({ certainty })))
}

/** Says of all that is selected that it cannot be assessed; where it is said of all already, takes it back. */
export function toggleNotAssessable(): void {
  changeSelected((workspace, ids) => {
    const notAssessable = !ids.every((id) => codedRecord(workspace, id)?.notAssessable === true)
    return changeAllCoded(workspace, ids, 'changeCertainty', () => ({ notAssessable }))
  })
}

function changeSelected(
  change: (workspace: Workspace, ids: readonly RecordId[]) => ReturnType<typeof changeAllCoded>,
): void {
  const { workspace } = workspaceStore.getState()
  const { ids } = selectionStore.getState()
  if (!workspace) return
  if (!ids.some((id) => codedRecord(workspace, id))) {
    notify('info', 'ranges.selectFirst')
    return
  }
  const { free, locked } = withoutLocked(ids)
  tellLocked(locked)
  if (free.length > 0) accepted(change(workspace, free))
}
