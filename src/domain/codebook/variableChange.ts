import type { CodebookRecord } from '../records/codebook'
import { isOrderKept } from './orderKept'
import type { VersionLevel } from './version'

/**
 * By how much a variable means something else in another version of its codebook: whether several of its tags may hold at once,
 * and whether they are ordinal, where their order is the scale. Undefined where it means the same.
 */
export function variableChange(before: CodebookRecord, after: CodebookRecord, id: string): VersionLevel | undefined {
  const [was, is] = [ruleOf(before, id), ruleOf(after, id)]
  if (was.isAnyOf !== is.isAnyOf) return 'major'
  if (!was.order) return is.order ? 'minor' : undefined
  return is.order && isOrderKept(was.order, is.order) ? undefined : 'major'
}

/** `order`: the tags of an ordinal variable, lowest first. */
function ruleOf({ variables, tags }: CodebookRecord, id: string) {
  const variable = variables.find((each) => each.id === id)
  const order = tags.flatMap((tag) => (tag.variable === id ? tag.id : []))
  return { isAnyOf: variable?.isAnyOf ?? false, order: variable?.level === 'ordinal' ? order : undefined }
}
