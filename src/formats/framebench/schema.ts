import { z } from '../../domain/zod'
import { logHead } from '../../domain/edits/logEntry'
import { adjudicationRecord } from '../../domain/records/adjudication'
import { annotationRecord } from '../../domain/records/annotation'
import { annotatorRecord } from '../../domain/records/annotator'
import { claimRecord } from '../../domain/records/claim'
import { clipRecord } from '../../domain/records/clip'
import { codebookRecord } from '../../domain/records/codebook'
import { commentRecord } from '../../domain/records/comment'
import { coverageRecord } from '../../domain/records/coverage'
import { cutRecord } from '../../domain/records/cut'
import { timebase } from '../../domain/records/fields'
import { handoverRecord } from '../../domain/records/handover'
import { keyframeRecord } from '../../domain/records/keyframe'
import { proofRecord } from '../../domain/records/proof'
import { measureRecord } from '../../domain/records/measure'
import { projectRecord } from '../../domain/records/project'
import { reviewRecord } from '../../domain/records/review'
import { segmentRecord } from '../../domain/records/segment'
import { stillRecord } from '../../domain/records/still'
import { submissionRecord } from '../../domain/records/submission'
import { syncRecord } from '../../domain/records/sync'
import { trackRecord } from '../../domain/records/track'
import type { ClipId } from '../../domain/records/ids'
import type { WorkspaceRecord } from '../../domain/records/workspaceRecord'
import type { Timebase } from '../../domain/time/timebase'
import { statedAgreement } from '../../domain/agreement/statedAgreement'
import { settledSet } from './settledSet'

/** What a file says in seconds about a tick of the record. */
export interface StatedTime {
  readonly field: string
  /** Undefined where the record has no such tick, and so should state no such time. */
  readonly ticks: number | undefined
  readonly seconds: number
  /** Whose timebase the ticks are of, where the record names several clips. */
  readonly clipId?: ClipId
}

/** One item of a file: the record, and what the file says besides, which follows from record and clip. */
export interface FileItem {
  readonly record: WorkspaceRecord
  readonly timebase?: Timebase
  readonly times: readonly StatedTime[]
}

const seconds = z
  .number()
  .describe('Media time in seconds, rounded to 6 decimals; follows from the ticks and the timebase')
const ownTimebase = timebase.describe("The clip's timebase: one tick lasts num / den seconds")
const atFrame = { timebase: ownTimebase, seconds }

const fileProject = projectRecord
  .omit({ type: true })
  .transform((record): FileItem => ({ record: { type: 'project', ...record }, times: [] }))
const fileAnnotator = annotatorRecord
  .omit({ type: true })
  .transform((record): FileItem => ({ record: { type: 'annotator', ...record }, times: [] }))
const fileCodebook = codebookRecord
  .omit({ type: true })
  .transform((record): FileItem => ({ record: { type: 'codebook', ...record }, times: [] }))
const fileClip = clipRecord
  .omit({ type: true })
  .extend({ firstSeconds: seconds, endSeconds: seconds })
  .transform(({ firstSeconds, endSeconds, ...record }): FileItem => ({
    record: { type: 'clip', ...record },
    times: [
      { field: 'firstSeconds', ticks: record.firstPts, seconds: firstSeconds },
      { field: 'endSeconds', ticks: record.endPts, seconds: endSeconds },
    ],
  }))
const fileAnnotation = annotationRecord
  .omit({ type: true })
  .extend(atFrame)
  .transform(({ timebase: base, seconds: time, ...record }): FileItem => ({
    record: { type: 'annotation', ...record },
    timebase: base,
    times: [{ field: 'seconds', ticks: record.pts, seconds: time }],
  }))
const fileSegment = segmentRecord
  .omit({ type: true })
  .extend({ timebase: ownTimebase, startSeconds: seconds, endSeconds: seconds.optional() })
  .transform(({ timebase: base, startSeconds, endSeconds, ...record }): FileItem => {
    const times: StatedTime[] = [{ field: 'startSeconds', ticks: record.startPts, seconds: startSeconds }]
    if (endSeconds !== undefined) times.push({ field: 'endSeconds', ticks: record.endPts, seconds: endSeconds })
    return { record: { type: 'segment', ...record }, timebase: base, times }
  })
const fileTrack = trackRecord
  .omit({ type: true })
  .transform((record): FileItem => ({ record: { type: 'track', ...record }, times: [] }))
const fileKeyframe = keyframeRecord
  .omit({ type: true })
  .extend(atFrame)
  .transform(({ timebase: base, seconds: time, ...record }): FileItem => ({
    record: { type: 'keyframe', ...record },
    timebase: base,
    times: [{ field: 'seconds', ticks: record.pts, seconds: time }],
  }))
const fileClaim = claimRecord
  .omit({ type: true })
  .transform((record): FileItem => ({ record: { type: 'claim', ...record }, times: [] }))
const fileReview = reviewRecord
  .omit({ type: true })
  .transform((record): FileItem => ({ record: { type: 'review', ...record }, times: [] }))
