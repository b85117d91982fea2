import { z } from '../zod'
import { instant } from '../records/fields'
import { annotatorId, editId } from '../records/ids'
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
  'delete',
  'import',
  'setSensitivity',
  'handOver',
  'takeHandover',
  'withdrawHandover',
] as const
export type EditPurpose = (typeof EDIT_PURPOSES)[number]

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
})
export type Edit = z.infer<typeof edit>
