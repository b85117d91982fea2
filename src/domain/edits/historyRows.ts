import type { Edit, EditPurpose } from './edit'
import type { AnnotatorId, ClipId, RecordId } from '../records/ids'
import type { WorkspaceRecord } from '../records/workspaceRecord'

/** One line of the list: an edit, or several looks that follow each other; `newest` is the place of the edit in the log. */
export interface HistoryRow {
  readonly edit: Edit
  readonly newest: number
  /** How many edits the line stands for: looking is folded, so that the acts can be seen. */
  readonly count: number
}

export const HISTORY_KINDS = [
  'ranges',
  'frames',
  'boxes',
  'tracks',
  'cuts',
  'fields',
  'deleted',
  'project',
  'looked',
  'claims',
  'stills',
  'review',
] as const
export type HistoryKind = (typeof HISTORY_KINDS)[number]

export interface HistoryFilter {
  readonly authorId?: AnnotatorId | undefined
  readonly kind?: HistoryKind | undefined
  readonly clipId?: ClipId | undefined
  readonly recordId?: RecordId | undefined
}

/** The lines, newest first. Only what the filter needs is looked at: the words are found for the lines in view. */
export function historyRows(edits: readonly Edit[], filter: HistoryFilter): readonly HistoryRow[] {
  const isIn = historyTest(edits, filter)
  const rows: HistoryRow[] = []
  for (let newest = edits.length - 1; newest >= 0; newest -= 1) {
    const edit = edits[newest]
    if (!edit || !isIn(edit)) continue
    const last = rows.at(-1)
    const isMoreLooking =
      edit.purpose === 'examine' && last?.edit.purpose === 'examine' && last.edit.authorId === edit.authorId
    if (isMoreLooking) rows[rows.length - 1] = { ...last, count: last.count + 1 }
    else rows.push({ edit, newest, count: 1 })
  }
  return rows
}

/** Tells which of `edits` a filter wants. */
export function historyTest(edits: readonly Edit[], filter: HistoryFilter): (edit: Edit) => boolean {
  const trackClips = filter.clipId === undefined ? undefined : clipsOfTracks(edits)
  return (edit) => isWanted(edit, filter, trackClips)
}

function isWanted(
  edit: Edit,
  { authorId, kind, clipId, recordId }: HistoryFilter,
  trackClips: ReadonlyMap<RecordId, RecordId> | undefined,
): boolean {
  if (authorId !== undefined && edit.authorId !== authorId) return false
  if (kind !== undefined && kindOf(edit.purpose) !== kind) return false
  const isOf = (test: (record: WorkspaceRecord) => boolean) =>
    edit.changes.some(({ before, after }) => (after !== null && test(after)) || (before !== null && test(before)))
  if (clipId !== undefined && !isOf((record) => clipsOf(record, trackClips).includes(clipId))) return false
  const isOfObject = (record: WorkspaceRecord) =>
    record.id === recordId || (record.type === 'keyframe' && record.trackId === recordId)
  return recordId === undefined || isOf(isOfObject)
}

function clipsOf(
  record: WorkspaceRecord,
  trackClips: ReadonlyMap<RecordId, RecordId> | undefined,
): readonly (RecordId | undefined)[] {
  if (record.type === 'clip') return [record.id]
  if (record.type === 'keyframe') return [trackClips?.get(record.trackId)]
  if (record.type === 'sync') return [record.a.clipId, record.b.clipId]
  return 'clipId' in record ? [record.clipId] : []
}

/** A keyframe names its track only, and that may be gone. */
function clipsOfTracks(edits: readonly Edit[]): ReadonlyMap<RecordId, RecordId> {
  const clips = new Map<RecordId, RecordId>()
  for (const { changes } of edits) {
    for (const { after } of changes) if (after?.type === 'track') clips.set(after.id, after.clipId)
  }
  return clips
}

const KINDS: Readonly<Record<EditPurpose, HistoryKind>> = {
  createProject: 'project',
  renameProject: 'project',
  addAnnotator: 'project',
  addClip: 'project',
  renameClip: 'project',
  removeClip: 'project',
  changeCodebook: 'project',
  confirmMeaning: 'fields',
  moveKeyframe: 'tracks',
  renameTrack: 'fields',
  import: 'project',
  tagFrame: 'frames',
  untagFrame: 'frames',
  startRange: 'ranges',
  endRange: 'ranges',
  changeRange: 'ranges',
  splitRange: 'ranges',
  joinRanges: 'ranges',
  linkRange: 'ranges',
  unlinkRange: 'ranges',
  drawBox: 'boxes',
  moveBox: 'boxes',
  resizeBox: 'boxes',
  copyBox: 'boxes',
  drawTrack: 'tracks',
  setKeyframe: 'tracks',
  removeKeyframe: 'tracks',
  setOutside: 'tracks',
  setOccluded: 'tracks',
  setInterpolation: 'tracks',
  splitTrack: 'tracks',
  mergeTracks: 'tracks',
  joinTracks: 'tracks',
  propagate: 'tracks',
  copyTrack: 'tracks',
  boxToTrack: 'tracks',
  trackToBoxes: 'tracks',
  followObject: 'tracks',
  confirmAuto: 'tracks',
  changeAttributes: 'fields',
  changeTags: 'fields',
  changeNote: 'fields',
  changeCertainty: 'fields',
  changeFlags: 'fields',
  confirmCut: 'cuts',
  rejectCut: 'cuts',
  removeCut: 'cuts',
  takeBack: 'deleted',
  delete: 'deleted',
  examine: 'looked',
  attachProof: 'project',
  deleteClip: 'deleted',
  changeProvenance: 'fields',
  changeClipCheck: 'fields',
  secondClipCheck: 'fields',
  fillProvenance: 'fields',
  addClaim: 'claims',
  takeClaims: 'claims',
  changeClaim: 'claims',
  deleteClaim: 'claims',
  linkEvidence: 'claims',
  changeEvidence: 'claims',
  unlinkEvidence: 'claims',
  setClaimStatus: 'claims',
  addMeasure: 'project',
  changeMeasure: 'project',
  renameMeasure: 'project',
  duplicateMeasure: 'project',
  deleteMeasure: 'project',
  setSensitivity: 'fields',
  handOver: 'looked',
  takeHandover: 'looked',
  withdrawHandover: 'looked',
  replaceText: 'fields',
  erase: 'deleted',
  addSync: 'project',
  changeSync: 'project',
  deleteSync: 'project',
  captureStill: 'stills',
  changeStill: 'stills',
  redactStill: 'stills',
  secondStill: 'stills',
  exportStill: 'stills',
  deleteStill: 'stills',
  requireSecond: 'stills',
  submit: 'review',
  beginRevision: 'review',
  receivePackage: 'review',
  openPackage: 'review',
  removePackage: 'review',
  settle: 'review',
  acceptAgreed: 'review',
  unsettle: 'review',
  addComment: 'review',
  changeComment: 'review',
  resolveComment: 'review',
  deleteComment: 'review',
  setReviewRules: 'review',
  changeReport: 'stills',
  changePseudonym: 'review',
}

export function kindOf(purpose: EditPurpose): HistoryKind {
  return KINDS[purpose]
}
