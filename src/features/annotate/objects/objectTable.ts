import { codedOf, trackObject, type ObjectItem, type TrackObject } from '../../../domain/objects/objectItem'
import { namedTestOf, testOf } from '../../../domain/objects/objectFilter'
import { firstTag, orderOf, type OrderContext } from '../../../domain/objects/objectOrder'
import type { ObjectQuery } from '../../../domain/objects/objectQuery'
import { SortedItems } from '../../../domain/objects/sortedItems'
import type { AnnotatorId, ClipId, RecordId, TagId } from '../../../domain/records/ids'
import type { KeyframeRecord } from '../../../domain/records/keyframe'
import type { PaletteTag } from '../../../stores/codebookQueries'
import { objectNumbersOf } from '../../../stores/objectNumbers'
import type { Workspace } from '../../../engine/workspace'

export interface ObjectTableState {
  /** What the query lets through, in its order. */
  readonly items: readonly ObjectItem[]
  /** How many objects the clip has. */
  readonly total: number
  readonly numbers: ReadonlyMap<RecordId, number>
  /** Everybody who codes in the project. */
  readonly authorIds: readonly AnnotatorId[]
}

interface Asked {
  readonly clipId: ClipId
  readonly query: ObjectQuery
  readonly tags: readonly PaletteTag[]
  readonly shown: number
}

/** The objects of a clip, kept filtered and sorted from one edit to the next while nothing else is asked. */
export class ObjectTable {
  #asked: Asked | undefined
  #authors: readonly AnnotatorId[] = []
  #sorted: SortedItems | undefined
  #test: ((item: ObjectItem) => boolean) | undefined
  #isNamed: ((tagIds: readonly TagId[]) => boolean) | undefined
  #tracks: readonly TrackObject[] = []
  readonly #trackSources = new Map<RecordId, readonly KeyframeRecord[]>()

  constructor(readonly workspace: Workspace) {}

  read(asked: Asked): ObjectTableState {
    const { index } = this.workspace
    const { clipId, query } = asked
    const annotations = index.annotationsOf(clipId)
    const segments = index.segmentsOf(clipId)
    const tracks = this.#readTracks(clipId)
    const numbers = objectNumbersOf(this.workspace, clipId)
    const authorIds = this.#readAuthors()
    const before = this.#asked
    const isSameOrder =
      before?.clipId === clipId &&
      before.tags === asked.tags &&
      before.query.sort === query.sort &&
      before.query.isGrouped === query.isGrouped
    if (!this.#sorted || !isSameOrder) this.#sorted = new SortedItems(orderOf(query, orderingOf(asked, authorIds)))
    if (!this.#test || !isSameTest(before, asked)) {
      const { authorId } = this.workspace
      const context = { authorId, shown: asked.shown, tagNames: namesOf(asked.tags), numbers }
      this.#test = testOf(query.filter, context)
      this.#isNamed = namedTestOf(query.filter, context)
    }
    this.#asked = asked
    return {
      items: this.#sorted.read([annotations, segments, tracks], this.#test, this.#isNamed),
      total: annotations.length + segments.length + tracks.length,
      numbers,
      authorIds,
    }
  }

  /** By pseudonym. All of the project: who coded on this clip is not asked of every object. */
  #readAuthors(): readonly AnnotatorId[] {
    const authors = this.workspace.index
      .all('annotator')
      .toSorted((a, b) => a.pseudonym.localeCompare(b.pseudonym))
      .map(({ id }) => id)
    if (authors.join() !== this.#authors.join()) {
      this.#authors = authors
      this.#sorted = undefined
    }
    return this.#authors
  }

