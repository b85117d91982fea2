import { recordsEqual } from '../edits/recordsEqual'
import type { LocalizedText } from '../records/fields'
import type { AttributeDefinition, Tag } from '../records/tag'
import { levelOf } from './levelOfMeasurement'
import { isOrderKept } from './orderKept'
import type { VersionLevel } from './version'

export type MeaningPart = 'definition' | 'inclusions' | 'exclusions' | 'kind' | 'variable' | 'requires' | 'attributes'

/** A part of what a tag means that is another now. */
export interface MeaningChange {
  readonly part: MeaningPart
  readonly level: VersionLevel
}

/**
 * What of a tag's meaning differs. Name, colour, key, group and order are no meaning, and neither is a text that is
 * written in one more language.
 */
export function meaningChanges(before: Tag, after: Tag): MeaningChange[] {
  const levels: readonly (readonly [MeaningPart, VersionLevel | undefined])[] = [
    ['definition', textLevel(before.definitions, after.definitions)],
    ['inclusions', textLevel(before.inclusions, after.inclusions)],
    ['exclusions', textLevel(before.exclusions, after.exclusions)],
    ['kind', before.kind === after.kind ? undefined : 'major'],
    ['variable', before.variable === after.variable ? undefined : 'major'],
    ['requires', recordsEqual(before.requires.toSorted(), after.requires.toSorted()) ? undefined : 'major'],
    ['attributes', attributesLevel(before.attributes, after.attributes)],
  ]
  return levels.flatMap(([part, level]) => (level === undefined ? [] : [{ part, level }]))
}

function textLevel(before: LocalizedText = {}, after: LocalizedText = {}): VersionLevel | undefined {
  const [old, next] = [spoken(before), spoken(after)]
  for (const [language, text] of old) if (next.get(language) !== text) return 'major'
  return old.size === 0 && next.size > 0 ? 'minor' : undefined
}

/** The texts that say something, without the space around them. */
function spoken(text: LocalizedText): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(text).flatMap(([language, each]) => (each.trim() === '' ? [] : [[language, each.trim()] as const])),
  )
}

function attributesLevel(
  before: readonly AttributeDefinition[],
  after: readonly AttributeDefinition[],
): VersionLevel | undefined {
  const next = new Map(after.map((each) => [each.id, each]))
  let isMore = after.some(({ id }) => !before.some((each) => each.id === id))
  for (const old of before) {
    const now = next.get(old.id)
    if (now?.kind !== old.kind) return 'major'
    const options = new Set(now.options?.map(({ id }) => id))
    if (old.options?.some(({ id }) => !options.has(id))) return 'major'
    if (levelOf(now) !== levelOf(old)) {
      if (old.level !== undefined) return 'major'
      isMore = true
    } else if (levelOf(now) === 'ordinal' && !isOrderKept(idsOf(old), idsOf(now))) return 'major'
    isMore ||= options.size > (old.options?.length ?? 0) || (now.isRequired && !old.isRequired)
  }
  return isMore ? 'minor' : undefined
}

function idsOf({ options = [] }: AttributeDefinition): readonly string[] {
  return options.map(({ id }) => id)
}
