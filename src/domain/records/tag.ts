import { z } from '../zod'
import { attributeValue, localizedText, sensitivity } from './fields'
import { tagId } from './ids'
import { LEVELS_OF_MEASUREMENT } from './levelOfMeasurement'

export const TAG_KINDS = ['frame', 'range', 'box', 'track'] as const
export const TAG_COLOURS = ['orange', 'sky', 'green', 'yellow', 'blue', 'vermillion', 'purple', 'grey'] as const
export type TagColour = (typeof TAG_COLOURS)[number]

export const ATTRIBUTE_KINDS = ['choice', 'several', 'number', 'text', 'yesNo'] as const

const attributeDefinition = z.object({
  id: z.string().min(1).max(80),
  labels: localizedText,
  kind: z.enum(ATTRIBUTE_KINDS),
  options: z
    .array(z.object({ id: z.string().min(1).max(80), labels: localizedText }))
    .max(200)
    .optional(),
  /** How its values differ: `ordinal` choices in the order of `options`. Left out, choices are nominal and numbers interval. */
  level: z.enum(LEVELS_OF_MEASUREMENT).optional(),
  isRequired: z.boolean().default(false),
  /** May change from keyframe to keyframe of a track. */
  isMutable: z.boolean().default(false),
  defaultValue: attributeValue.optional(),
})
export type AttributeDefinition = z.infer<typeof attributeDefinition>

/** One word of a codebook. `kind` is what its key does: tag a frame, begin and end a range, or draw a box. */
export const tag = z.object({
  id: tagId,
  labels: localizedText,
  definitions: localizedText.default({}),
  /** What counts, case by case, and what does not. */
  inclusions: localizedText.optional(),
  exclusions: localizedText.optional(),
  /** The version of the codebook in which the meaning changed last; before any change, undefined. */
  since: z.string().min(1).max(40).optional(),
  kind: z.enum(TAG_KINDS),
  groupId: z.string().min(1).max(80),
  colour: z.enum(TAG_COLOURS),
  /** One character, matched against the physical key. */
  key: z
    .string()
    .regex(/^[0-9A-Z]$/)
    .optional(),
  /** Tags of one variable exclude each other. */
  variable: z.string().min(1).max(80).optional(),
  requires: z.array(tagId).max(50).default([]),
  attributes: z.array(attributeDefinition).max(100).default([]),
  sensitivity: sensitivity.default('none'),
  /** A frame that carries it may not be exported until it is covered. */
  blocksExport: z.boolean().default(false),
})
export type Tag = z.infer<typeof tag>
