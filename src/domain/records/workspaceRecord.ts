import { z } from '../zod'
import { adjudicationRecord } from './adjudication'
import { annotationRecord } from './annotation'
import { annotatorRecord } from './annotator'
import { claimRecord } from './claim'
import { clipRecord } from './clip'
import { codebookRecord } from './codebook'
import { commentRecord } from './comment'
import { coverageRecord } from './coverage'
import { cutRecord } from './cut'
import { handoverRecord } from './handover'
import { keyframeRecord } from './keyframe'
import { measureRecord } from './measure'
import { projectRecord } from './project'
import { proofRecord } from './proof'
import { reviewRecord } from './review'
import { segmentRecord } from './segment'
import { stillRecord } from './still'
import { submissionRecord } from './submission'
import { syncRecord } from './sync'
import { trackRecord } from './track'

/** Every record that a workspace holds, told apart by `type`. */
export const workspaceRecord = z.discriminatedUnion('type', [
  projectRecord,
  annotatorRecord,
  clipRecord,
  codebookRecord,
  annotationRecord,
  segmentRecord,
  trackRecord,
  keyframeRecord,
  claimRecord,
  reviewRecord,
  adjudicationRecord,
  stillRecord,
  cutRecord,
  coverageRecord,
  proofRecord,
  measureRecord,
  handoverRecord,
  syncRecord,
  commentRecord,
  submissionRecord,
])
export type WorkspaceRecord = z.infer<typeof workspaceRecord>
export type RecordType = WorkspaceRecord['type']
export type RecordOf<Type extends RecordType> = Extract<WorkspaceRecord, { type: Type }>
