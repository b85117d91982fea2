import type { AnnotatorId, RecordId, TagId } from '../records/ids'
import { isGraphic } from '../sensitivity/sensitivity'
import { codedOf, endOf, kindOf, startOf, type ObjectItem } from './objectItem'
import type { ObjectFilter } from './objectQuery'

/** What a filter needs to know beside the objects themselves. */
export interface FilterContext {
  readonly authorId: AnnotatorId
  /** The frame on screen. */
  readonly shown: number
  /** The names of each tag in every language, in lower case. */
  readonly tagNames: ReadonlyMap<TagId, string>
  readonly numbers: ReadonlyMap<RecordId, number>
}

type Test = (item: ObjectItem) => boolean

/** Makes one test of a filter; what it does not say is not asked of any object. */
export function testOf(filter: ObjectFilter, context: FilterContext): Test {
  const tests = testsOf(filter, context)
  const [only] = tests
  if (!only) return () => true
  return tests.length === 1 ? only : (item) => tests.every((test) => test(item))
}

/**
 * Whether tags have the searched words in their names, where words are all that is searched for: then an object without words
 * of its own need not be asked. undefined where the filter asks for more, or for a number.
 */
export function namedTestOf(
  filter: ObjectFilter,
  context: FilterContext,
): ((tagIds: readonly TagId[]) => boolean) | undefined {
  const wanted = wordsOf(filter)
  if (wanted === '' || isNumber(wanted) || testsOf(filter, context).length !== 1) return undefined
  const isNamed = nameTest(wanted, context)
  return (tagIds) => tagIds.some(isNamed)
}

function testsOf(filter: ObjectFilter, context: FilterContext): Test[] {
  const tests: Test[] = []
  const { kinds, isNotAssessable, isAuto, isMine, isOnThisFrame, from, to } = filter
  const tagIds = new Set(filter.tagIds)
  const authorIds = new Set(filter.authorIds)
  if (tagIds.size > 0) tests.push((item) => codedOf(item).tagIds.some((id) => tagIds.has(id)))
  if (kinds.length > 0) tests.push((item) => kinds.includes(kindOf(item)))
  if (authorIds.size > 0) tests.push((item) => authorIds.has(codedOf(item).authorId))
  if (filter.statuses.length > 0) tests.push((item) => filter.statuses.includes(codedOf(item).status))
  if (filter.certainties.length > 0) tests.push((item) => filter.certainties.includes(codedOf(item).certainty))
  if (isNotAssessable) tests.push((item) => codedOf(item).notAssessable)
  if (isAuto) tests.push((item) => item.type === 'track' && item.isAuto)
  if (filter.isGraphic) tests.push((item) => isGraphic(codedOf(item).sensitivity))
  if (isMine) tests.push((item) => codedOf(item).authorId === context.authorId)
  if (isOnThisFrame) tests.push((item) => meets(item, context.shown, context.shown))
  if (from !== undefined || to !== undefined) {
    tests.push((item) => meets(item, from ?? 0, to ?? Number.POSITIVE_INFINITY))
  }
  const wanted = wordsOf(filter)
  if (wanted !== '') tests.push(textTest(wanted, context))
  return tests
}

/** Whether an object has a frame of `first` to `last`, both of them in it. */
function meets(item: ObjectItem, first: number, last: number): boolean {
  return first <= last && startOf(item) <= last && (endOf(item) ?? Number.POSITIVE_INFINITY) > first
}

function wordsOf({ text }: ObjectFilter): string {
  return text.trim().toLowerCase()
}

function isNumber(wanted: string): boolean {
  return /^\d+$/.test(wanted)
}

/** Names are looked through once per tag, not once per object: there may be a hundred thousand. */
function nameTest(wanted: string, { tagNames }: FilterContext): (id: TagId) => boolean {
  const answers = new Map<TagId, boolean>()
  return (id) => {
    let answer = answers.get(id)
    if (answer === undefined) {
      answer = (tagNames.get(id) ?? id.toLowerCase()).includes(wanted)
      answers.set(id, answer)
    }
    return answer
  }
}

function textTest(wanted: string, context: FilterContext): Test {
  const { numbers } = context
  const isNamed = nameTest(wanted, context)
  const number = isNumber(wanted) ? Number(wanted) : undefined
  return (item) => {
    const coded = codedOf(item)
    for (const id of coded.tagIds) if (isNamed(id)) return true
    if (coded.note !== '' && coded.note.toLowerCase().includes(wanted)) return true
    if (coded.type === 'track' && coded.label.toLowerCase().includes(wanted)) return true
    return number !== undefined && (startOf(item) === number || numbers.get(item.id) === number)
  }
}
