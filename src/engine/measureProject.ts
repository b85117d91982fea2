import { adjudicatedCoders, type Column } from '../domain/measures/clipCodes'
import type { ClipEvidence } from '../domain/measures/clipEvidence'
import { codesFor, measureClip, type ClipResult } from '../domain/measures/measureClip'
import { conditionTags, measuredTags } from '../domain/measures/measuredTags'
import { bearingTags, tagContext, type TagContext } from '../domain/measures/tagContext'
import type { ClipRecord } from '../domain/records/clip'
import type { CodebookRecord } from '../domain/records/codebook'
import type { ClipId, TagId } from '../domain/records/ids'
import type { MeasureRecord } from '../domain/records/measure'
import { clipEvidenceOf, isSameList, type FrameTimes } from './clipEvidenceOf'
import type { RecordIndex } from './recordIndex'

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
  const evidence = clipEvidenceOf(index, clips, timesOf)
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

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
