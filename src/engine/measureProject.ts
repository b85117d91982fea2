import { adjudicatedCoders, type Column } from '../domain/measures/clipCodes'
import { measuredCuts, type ClipEvidence } from '../domain/measures/clipEvidence'
import { codesFor, measureClip, type ClipResult } from '../domain/measures/measureClip'
import { conditionTags, measuredTags } from '../domain/measures/measuredTags'
import { bearingTags, tagContext, type TagContext } from '../domain/measures/tagContext'
import type { AdjudicationRecord } from '../domain/records/adjudication'
import type { ClipRecord } from '../domain/records/clip'
import type { CodebookRecord } from '../domain/records/codebook'
import type { ClipId, TagId } from '../domain/records/ids'
import type { MeasureRecord } from '../domain/records/measure'
import type { FrameIndex } from '../domain/time/frameIndex'
import type { FrameTable } from '../domain/time/frameTable'
import type { RecordIndex } from './recordIndex'

/** What a clip's file tells of its frames; `foundCuts` is undefined where no program has looked for cuts. */
export interface FrameTimes {
  readonly table: FrameTable
  readonly foundCuts: readonly FrameIndex[] | undefined
}

/** Why a measure finds nothing at all. */
export type MeasureProblem = 'tagUnknown' | 'noClips' | 'noFrames' | 'noAdjudicated' | 'noCoders'

/** What a measure finds in a project. */
export interface MeasuredProject {
  readonly measure: MeasureRecord
  readonly context: TagContext
  /** Coders in the order of their ids; with two or more there is what they say together. */
  readonly columns: readonly Column[]
  /** The clips that could be counted, in the order of their ids. */
  readonly clips: readonly ClipResult[]
  /** Clips that were asked and whose frames are not known. */
  readonly unread: readonly ClipRecord[]
  readonly problem: MeasureProblem | undefined
}

/**
 * Counts a measure on every clip whose frames are known. What has not changed since the last time is not counted again.
 * @param timesOf the frames of a clip, where they have been read
 */
export function measureProject(
  index: RecordIndex,
  measure: MeasureRecord,
  timesOf: (clipId: ClipId) => FrameTimes | undefined,
): MeasuredProject {
  const context = contextOf(index.all('codebook'))
  const clips = askedClips(index, measure)
  const evidence = evidenceOf(index, clips, timesOf)
  const columns = columnsOf(measure, context, evidence)
  const unread = clips.filter(({ id }) => timesOf(id) === undefined)
  const problem = problemOf(measure, context, { clips: clips.length, read: evidence.length, columns: columns.length })
  const isCounted = problem === undefined
  return {
    measure,
    context,
    columns,
    clips: isCounted ? evidence.map((each) => resultOf(measure, each, context, columns)) : [],
    unread,
    problem,
  }
}

/** The clips that a measure asks, in the order of their ids. */
export function askedClips(index: RecordIndex, { clipIds }: MeasureRecord): readonly ClipRecord[] {
  const clips = clipIds ? clipIds.flatMap((id) => index.get('clip', id) ?? []) : index.all('clip')
  return clips.toSorted(byId)
}

function problemOf(
  measure: MeasureRecord,
  context: TagContext,
  found: { readonly clips: number; readonly read: number; readonly columns: number },
): MeasureProblem | undefined {
  if (measuredTags(measure).some((id: TagId) => !context.known.has(id))) return 'tagUnknown'
  if (found.clips === 0) return 'noClips'
  if (found.read === 0) return 'noFrames'
  if (found.columns > 0) return undefined
  return measure.codes === 'adjudicated' ? 'noAdjudicated' : 'noCoders'
}

/**
 * Unless some are named: whoever has set a tag that bears on the condition, or has coded anything on clips that were noted as
 * examined, and so would have set it.
 */
