import { z } from '../zod'
import { instant, sha256, shortText } from '../records/fields'
import { annotatorId, editId, projectId } from '../records/ids'
import { workspaceRecord } from '../records/workspaceRecord'

/** One record before and after; `null` where it did not exist yet, or exists no more. Never both. */
const change = z
  .object({ before: workspaceRecord.nullable(), after: workspaceRecord.nullable() })
  .refine(({ before, after }) => before !== null || after !== null, 'a change needs a record')
  .refine(
    ({ before, after }) => before === null || after === null || (before.id === after.id && before.type === after.type),
    'before and after must be the same record',
  )
export type Change = z.infer<typeof change>

/** What a gesture was for; the readable history words each of these. */
export const EDIT_PURPOSES = [
  'createProject',
  'renameProject',
  'addAnnotator',
  'addClip',
  'renameClip',
  'removeClip',
  'tagFrame',
  'untagFrame',
  'startRange',
  'endRange',
  'changeRange',
  'drawBox',
  'moveBox',
  'resizeBox',
  'copyBox',
  'drawTrack',
  'setKeyframe',
  'moveKeyframe',
  'removeKeyframe',
  'setOutside',
  'setOccluded',
  'setInterpolation',
  'splitTrack',
  'mergeTracks',
  'joinTracks',
  'propagate',
  'copyTrack',
  'boxToTrack',
  'trackToBoxes',
  'followObject',
  'confirmAuto',
  'splitRange',
  'joinRanges',
  'linkRange',
  'unlinkRange',
  'changeAttributes',
  'renameTrack',
  'changeCodebook',
  'confirmMeaning',
  'examine',
  'changeTags',
  'changeNote',
  'changeCertainty',
  'changeFlags',
  'confirmCut',
  'rejectCut',
  'removeCut',
  'takeBack',
  'attachProof',
  'deleteClip',
  'delete',
  'import',
  'changeProvenance',
  'changeClipCheck',
  'secondClipCheck',
  'fillProvenance',
  'addClaim',
  'takeClaims',
  'changeClaim',
  'deleteClaim',
  'linkEvidence',
  'changeEvidence',
  'unlinkEvidence',
  'setClaimStatus',
  'addMeasure',
  'changeMeasure',
  'renameMeasure',
  'duplicateMeasure',
  'deleteMeasure',
  'setSensitivity',
  'handOver',
  'takeHandover',
  'withdrawHandover',
  'addSync',
  'changeSync',
  'deleteSync',
] as const
export type EditPurpose = (typeof EDIT_PURPOSES)[number]

/** The head that the log of an imported file had, so that who wrote that log cannot rewrite it unseen from then on. */
const receivedHead = z.object({
  fileName: shortText,
  projectId,
  projectName: shortText,
  /** Pseudonyms of the coders whom the file names. */
  people: z.array(shortText).max(100),
  length: z.number().int().min(1),
  hash: sha256,
})
export type ReceivedHead = z.infer<typeof receivedHead>

/**
 * One gesture: every record it touched, who made it, when and what for.
 * `undo` and `redo` name in `of` the `do` whose changes they take back or repeat; a `do` with `of` takes an older edit back
 * and stands on its author's stack like any other. `genesis` begins a log and stays.
 */
export const edit = z.object({
  id: editId,
  kind: z.enum(['genesis', 'do', 'undo', 'redo']),
  of: editId.optional(),
  purpose: z.enum(EDIT_PURPOSES),
  authorId: annotatorId,
  at: instant,
  changes: z.array(change).min(1),
  received: receivedHead.optional(),
})
export type Edit = z.infer<typeof edit>
