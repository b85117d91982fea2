import { z } from '../zod'

/** Ids are ASCII names without spaces, so that they survive file names, CSV cells and addresses. */
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,79}$/)

export const projectId = id.brand<'ProjectId'>()
export const clipId = id.brand<'ClipId'>()
export const annotatorId = id.brand<'AnnotatorId'>()
export const annotationId = id.brand<'AnnotationId'>()
export const segmentId = id.brand<'SegmentId'>()
export const trackId = id.brand<'TrackId'>()
export const keyframeId = id.brand<'KeyframeId'>()
export const codebookId = id.brand<'CodebookId'>()
export const tagId = id.brand<'TagId'>()
export const claimId = id.brand<'ClaimId'>()
export const reviewId = id.brand<'ReviewId'>()
export const adjudicationId = id.brand<'AdjudicationId'>()
export const stillId = id.brand<'StillId'>()
export const cutId = id.brand<'CutId'>()
export const coverageId = id.brand<'CoverageId'>()
export const proofId = id.brand<'ProofId'>()
export const measureId = id.brand<'MeasureId'>()
export const handoverId = id.brand<'HandoverId'>()
export const syncId = id.brand<'SyncId'>()
export const editId = id.brand<'EditId'>()
/** The id of a record of any type. */
export const recordId = id

export type ProjectId = z.infer<typeof projectId>
export type ClipId = z.infer<typeof clipId>
export type AnnotatorId = z.infer<typeof annotatorId>
export type SegmentId = z.infer<typeof segmentId>
export type TrackId = z.infer<typeof trackId>
export type ClaimId = z.infer<typeof claimId>
export type TagId = z.infer<typeof tagId>
export type MeasureId = z.infer<typeof measureId>
export type StillId = z.infer<typeof stillId>
export type SyncId = z.infer<typeof syncId>
export type EditId = z.infer<typeof editId>
export type RecordId = z.infer<typeof recordId>
