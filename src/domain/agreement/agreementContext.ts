import { exclusiveVariables, type ExclusiveVariables } from '../codebook/exclusion'
import { tagContext, type TagContext } from '../measures/tagContext'
import type { CodebookRecord } from '../records/codebook'
import type { TagId } from '../records/ids'
import type { Tag } from '../records/tag'

/** How values of a variable differ from each other (Stevens 1946), and so which metric Krippendorff's alpha takes. */
export const LEVELS_OF_MEASUREMENT = ['nominal', 'ordinal', 'interval', 'ratio'] as const
export type LevelOfMeasurement = (typeof LEVELS_OF_MEASUREMENT)[number]

/** One thing that coders decide again and again. */
export interface AgreementVariable {
  /** Stays while the codebook does: `choice CODEBOOK VARIABLE`, `tag TAG` or `attribute TAG ATTRIBUTE`. */
  readonly id: string
  /** Tags that exclude each other; one tag that holds or does not; what is said of whatever has a tag. */
  readonly kind: 'choice' | 'tag' | 'attribute'
  readonly level: LevelOfMeasurement
  /** In the order of the codebook, lowest first where the level is ordinal. One tag unless the kind is `choice`. */
  readonly tagIds: readonly TagId[]
  /** The codebook's own name of the variable, or the id of the attribute; undefined for a tag. */
  readonly name: string | undefined
  /** Values of an attribute of choices, in order. */
  readonly options: readonly string[]
}

/** What codebooks say about how codes are compared. Plain data: a worker gets it as it is. */
export interface AgreementContext {
  readonly exclusive: ExclusiveVariables
  readonly tags: TagContext
  readonly variables: readonly AgreementVariable[]
}

export function agreementContext(codebooks: readonly CodebookRecord[]): AgreementContext {
  const exclusive = exclusiveVariables(codebooks)
  const seen = new Set<TagId>()
  const variables = new Map<string, AgreementVariable>()
  for (const { tags } of codebooks) {
    for (const tag of tags) {
      // An id that stands twice names the first.
      if (seen.has(tag.id)) continue
      seen.add(tag.id)
      for (const variable of variablesOf(tag, exclusive)) {
        const known = variables.get(variable.id)
        const tagIds = [...(known?.tagIds ?? []), ...variable.tagIds]
        variables.set(variable.id, { ...variable, tagIds })
      }
    }
  }
  return { exclusive, tags: tagContext(codebooks), variables: [...variables.values()] }
}

/** The variable to which a tag belongs, and one for each of its attributes whose values can be compared. */
function variablesOf(tag: Tag, exclusive: ExclusiveVariables): readonly AgreementVariable[] {
  const own = exclusive.get(tag.id)
  const about = { tagIds: [tag.id], options: [] }
  const variable: AgreementVariable =
    own === undefined
      ? { ...about, id: `tag ${tag.id}`, kind: 'tag', level: 'nominal', name: undefined }
      : { ...about, id: `choice ${own}`, kind: 'choice', level: 'nominal', name: tag.variable }
  const attributes = tag.attributes.flatMap((each): AgreementVariable[] => {
    // Free words and sets of choices have no values that could be counted.
    if (each.kind === 'text' || each.kind === 'several') return []
    return [
      {
        id: `attribute ${tag.id} ${each.id}`,
        kind: 'attribute',
        level: each.kind === 'number' ? 'interval' : 'nominal',
        tagIds: [tag.id],
        name: each.id,
        options: (each.options ?? []).map(({ id }) => id),
      },
    ]
  })
  return [variable, ...attributes]
}
