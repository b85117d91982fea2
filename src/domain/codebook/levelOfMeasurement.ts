import type { LevelOfMeasurement } from '../records/levelOfMeasurement'
import type { AttributeDefinition } from '../records/tag'

/**
 * The levels at which an attribute of a kind can be measured, the one first that it has unless the codebook says another.
 * Choices have at most an order, which is the one in which they are listed; of numbers less may be meant than they could say.
 * Free words and sets of choices have no values that could be counted.
 */
const LEVELS_OF_KIND: Readonly<Record<AttributeDefinition['kind'], readonly LevelOfMeasurement[]>> = {
  choice: ['nominal', 'ordinal'],
  number: ['interval', 'ratio', 'ordinal', 'nominal'],
  yesNo: ['nominal'],
  several: [],
  text: [],
}

export function levelsOf({ kind }: Pick<AttributeDefinition, 'kind'>): readonly LevelOfMeasurement[] {
  return LEVELS_OF_KIND[kind]
}

/** The level at which an attribute's values are compared; undefined where they cannot be. One that does not fit counts as none. */
export function levelOf({ kind, level }: Pick<AttributeDefinition, 'kind' | 'level'>): LevelOfMeasurement | undefined {
  const levels = LEVELS_OF_KIND[kind]
  return level !== undefined && levels.includes(level) ? level : levels[0]
}
