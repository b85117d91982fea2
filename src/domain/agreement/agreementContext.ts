import { exclusiveVariables, type ExclusiveVariables } from '../codebook/exclusion'
import { levelOf } from '../codebook/levelOfMeasurement'
import { tagContext, type TagContext } from '../measures/tagContext'
import type { CodebookRecord } from '../records/codebook'
import type { TagId } from '../records/ids'
import type { LevelOfMeasurement } from '../records/levelOfMeasurement'
import type { Tag } from '../records/tag'

/** One thing that coders decide again and again. */
export interface AgreementVariable {
  /** Stays while the codebook does: `choice CODEBOOK VARIABLE`, `tag TAG` or `attribute TAG ATTRIBUTE`. */
  readonly id: string
  /** Tags that exclude each other; one tag that holds or does not; what is said of whatever has a tag. */
  readonly kind: 'choice' | 'tag' | 'attribute'
  readonly level: LevelOfMeasurement
  /** In the order of the codebook, lowest first where the level is ordinal; those that say "not assessable" among them. */
  readonly tagIds: readonly TagId[]
  /** The codebook's own name of the variable, or the id of the attribute; undefined for a tag without either. */
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
  const tags = tagContext(codebooks)
  const seen = new Set<TagId>()
  const ordinal = new Set(
    codebooks.flatMap((book) =>
      book.variables.flatMap((each) => (each.level === 'ordinal' ? `${book.id} ${each.id}` : [])),
    ),
  )
  const variables = new Map<string, AgreementVariable>()
  for (const tag of codebooks.flatMap((codebook) => codebook.tags)) {
    // An id that stands twice names the first.
    if (seen.has(tag.id)) continue
    seen.add(tag.id)
    for (const variable of variablesOf(tag, exclusive, ordinal)) {
      const tagIds = [...(variables.get(variable.id)?.tagIds ?? []), ...variable.tagIds]
      variables.set(variable.id, { ...variable, tagIds })
    }
  }
  return { exclusive, tags, variables: [...variables.values()].map((each) => withKind(each, tags)) }
}

/** The tags of a variable that are values of it; the others say that it cannot be assessed. */
export function valueTags({ tagIds }: AgreementVariable, { unassessable }: TagContext): readonly TagId[] {
  const sayers = new Set(tagIds.flatMap((id) => unassessable.get(id) ?? []))
  const values = tagIds.filter((id) => !sayers.has(id))
  return values.length > 0 ? values : tagIds
}

/** Where there is nothing to choose from, the one tag holds or does not. */
function withKind(variable: AgreementVariable, tags: TagContext): AgreementVariable {
  const isOne = variable.kind === 'choice' && valueTags(variable, tags).length === 1
  return isOne ? { ...variable, kind: 'tag', level: 'nominal' } : variable
}

/** Names what a tag is a value of: tags that exclude each other are about one thing, any other tag only about itself. */
export function variableIdOf(exclusive: ExclusiveVariables, tagId: TagId): string {
  const variable = exclusive.get(tagId)
  return variable === undefined ? `tag ${tagId}` : `choice ${variable}`
}

/** The variable to which a tag belongs, and one for each of its attributes whose values can be compared. */
function variablesOf(
  tag: Tag,
  exclusive: ExclusiveVariables,
  ordinal: ReadonlySet<string>,
): readonly AgreementVariable[] {
  const choice = exclusive.get(tag.id)
  const isChoice = choice !== undefined
  const variable: AgreementVariable = {
    id: variableIdOf(exclusive, tag.id),
    kind: isChoice ? 'choice' : 'tag',
    level: isChoice && ordinal.has(choice) ? 'ordinal' : 'nominal',
    tagIds: [tag.id],
    name: isChoice ? tag.variable : undefined,
    options: [],
  }
  const attributes = tag.attributes.flatMap((each): AgreementVariable[] => {
    const level = levelOf(each)
    if (level === undefined) return []
    return [
      {
        id: `attribute ${tag.id} ${each.id}`,
        kind: 'attribute',
        level,
        tagIds: [tag.id],
        name: each.id,
        options: each.kind === 'choice' ? (each.options ?? []).map(({ id }) => id) : [],
      },
    ]
  })
  return [variable, ...attributes]
}
