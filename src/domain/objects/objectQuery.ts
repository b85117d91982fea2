import { annotationStatus, certainty, frameBoundary } from '../records/fields'
import { annotatorId, tagId } from '../records/ids'
import { z } from '../zod'
import { OBJECT_KINDS } from './objectItem'

export const OBJECT_SORTS = ['frame', 'number', 'tag', 'changed', 'author'] as const

/** What the objects panel shows. All that is said must hold; of a list, one. An empty list says nothing. */
export const objectFilter = z.strictObject({
  tagIds: z.array(tagId).max(200),
  kinds: z.array(z.enum(OBJECT_KINDS)).max(OBJECT_KINDS.length),
  authorIds: z.array(annotatorId).max(200),
  statuses: z.array(annotationStatus).max(5),
  certainties: z.array(certainty).max(3),
  isNotAssessable: z.boolean(),
  isAuto: z.boolean(),
  isMine: z.boolean(),
  isOnThisFrame: z.boolean(),
  /** Views that were saved before there was this one do not say it. */
  isGraphic: z.boolean().default(false),
  /** Frames `from` to `to`, both of them in it. */
  from: frameBoundary.optional(),
  to: frameBoundary.optional(),
  text: z.string().max(200),
})
export type ObjectFilter = z.infer<typeof objectFilter>

export const objectQuery = z.strictObject({
  filter: objectFilter,
  sort: z.enum(OBJECT_SORTS),
  isGrouped: z.boolean(),
})
export type ObjectQuery = z.infer<typeof objectQuery>

/** A query under a name that somebody gave it. */
export const savedView = z.strictObject({ name: z.string().trim().min(1).max(60), query: objectQuery })
export type SavedView = z.infer<typeof savedView>

export const NO_FILTER: ObjectFilter = {
  tagIds: [],
  kinds: [],
  authorIds: [],
  statuses: [],
  certainties: [],
  isNotAssessable: false,
  isAuto: false,
  isMine: false,
  isOnThisFrame: false,
  isGraphic: false,
  text: '',
}

export const EVERYTHING: ObjectQuery = { filter: NO_FILTER, sort: 'frame', isGrouped: false }

export function isFiltering({ text, from, to, ...rest }: ObjectFilter): boolean {
  const isSaid = Object.values(rest).some((value) => (typeof value === 'boolean' ? value : value.length > 0))
  return isSaid || text.trim() !== '' || from !== undefined || to !== undefined
}