function columnsOf(measure: MeasureRecord, context: TagContext, evidence: readonly ClipEvidence[]): readonly Column[] {
  if (measure.codes === 'adjudicated') {
    return evidence.some((each) => adjudicatedCoders(each).size > 0) ? ['adjudicated'] : []
  }
  if (measure.coderIds) return [...new Set(measure.coderIds)].toSorted()
  const bearing = bearingTags(context, conditionTags(measure))
  const coders = evidence.flatMap((each) => {
    const looked = new Set<Column>(each.coverage.map(({ authorId }) => authorId))
    return [...codesFor(measure, each)].flatMap(([column, tags]) =>
      looked.has(column) || bearing.some((id) => tags.has(id)) ? [column] : [],
    )
  })
  return [...new Set(coders)].toSorted()
}

const RESULTS = new WeakMap<ClipEvidence, Map<string, CountedBefore>>()

interface CountedBefore {
  readonly measure: MeasureRecord
  readonly context: TagContext
  readonly columns: string
  readonly result: ClipResult
}

function resultOf(
  measure: MeasureRecord,
  evidence: ClipEvidence,
  context: TagContext,
  columns: readonly Column[],
): ClipResult {
  const results = RESULTS.get(evidence) ?? new Map<string, CountedBefore>()
  RESULTS.set(evidence, results)
  const before = results.get(measure.id)
  const wanted = columns.join(' ')
  if (before?.measure === measure && before.context === context && before.columns === wanted) return before.result
  const result = measureClip(measure, evidence, context, columns)
  results.set(measure.id, { measure, context, columns: wanted, result })
  return result
}

let lastContext: { readonly codebooks: readonly CodebookRecord[]; readonly context: TagContext } | undefined

function contextOf(codebooks: readonly CodebookRecord[]): TagContext {
  if (!lastContext || !isSameList(lastContext.codebooks, codebooks)) {
    lastContext = { codebooks, context: tagContext(codebooks) }
  }
  return lastContext.context
}

const EVIDENCE = new WeakMap<
  RecordIndex,
  Map<ClipId, { readonly inputs: readonly unknown[]; readonly is: ClipEvidence }>
>()

/** The arrays of the index are others after a change: while they are the same, so is what is made of them. */
function evidenceOf(
  index: RecordIndex,
  clips: readonly ClipRecord[],
  timesOf: (clipId: ClipId) => FrameTimes | undefined,
): readonly ClipEvidence[] {
  const kept = EVIDENCE.get(index) ?? new Map()
  EVIDENCE.set(index, kept)
  const coverage = grouped(index.all('coverage'))
  const adjudications = grouped<AdjudicationRecord>(index.all('adjudication'))
  return clips.flatMap(({ id }) => {
    const times = timesOf(id)
    if (!times) return []
    const lists = {
      annotations: index.annotationsOf(id),
      segments: index.segmentsOf(id),
      tracks: index.tracksOf(id),
    }
    const keyframes = lists.tracks.map((track) => index.keyframesOf(track.id))
    const [seen, settled] = [coverage.get(id) ?? [], adjudications.get(id) ?? []]
    const cuts = index.cutsOf(id)
    const inputs = [times.table, times.foundCuts, ...Object.values(lists), ...keyframes, ...seen, ...settled, cuts]
    const known = kept.get(id)
    if (known && isSameList(known.inputs, inputs)) return [known.is]
    const is: ClipEvidence = {
      clipId: id,
      table: times.table,
      ...lists,
      keyframes,
      coverage: seen,
      adjudications: settled,
      cuts: measuredCuts(times.foundCuts, cuts),
    }
    kept.set(id, { inputs, is })
    return [is]
  })
}

function grouped<Item extends { readonly id: string; readonly clipId: ClipId }>(
  items: readonly Item[],
): ReadonlyMap<ClipId, readonly Item[]> {
  const groups = new Map<ClipId, Item[]>()
  for (const item of items.toSorted(byId)) {
    const known = groups.get(item.clipId)
    if (known) known.push(item)
    else groups.set(item.clipId, [item])
  }
  return groups
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at])
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
