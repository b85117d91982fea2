import type { CodebookRecord } from '../records/codebook'
import { meaningChanges, type MeaningChange } from './meaning'
import { highestLevel } from './tagChange'
import { variableChange } from './variableChange'
import { isOlderVersion, nextVersion } from './version'

/**
 * A codebook that takes the place of another, with its id kept. Tags that mean something else than before say since when;
 * where that is not told by a newer version of their own, the version is raised.
 */
export function replaceCodebook(mine: CodebookRecord, theirs: CodebookRecord): CodebookRecord {
  const known = new Map(mine.tags.map((tag) => [tag.id, tag]))
  const changed = new Map<string, readonly MeaningChange[]>()
  for (const tag of theirs.tags) {
    const before = known.get(tag.id)
    if (!before) continue
    const changes = meaningChanges(before, tag)
    const rule = tag.variable === undefined ? undefined : variableChange(mine, theirs, tag.variable)
    if (rule) changes.push({ part: 'variable', level: rule })
    if (changes.length > 0) changed.set(tag.id, changes)
  }
  const level = highestLevel([...changed.values()].flat())
  const isNewer = isOlderVersion(mine.version, theirs.version)
  const version = isNewer ? theirs.version : level === undefined ? mine.version : nextVersion(mine.version, level)
  const tags = theirs.tags.map(({ since, ...tag }) => {
    const before = known.get(tag.id)?.since
    const latest = changed.has(tag.id) ? version : newest(before, since)
    return latest === undefined ? tag : { ...tag, since: latest }
  })
  return { ...theirs, id: mine.id, version, tags }
}

function newest(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return isOlderVersion(a, b) ? b : a
}
