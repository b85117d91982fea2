import { z } from '../zod'
import { localizedText, longText } from './fields'
import { codebookId } from './ids'
import { tag } from './tag'

export const GROUP_SHAPES = ['square', 'circle', 'diamond', 'hexagon', 'bar', 'bubble', 'film', 'octagon'] as const
export type GroupShape = (typeof GROUP_SHAPES)[number]

const tagGroup = z.object({ id: z.string().min(1).max(80), labels: localizedText, shape: z.enum(GROUP_SHAPES) })
export type TagGroup = z.infer<typeof tagGroup>

const codebookVariable = z.object({
  id: z.string().min(1).max(80),
  rule: longText.default(''),
  values: z.array(z.string().max(200)).max(200).default([]),
  /** Of its tags several may hold at once. Where this is not said they exclude each other. */
  isAnyOf: z.boolean().optional(),
  /** `ordinal`: its tags have an order, the one in which they stand in the codebook, lowest first. Left out, they are names. */
  level: z.enum(['nominal', 'ordinal']).optional(),
})

/** The versioned vocabulary of a project. Records keep the version under which they were coded. */
export const codebookRecord = z.object({
  type: z.literal('codebook'),
  id: codebookId,
  version: z.string().min(1).max(40),
  titles: localizedText,
  note: longText.default(''),
  groups: z.array(tagGroup).max(500),
  variables: z.array(codebookVariable).max(500).default([]),
  tags: z.array(tag).max(10_000),
})
export type CodebookRecord = z.infer<typeof codebookRecord>
