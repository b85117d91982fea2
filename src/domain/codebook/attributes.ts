import type { Tag } from '../records/tag'
import type { KeyframeRecord } from '../records/keyframe'
import type { KeyframeShape } from '../tracks/trackShape'
import { keyframeBefore } from '../tracks/trackShape'

export type AttributeDefinition = Tag['attributes'][number]
export type Attributes = KeyframeRecord['attributes']
export type AttributeValue = Attributes[string]

/** What can be said of a record with these tags; of an attribute that two tags have, the first one's definition counts. */
export function attributesOf(tags: readonly Tag[]): readonly AttributeDefinition[] {
  const byId = new Map<string, AttributeDefinition>()
  for (const each of tags.flatMap(({ attributes }) => attributes)) if (!byId.has(each.id)) byId.set(each.id, each)
  return [...byId.values()]
}

/** What the tags say of a record until somebody says otherwise. */
export function defaultAttributes(tags: readonly Tag[]): Attributes {
  return Object.fromEntries(
    attributesOf(tags).flatMap(({ id, defaultValue }) => (defaultValue === undefined ? [] : [[id, defaultValue]])),
  )
}

/**
 * A track's attributes at a frame: each as the last keyframe at or before it says that says anything of it, else as the track
 * has it throughout.
 * @param keyframes in order of their frames
 */
export function attributesAt(own: Attributes, keyframes: readonly KeyframeShape[], frame: number): Attributes {
  const said = keyframes.slice(0, keyframeBefore(keyframes, frame) + 1).map(({ attributes }) => attributes)
  return Object.assign({}, own, ...said)
}

/** The required attributes of which nothing is said. */
export function missingAttributes(
  definitions: readonly AttributeDefinition[],
  attributes: Attributes,
): readonly AttributeDefinition[] {
  return definitions.filter(({ id, isRequired }) => isRequired && isUnsaid(attributes[id]))
}

export function isUnsaid(value: AttributeValue | undefined): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
