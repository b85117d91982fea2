import type { AttributeDefinition, Tag } from '../records/tag'
import { freeId } from './freeId'

/** A tag whose new attributes and options have ids that follow their names; those that are stored keep theirs. */
export function nameParts(tag: Tag, stored: Tag | undefined): Tag {
  const known = new Map(stored?.attributes.map((each) => [each.id, each]))
  const taken = new Set(known.keys())
  const attributes = tag.attributes.map((attribute) => {
    const before = known.get(attribute.id)
    const id = before ? attribute.id : freeId(attribute.labels, 'attribute', taken)
    taken.add(id)
    return { ...withNamedOptions(attribute, before), id }
  })
  return { ...tag, attributes }
}

function withNamedOptions(
  attribute: AttributeDefinition,
  before: AttributeDefinition | undefined,
): AttributeDefinition {
  const { options, defaultValue } = attribute
  if (!options) return attribute
  const taken = new Set(before?.options?.map(({ id }) => id))
  const names = new Map<string, string>()
  const named = options.map((option) => {
    const isStored = before?.options?.some(({ id }) => id === option.id) ?? false
    const id = isStored ? option.id : freeId(option.labels, 'option', taken)
    taken.add(id)
    names.set(option.id, id)
    return { ...option, id }
  })
  if (typeof defaultValue === 'string')
    return { ...attribute, options: named, defaultValue: names.get(defaultValue) ?? defaultValue }
  if (Array.isArray(defaultValue))
    return { ...attribute, options: named, defaultValue: defaultValue.map((each) => names.get(each) ?? each) }
  return { ...attribute, options: named }
}
