import type { CodebookRecord } from '../records/codebook'
import type { Tag } from '../records/tag'
import { meaningChanges, type MeaningChange } from './meaning'
import { nextVersion, type VersionLevel } from './version'

/** A tag as somebody wants it, with what its variable says of all its tags. */
export interface WantedTag {
  readonly tag: Tag
  /** Of the tags of its variable several may hold at once; undefined leaves the variable as it is. */
  readonly isAnyOf?: boolean | undefined
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
export function changeTag(codebook: CodebookRecord, { tag, isAnyOf }: WantedTag): TagChange {
  const before = codebook.tags.find(({ id }) => id === tag.id)
  const variable = codebook.variables.find(({ id }) => id === tag.variable)
  const isRuleChanged = isAnyOf !== undefined && variable !== undefined && (variable.isAnyOf ?? false) !== isAnyOf
  const changes = before ? meaningChanges(before, tag) : []
  if (isRuleChanged && !changes.some(({ part }) => part === 'variable'))
    changes.push({ part: 'variable', level: 'major' })
  const level = before ? highestLevel(changes) : isRuleChanged ? 'major' : 'minor'
  const version = level === undefined ? codebook.version : nextVersion(codebook.version, level)
  const others = isRuleChanged
    ? codebook.tags.map((each) => (each.variable === tag.variable ? { ...each, since: version } : each))
    : codebook.tags
  const { since: _since, ...rest } = tag
  const since = level === undefined ? before?.since : version
  const changed: Tag = since === undefined ? rest : { ...rest, since }
  return {
    codebook: {
      ...codebook,
      version,
      variables: withVariable(codebook.variables, tag.variable, isAnyOf),
      tags: before ? others.map((each) => (each.id === tag.id ? changed : each)) : inserted(others, changed),
    },
    isNew: before === undefined,
    changes,
    level,
  }
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
  isAnyOf: boolean | undefined,
): CodebookRecord['variables'] {
  if (id === undefined) return variables
  const known = variables.find((each) => each.id === id)
  if (!known) return [...variables, { id, rule: '', values: [], ...(isAnyOf ? { isAnyOf } : {}) }]
  if (isAnyOf === undefined || (known.isAnyOf ?? false) === isAnyOf) return variables
  return variables.map((each) => (each.id === id ? { ...each, isAnyOf } : each))
}
