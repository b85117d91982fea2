import type { AnnotatorId, TagId } from '../records/ids'
import { codedOf, startOf, type ObjectItem } from './objectItem'
import type { ObjectQuery } from './objectQuery'

/** An order of objects: first by `rank` where there is one, then by `compare`. */
export interface ObjectOrder {
  readonly rank: ((item: ObjectItem) => number) | undefined
  readonly compare: (a: ObjectItem, b: ObjectItem) => number
}

export interface OrderContext {
  /** The place of each tag in the codebook. */
  readonly tagRanks: ReadonlyMap<TagId, number>
  /** The place of each coder among the coders. */
  readonly authorRanks: ReadonlyMap<AnnotatorId, number>
}

export function orderOf({ sort, isGrouped }: Omit<ObjectQuery, 'filter'>, context: OrderContext): ObjectOrder {
  const byTag = (item: ObjectItem) => context.tagRanks.get(firstTag(item)) ?? context.tagRanks.size
  if (isGrouped) return { rank: byTag, compare: COMPARES[sort] }
  if (sort === 'tag') return { rank: byTag, compare: COMPARES.frame }
  if (sort === 'author') {
    const byAuthor = (item: ObjectItem) => context.authorRanks.get(codedOf(item).authorId) ?? context.authorRanks.size
    return { rank: byAuthor, compare: COMPARES.frame }
  }
  return { rank: undefined, compare: COMPARES[sort] }
}

/** The tag that an object stands under. */
export function firstTag(item: ObjectItem): TagId {
  // A coded record has at least one tag: its schema says so.
  return codedOf(item).tagIds[0] as TagId
}

export function compareIn({ rank, compare }: ObjectOrder): (a: ObjectItem, b: ObjectItem) => number {
  return rank ? (a, b) => rank(a) - rank(b) || compare(a, b) : compare
}

function byAge(a: ObjectItem, b: ObjectItem): number {
  return byText(codedOf(a).createdAt, codedOf(b).createdAt) || byText(a.id, b.id)
}

function byFrame(a: ObjectItem, b: ObjectItem): number {
  return startOf(a) - startOf(b) || byAge(a, b)
}

function byChange(a: ObjectItem, b: ObjectItem): number {
  return byText(codedOf(b).updatedAt, codedOf(a).updatedAt) || byAge(a, b)
}

/** Within a group, tag and author say nothing more than the frame does. */
const COMPARES = { frame: byFrame, number: byAge, tag: byFrame, author: byFrame, changed: byChange } as const

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
