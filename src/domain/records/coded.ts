import { z } from '../zod'
import { annotationStatus, attributes, certainty, instant, longText, sensitivity } from './fields'
import { annotatorId, clipId, tagId } from './ids'

/** What everything that a coder makes on a clip carries: the codes, who set them, when, and how sure. */
export const codedFields = {
  clipId,
  tagIds: z.array(tagId).min(1).max(50),
  codebookVersion: z.string().min(1).max(40),
  attributes: attributes.default({}),
  note: longText.default(''),
  certainty: certainty.default('certain'),
  notAssessable: z.boolean().default(false),
  sensitivity: sensitivity.default('none'),
  protectIdentity: z.boolean().default(false),
  status: annotationStatus.default('draft'),
  authorId: annotatorId,
  createdAt: instant,
  updatedAt: instant,
}
