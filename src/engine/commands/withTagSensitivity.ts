import type { Tag } from '../../domain/records/tag'
import { joinedSensitivity, type Sensitivity } from '../../domain/sensitivity/sensitivity'

/** What a record is marked as once it carries these tags too: a tag adds what it implies and never takes a mark away. */
export function withTagSensitivity(before: Sensitivity, added: readonly Tag[]): Sensitivity {
  return joinedSensitivity([before, ...added.map(({ sensitivity }) => sensitivity)])
}
