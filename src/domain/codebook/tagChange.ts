import type { CodebookRecord } from '../records/codebook'
import type { Tag } from '../records/tag'
import { meaningChanges, type MeaningChange } from './meaning'
import { variableChange } from './variableChange'
import { nextVersion, type VersionLevel } from './version'

/** A tag as somebody wants it, with what its variable says of all its tags. */
export interface WantedTag {
  readonly tag: Tag
  /** Of the tags of its variable several may hold at once; undefined leaves the variable as it is. */
  readonly isAnyOf?: boolean | undefined
  /** The tags of its variable have an order, the one in which they stand; undefined leaves the variable as it is. */
  readonly isOrdinal?: boolean | undefined
}

export interface TagChange {
  readonly codebook: CodebookRecord
  readonly isNew: boolean
  readonly changes: readonly MeaningChange[]
  /** By how much the version is raised; undefined where it stays. */
  readonly level: VersionLevel | undefined
}

/**
 * The codebook with a tag added or changed. Where a meaning is another, the version is raised, and every tag that it is
 * about says since when.
 */
export function changeTag(codebook: CodebookRecord, { tag, isAnyOf, isOrdinal }: WantedTag): TagChange {
  const before = codebook.tags.find(({ id }) => id === tag.id)
  const variables = withVariable(codebook.variables, tag.variable, { isAnyOf, isOrdinal })
  const isKnown = codebook.variables.some(({ id }) => id === tag.variable)
  const rule =
    isKnown && tag.variable !== undefined
      ? variableChange(codebook, { ...codebook, variables }, tag.variable)
      : undefined
  const changes = before ? meaningChanges(before, tag) : []
  if (rule && !changes.some(({ part }) => part === 'variable')) changes.push({ part: 'variable', level: rule })
  const level = before ? highestLevel(changes) : rule === 'major' ? 'major' : 'minor'
  const version = level === undefined ? codebook.version : nextVersion(codebook.version, level)
  const others = rule ? sinceNow(codebook.tags, tag.variable, version) : codebook.tags
  const { since: _since, ...rest } = tag
  const since = level === undefined ? before?.since : version
  const changed: Tag = since === undefined ? rest : { ...rest, since }
  return {
    codebook: {
      ...codebook,
      version,
      variables,
      tags: before ? others.map((each) => (each.id === tag.id ? changed : each)) : inserted(others, changed),
    },
    isNew: before === undefined,
    changes,
    level,
  }
}

/** All tags of a variable mean something else from a version on. */
export function sinceNow(tags: readonly Tag[], variable: string | undefined, since: string): Tag[] {
  return tags.map((each) => (each.variable === variable ? { ...each, since } : each))
}

export function highestLevel(changes: readonly MeaningChange[]): VersionLevel | undefined {
  if (changes.length === 0) return undefined
  return changes.some(({ level }) => level === 'major') ? 'major' : 'minor'
}

/** Behind the last tag of its group. */
function inserted(tags: readonly Tag[], tag: Tag): Tag[] {
  const at = tags.findLastIndex(({ groupId }) => groupId === tag.groupId)
  return at === -1 ? [...tags, tag] : tags.toSpliced(at + 1, 0, tag)
}

function withVariable(
  variables: CodebookRecord['variables'],
  id: string | undefined,
  wanted: Pick<WantedTag, 'isAnyOf' | 'isOrdinal'>,
): CodebookRecord['variables'] {
  if (id === undefined) return variables
  const { level: known, ...variable } = variables.find((each) => each.id === id) ?? { id, rule: '', values: [] }
  const isAnyOf = wanted.isAnyOf ?? variable.isAnyOf ?? false
  // Tags of which several hold at once are no values of one scale.
  const isOrdinal = !isAnyOf && (wanted.isOrdinal ?? known === 'ordinal')
  const after = {
    ...variable,
    ...(isAnyOf || variable.isAnyOf !== undefined ? { isAnyOf } : {}),
    ...(isOrdinal ? { level: 'ordinal' as const } : {}),
  }
  if (!variables.some((each) => each.id === id)) return [...variables, after]
  return variables.map((each) => (each.id === id ? after : each))
}
