import type { TagId } from '../records/ids'
import type { MeasureRecord } from '../records/measure'

/** The tags whose codes a measure asks for in its condition, each once. */
export function conditionTags({ anyOf }: Pick<MeasureRecord, 'anyOf'>): readonly TagId[] {
  return [...new Set(anyOf.flatMap((group) => group.map(({ tagId }) => tagId)))]
}

/** Every tag that a measure names, each once. */
export function measuredTags(measure: MeasureRecord): readonly TagId[] {
  const { within, subjectTagId } = measure
  const others = within.map(({ tagId }) => tagId)
  return [...new Set([...conditionTags(measure), ...others, ...(subjectTagId ? [subjectTagId] : [])])]
}
