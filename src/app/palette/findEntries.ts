import { plainText } from '../../domain/plainText'
import type { ClipObject } from './clipObjects'
import type { Catalogue, Entry } from './entry'
import { MATCH, matchLevel, searchWords, type MatchLevel } from './wordMatch'

/** Only so many are shown: who sees more than these types another letter. */
export const MOST_ENTRIES = 50

export interface Found {
  /** The best, best first, in runs of the same kind. */
  readonly entries: readonly Entry[]
  /** How many there are, with those that are not shown. */
  readonly count: number
}

const LEVELS = [MATCH.whole, MATCH.start, MATCH.inside, MATCH.typo] as const
const KINDS = ['command', 'tag', 'clip'] as const

/**
 * Finds commands, tags, clips and objects. A better match comes first; among equal ones those chosen lately, then commands,
 * tags, clips, objects. An empty search lists all but the objects.
 * @param recent ids of entries that were chosen, newest first
 */
export function findEntries(catalogue: Catalogue, search: string, recent: readonly string[]): Found {
  const wanted = searchWords(plainText(search))
  const listed = listedHits(catalogue, wanted)
  const objects = wanted.length === 0 ? NO_OBJECTS : objectHits(catalogue, wanted)
  const ranks = new Map(recent.map((id, at) => [id, at]))
  const entries = LEVELS.flatMap((level) => {
    const hits = listed.get(level) ?? []
    const lately = hits
      .filter(({ id }) => ranks.has(id))
      .toSorted((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0))
    const others = KINDS.flatMap((kind) => hits.filter((entry) => entry.kind === kind && !ranks.has(entry.id)))
    return [...lately, ...others, ...(objects.byLevel.get(level) ?? []).map(objectEntry)]
  })
  const count = [...listed.values()].reduce((sum, hits) => sum + hits.length, 0) + objects.count
  return { entries: entries.slice(0, MOST_ENTRIES), count }
}

function listedHits({ listed }: Catalogue, wanted: readonly string[]): Map<MatchLevel, Entry[]> {
  const byLevel = new Map<MatchLevel, Entry[]>()
  for (const { entry, searched } of listed) {
    const level = matchLevel(searched, wanted)
    if (level === undefined) continue
    const hits = byLevel.get(level)
    if (hits) hits.push(entry)
    else byLevel.set(level, [entry])
  }
  return byLevel
}

interface ObjectHits {
  /** At most as many of each level as can be shown. */
  readonly byLevel: ReadonlyMap<MatchLevel, readonly ClipObject[]>
  readonly count: number
}

const NO_OBJECTS: ObjectHits = { byLevel: new Map(), count: 0 }

/** Looks at a tag once and not again for each object that carries it, so that 100,000 objects are found while one types. */
function objectHits({ objects, tags }: Catalogue, wanted: readonly string[]): ObjectHits {
  const words = wanted.map((word): ObjectWord => {
    const tagLevels = new Map<string, MatchLevel>()
    for (const [id, searched] of tags) {
      const level = matchLevel(searched, [word])
      if (level !== undefined) tagLevels.set(id, level)
    }
    return { word, number: /^#?\d{1,9}$/.test(word) ? Number(word.replace('#', '')) : undefined, tagLevels }
  })
  const byLevel = new Map<MatchLevel, ClipObject[]>(LEVELS.map((level) => [level, []]))
  let count = 0
  for (const object of objects) {
    let worst: MatchLevel | undefined = MATCH.whole
    for (const word of words) {
      const level = objectLevel(object, word)
      worst = level === undefined || level < worst ? level : worst
      if (worst === undefined) break
    }
    if (worst === undefined) continue
    count += 1
    const hits = byLevel.get(worst)
    if (hits && hits.length < MOST_ENTRIES) hits.push(object)
  }
  return { byLevel, count }
}

/** A word that was typed, with what it says of tags and as a number. */
interface ObjectWord {
  readonly word: string
  readonly number: number | undefined
  readonly tagLevels: ReadonlyMap<string, MatchLevel>
}

function objectLevel({ number, tagIds, note }: ClipObject, wanted: ObjectWord): MatchLevel | undefined {
  const { word, tagLevels } = wanted
  if (number === wanted.number) return MATCH.whole
  let best: MatchLevel | undefined = note !== '' && note.includes(word) ? MATCH.inside : undefined
  for (const id of tagIds) {
    const level = tagLevels.get(id)
    if (level !== undefined && (best === undefined || level > best)) best = level
  }
  return best
}

function objectEntry(object: ClipObject): Entry {
  return { kind: 'object', id: `object ${object.record.id}`, object }
}
