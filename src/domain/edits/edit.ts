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
  'replaceText',
  'erase',
  'addSync',
  'changeSync',
  'deleteSync',
  'captureStill',
  'changeStill',
  'redactStill',
  'secondStill',
  'exportStill',
  'deleteStill',
  'requireSecond',
  'submit',
  'beginRevision',
  'receivePackage',
  'openPackage',
  'removePackage',
  'settle',
  'acceptAgreed',
  'unsettle',
  'addComment',
  'changeComment',
  'resolveComment',
  'deleteComment',
  'setReviewRules',
  'changeReport',
  'changePseudonym',
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

const outline = z.object({
  id: editId,
  kind: z.enum(['genesis', 'do', 'undo', 'redo']),
  of: editId.optional(),
  purpose: z.enum(EDIT_PURPOSES),
  authorId: annotatorId,
  at: instant,
})

/** What is still known of an edit that was erased: that it was there, who made it, when and what for. */
const erasedEdit = outline.extend({
  seq: z.number().int().min(0),
  /** The head of somebody else's log that came with it. */
  received: receivedHead.pick({ projectId: true, length: true, hash: true }).optional(),
})
export type ErasedEdit = z.infer<typeof erasedEdit>

/** The entries that an edit has erased: payload and salt of each are gone for good. */
const erasure = z.object({
  entries: z.array(erasedEdit).min(1),
  reason: shortText.min(1),
  /** SHA-256 of the files that the erased entries named: they are found when the project is deleted. */
  files: z.array(sha256),
  /** Digest of the records as they were then: replaying starts from them (docs/decisions/0034). */
  snapshot: sha256,
})
export type Erasure = z.infer<typeof erasure>

const editFields = outline.extend({
  changes: z.array(change),
  received: receivedHead.optional(),
  erasure: erasure.optional(),
})

/**
 * One gesture: every record it touched, who made it, when and what for.
 * `undo` and `redo` name in `of` the `do` whose changes they take back or repeat; a `do` with `of` takes an older edit back
 * and stands on its author's stack like any other. `genesis` begins a log and stays. An edit that erases changes no record.
 */
export const edit = editFields.refine(
  ({ changes, erasure: erased }) => changes.length > 0 !== (erased !== undefined),
  'an edit changes records or erases entries',
)
export type Edit = z.infer<typeof edit>

const maybeErasing = z.object({ erasure: erasure.optional() })

/** The erasing that a stored payload tells of; undefined where it tells of none. */
export function erasureIn(payload: unknown): Erasure | undefined {
  return maybeErasing.safeParse(payload).data?.erasure
}