  /** Tracks change with their keyframes; those that did not stay the same objects. */
  #readTracks(clipId: ClipId): readonly TrackObject[] {
    const { index } = this.workspace
    const before = new Map(this.#tracks.map((track) => [track.id, track]))
    let isSame = true
    const tracks = index.tracksOf(clipId).map((record, at) => {
      const keyframes = index.keyframesOf(record.id)
      const known = before.get(record.id)
      const isKept = known?.record === record && this.#trackSources.get(record.id) === keyframes
      isSame &&= isKept && this.#tracks[at] === known
      if (known && isKept) return known
      this.#trackSources.set(record.id, keyframes)
      return trackObject(record, keyframes)
    })
    if (!isSame || tracks.length !== this.#tracks.length) this.#tracks = tracks
    return this.#tracks
  }
}

/** A deletion moves the numbers of younger objects, so that a test for a number is asked of all again. */
function isSameTest(before: Asked | undefined, { clipId, query, tags, shown }: Asked): boolean {
  const { text, isOnThisFrame } = query.filter
  const isSameFrame = !isOnThisFrame || before?.shown === shown
  const asksForNumber = /^\s*\d+\s*$/.test(text)
  const isSame = before?.clipId === clipId && before.query.filter === query.filter && before.tags === tags
  return isSame && isSameFrame && !asksForNumber
}

function orderingOf({ tags }: Asked, authorIds: readonly AnnotatorId[]): OrderContext {
  return {
    tagRanks: new Map(tags.map(({ tag }, at) => [tag.id, at])),
    authorRanks: new Map(authorIds.map((id, at) => [id, at])),
  }
}

const lowerNames = new WeakMap<readonly PaletteTag[], ReadonlyMap<TagId, string>>()

function namesOf(tags: readonly PaletteTag[]): ReadonlyMap<TagId, string> {
  let names = lowerNames.get(tags)
  if (!names) {
    names = new Map(tags.map(({ tag }) => [tag.id, Object.values(tag.labels).join('\n').toLowerCase()]))
    lowerNames.set(tags, names)
  }
  return names
}

/** A line of the panel: an object, or the head of a group of them. */
export type ObjectLine =
  | { readonly kind: 'object'; readonly item: ObjectItem; readonly at: number }
  | { readonly kind: 'group'; readonly tagId: TagId; readonly count: number; readonly isFolded: boolean }

/** Objects under heads of their first tag, without building a line for each. */
export interface GroupedLines {
  readonly count: number
  readonly lineAt: (line: number) => ObjectLine | undefined
  /** The line of the object at a place of `items`; -1 where its group is folded. */
  readonly lineOf: (at: number) => number
}

interface Group {
  readonly tagId: TagId
  readonly start: number
  readonly count: number
  readonly line: number
  readonly isFolded: boolean
}

export function flatLines(items: readonly ObjectItem[]): GroupedLines {
  return {
    count: items.length,
    lineAt: (line) => {
      const item = items[line]
      return item && { kind: 'object', item, at: line }
    },
    lineOf: (at) => at,
  }
}

/** @param items in an order in which those of one first tag stand together */
export function groupedLines(items: readonly ObjectItem[], folded: ReadonlySet<TagId>): GroupedLines {
  const groups: Group[] = []
  let line = 0
  for (let start = 0; start < items.length;) {
    const first = items[start]
    if (!first) break
    const tagId = firstTag(first)
    let end = start + 1
    for (let next = items[end]; next && codedOf(next).tagIds[0] === tagId; next = items[end]) end += 1
    const isFolded = folded.has(tagId)
    groups.push({ tagId, start, count: end - start, line, isFolded })
    line += isFolded ? 1 : end - start + 1
    start = end
  }
  return {
    count: line,
    lineAt: (wanted) => {
      const group = groups.findLast((each) => each.line <= wanted)
      if (!group) return undefined
      if (group.line === wanted) return { kind: 'group', ...group }
      const at = group.start + wanted - group.line - 1
      const item = items[at]
      return item && { kind: 'object', item, at }
    },
    lineOf: (at) => {
      const group = groups.findLast((each) => each.start <= at)
      return !group || group.isFolded ? -1 : group.line + 1 + at - group.start
    },
  }
}