const fileAdjudication = adjudicationRecord
  .omit({ type: true })
  .transform((record): FileItem => ({ record: { type: 'adjudication', ...record }, times: [] }))
const fileStill = stillRecord
  .omit({ type: true })
  .extend(atFrame)
  .transform(({ timebase: base, seconds: time, ...record }): FileItem => ({
    record: { type: 'still', ...record },
    timebase: base,
    times: [{ field: 'seconds', ticks: record.pts, seconds: time }],
  }))
const fileCut = cutRecord
  .omit({ type: true })
  .extend(atFrame)
  .transform(({ timebase: base, seconds: time, ...record }): FileItem => ({
    record: { type: 'cut', ...record },
    timebase: base,
    times: [{ field: 'seconds', ticks: record.pts, seconds: time }],
  }))
const fileCoverage = coverageRecord
  .omit({ type: true })
  .transform((record): FileItem => ({ record: { type: 'coverage', ...record }, times: [] }))
const fileMeasure = measureRecord
  .omit({ type: true })
  .transform((record): FileItem => ({ record: { type: 'measure', ...record }, times: [] }))

const fileProof = proofRecord
  .omit({ type: true })
  .transform((record): FileItem => ({ record: { type: 'proof', ...record }, times: [] }))

const fileHandover = handoverRecord
  .omit({ type: true })
  .extend({ timebase: ownTimebase, startSeconds: seconds, endSeconds: seconds })
  .transform(({ timebase: base, startSeconds, endSeconds, ...record }): FileItem => ({
    record: { type: 'handover', ...record },
    timebase: base,
    times: [
      { field: 'startSeconds', ticks: record.startPts, seconds: startSeconds },
      { field: 'endSeconds', ticks: record.endPts, seconds: endSeconds },
    ],
  }))

const fileSync = syncRecord
  .omit({ type: true })
  .extend({ aSeconds: seconds, bSeconds: seconds })
  .transform(({ aSeconds, bSeconds, ...record }): FileItem => ({
    record: { type: 'sync', ...record },
    times: [
      { field: 'aSeconds', ticks: record.a.pts, seconds: aSeconds, clipId: record.a.clipId },
      { field: 'bSeconds', ticks: record.b.pts, seconds: bSeconds, clipId: record.b.clipId },
    ],
  }))

const fileComment = commentRecord
  .omit({ type: true })
  .extend(atFrame)
  .transform(({ timebase: base, seconds: time, ...record }): FileItem => ({
    record: { type: 'comment', ...record },
    timebase: base,
    times: [{ field: 'seconds', ticks: record.pts, seconds: time }],
  }))
const fileSubmission = submissionRecord
  .omit({ type: true })
  .transform((record): FileItem => ({ record: { type: 'submission', ...record }, times: [] }))

/**
 * The arrays of a file in the order in which they are written, each with the schema of its items: what an item leans on
 * stands before it.
 */
export const FILE_ARRAYS = {
  annotators: fileAnnotator,
  codebooks: fileCodebook,
  clips: fileClip,
  annotations: fileAnnotation,
  segments: fileSegment,
  tracks: fileTrack,
  keyframes: fileKeyframe,
  claims: fileClaim,
  submissions: fileSubmission,
  reviews: fileReview,
  adjudications: fileAdjudication,
  stills: fileStill,
  cuts: fileCut,
  coverage: fileCoverage,
  proofs: fileProof,
  measures: fileMeasure,
  handovers: fileHandover,
  syncs: fileSync,
  comments: fileComment,
} as const
export type FileArray = keyof typeof FILE_ARRAYS
export const FILE_ARRAY_NAMES = Object.keys(FILE_ARRAYS) as readonly FileArray[]

/** Arrays that the first files of this format do not have; a file without one holds nothing of its kind. */
export const ADDED_LATER: ReadonlySet<FileArray> = new Set([
  'cuts',
  'coverage',
  'proofs',
  'measures',
  'handovers',
  'syncs',
  'submissions',
  'comments',
])

export const fileHead = {
  format: z
    .string()
    .regex(/^framebench\/1(\.0)?$/)
    .describe('The format and its version: framebench/MAJOR or framebench/MAJOR.MINOR'),
  project: fileProject,
  log: logHead.describe('The length of the edit log at export, and the hash of its newest entry'),
}

/** What a file may say besides its records. A reader takes them for what the file states, and never for records. */
export const FILE_STATEMENTS = { agreement: statedAgreement, settled: settledSet } as const

const arrays = Object.fromEntries(
  FILE_ARRAY_NAMES.map((name) => {
    const items = z.array<z.ZodType>(FILE_ARRAYS[name])
    return [name, ADDED_LATER.has(name) ? items.optional() : items]
  }),
)

/** A whole file of `framebench/1`. A reader takes it item by item; this is what the published JSON Schema is made of. */
export const framebenchFile = z.object({
  format: fileHead.format,
  project: fileHead.project,
  ...arrays,
  agreement: FILE_STATEMENTS.agreement.optional(),
  settled: FILE_STATEMENTS.settled.optional(),
  log: fileHead.log,
})
