import type { LocalizedText } from '../records/fields'
import type { AttributeDefinition, Tag } from '../records/tag'
import { levelsOf } from './levelOfMeasurement'

/** A tag as a form leaves it, without empty texts and without what its parts no longer use. */
export function tidyTag({ inclusions = {}, exclusions = {}, ...tag }: Tag): Tag {
  const [counts, countsNot] = [tidyText(inclusions), tidyText(exclusions)]
  return {
    ...tag,
    labels: tidyText(tag.labels),
    definitions: tidyText(tag.definitions),
    ...(Object.keys(counts).length === 0 ? {} : { inclusions: counts }),
    ...(Object.keys(countsNot).length === 0 ? {} : { exclusions: countsNot }),
    attributes: tag.attributes.map(tidyAttribute),
  }
}

export function tidyText(text: LocalizedText): LocalizedText {
  return Object.fromEntries(
    Object.entries(text).flatMap(([language, each]) => (each.trim() === '' ? [] : [[language, each.trim()]])),
  )
}

function tidyAttribute({ options = [], defaultValue, level, ...attribute }: AttributeDefinition): AttributeDefinition {
  const hasOptions = attribute.kind === 'choice' || attribute.kind === 'several'
  const kept = isOfKind(defaultValue, attribute.kind, new Set(options.map(({ id }) => id))) ? defaultValue : undefined
  return {
    ...attribute,
    labels: tidyText(attribute.labels),
    ...(hasOptions ? { options: options.map((each) => ({ ...each, labels: tidyText(each.labels) })) } : {}),
    ...(level !== undefined && levelsOf(attribute).includes(level) ? { level } : {}),
    ...(kept === undefined ? {} : { defaultValue: kept }),
  }
}

function isOfKind(
  value: AttributeDefinition['defaultValue'],
  kind: AttributeDefinition['kind'],
  options: ReadonlySet<string>,
): boolean {
  switch (kind) {
    case 'choice':
      return typeof value === 'string' && options.has(value)
    case 'several':
      return Array.isArray(value) && value.length > 0 && value.every((each) => options.has(each))
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
    case 'text':
      return typeof value === 'string' && value !== ''
    case 'yesNo':
      return typeof value === 'boolean'
    default:
      return kind satisfies never
  }
}
