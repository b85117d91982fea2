import type { AnnotatorId, ClipId, TrackId } from '../records/ids'
import type { MeasureRecord } from '../records/measure'
import { boundaryPts } from '../time/frameTable'
import {
  adjudicatedCodes,
  adjudicatedCoders,
  coderCodes,
  holdingsBySubject,
  trackSpans,
  type ClipCodes,
  type Column,
  type TaggedHoldings,
} from './clipCodes'
import type { ClipEvidence } from './clipEvidence'
import { common, NO_SPANS, partedAt, piecesOf, united, without, type FrameSpan, type FrameSpans } from './frameSpans'
import { conditionTags } from './measuredTags'
import type { TagContext } from './tagContext'
import { STATES, unitStates, type State, type Subject, type UnitStates } from './unitStates'

/** What is counted. `differ` only where several coders are taken together; `unnoted` was coded and not noted as examined. */
export const PARTS = [
  'holds',
  'holdsNot',
  'notAssessable',
  'notCoded',
  'differ',
  'assessable',
  'examined',
  'unnoted',
] as const
export type Part = (typeof PARTS)[number]

/** A stretch within one shot, about one tracked object where those are counted. */
export interface MeasuredSpan extends FrameSpan {
  readonly trackId: TrackId | undefined
}

/** Where a number comes from. */
export interface Stretches {
  /** In ticks of the clip's timebase: each frame counts for as long as the clip shows it. */
  readonly ticks: number
  /** Parted at cuts; of each object in order. */
  readonly spans: readonly MeasuredSpan[]
}

export type Parts = Readonly<Record<Part, Stretches>>

/** What a measure finds on one clip. */
export interface ClipResult {
  readonly clipId: ClipId
  readonly evidence: ClipEvidence
  readonly columns: ReadonlyMap<Column, Parts>
  /** What all columns say together; undefined where there is one column only. */
  readonly together: Parts | undefined
  /** How many tracked objects are counted; 0 where the clip as a whole is. */
  readonly objects: number
  /** Ranges and tracks of the condition that nobody has ended. */
  readonly openCount: number
}

/** Counts one clip. The result depends on what the records say and not on their order. */
export function measureClip(
  measure: MeasureRecord,
  evidence: ClipEvidence,
  context: TagContext,
  columns: readonly Column[],
): ClipResult {
  const codes = codesFor(measure, evidence)
  const units = new Map(columns.map((column) => [column, unitsOf(measure, evidence, context, codes, column)]))
  const merged = columns.length < 2 ? undefined : togetherOf([...units.values()])
  const partsOf = (each: Units) => countedParts(evidence, each)
  const asked = conditionTags(measure)
  const open = columns.flatMap((column) => asked.flatMap((id) => codes.get(column)?.get(id) ?? []))
  return {
    clipId: evidence.clipId,
    evidence,
    columns: new Map([...units].map(([column, each]) => [column, partsOf(each)])),
    together: merged && partsOf(merged),
    objects: measure.subject === 'track' ? new Set([...units.values()].flatMap((each) => [...each.keys()])).size : 0,
    openCount: new Set(open.filter(({ isOpen }) => isOpen)).size,
  }
}

const CODER_CODES = new WeakMap<ClipEvidence, ClipCodes>()
const ADJUDICATED_CODES = new WeakMap<ClipEvidence, ClipCodes>()

/** The codes that a measure asks, sorted once for all measures while nothing on the clip changes. */
export function codesFor({ codes }: MeasureRecord, evidence: ClipEvidence): ClipCodes {
  const [kept, sort] = codes === 'coders' ? [CODER_CODES, coderCodes] : [ADJUDICATED_CODES, adjudicatedCodes]
  const known = kept.get(evidence) ?? sort(evidence)
  kept.set(evidence, known)
  return known
}

const NO_TAGS: TaggedHoldings = new Map()

/** States of each subject: of one without a name where the clip as a whole is counted. */
type Units = ReadonlyMap<TrackId | undefined, JointStates>

interface JointStates extends Omit<UnitStates, 'states'> {
  readonly states: Readonly<Record<State | 'differ', FrameSpans>>
}

function unitsOf(
  measure: MeasureRecord,
  evidence: ClipEvidence,
  context: TagContext,
  codes: ClipCodes,
  column: Column,
): Units {
  const tags = codes.get(column) ?? NO_TAGS
  const question = { measure, context, examined: examinedBy(evidence, column) }
  const of = (about: TaggedHoldings, subject?: Subject) => {
    const { states, ...rest } = unitStates({ ...question, tags: about, subject })
    return { ...rest, states: { ...states, differ: NO_SPANS } }
  }
  if (measure.subject === 'clip') return new Map([[undefined, of(tags)]])
  const about = holdingsBySubject(tags)
  return new Map(
    subjectsOf(measure, evidence, tags, column).map((subject) => [
      subject.trackId,
      of(about(subject.trackId), subject),
    ]),
  )
}

/** The tracks that a coder has made, and those that the coder's codes are about. */
function subjectsOf(
  { subjectTagId }: MeasureRecord,
  evidence: ClipEvidence,
  tags: TaggedHoldings,
  column: Column,
): readonly Subject[] {
  const coded = new Set([...tags.values()].flat().flatMap(({ trackIds }) => trackIds ?? []))
  return evidence.tracks.flatMap(({ id, authorId, tagIds }, at) => {
    const isCounted = (authorId === column || coded.has(id)) && (!subjectTagId || tagIds.includes(subjectTagId))
    return isCounted ? [{ trackId: id, spans: trackSpans(evidence, at).spans }] : []
  })
}

/** What was on a coder's screen; for adjudicated codes what was on the screen of each of those who had coded. */
function examinedBy(evidence: ClipEvidence, column: Column): FrameSpans {
  const seenBy = (id: AnnotatorId) =>
    united(evidence.coverage.flatMap(({ authorId, spans }) => (authorId === id ? spans : [])))
  if (column !== 'adjudicated') return seenBy(column)
  const [first, ...others] = [...adjudicatedCoders(evidence)].map(seenBy)
  return others.reduce(common, first ?? NO_SPANS)
}

/** What all say of the frames that each of them looked at. */
function togetherOf(all: readonly Units[]): Units {
  const [first, ...others] = all
  if (!first) return new Map()
  return new Map(
    [...first].flatMap(([trackId, unit]) => {
      const theirs = others.flatMap((each) => each.get(trackId) ?? [])
      return theirs.length < others.length ? [] : [[trackId, jointStates([unit, ...theirs])] as const]
    }),
  )
}

function jointStates(units: readonly JointStates[]): JointStates {
  const base = units.map((each) => each.base).reduce(common)
  const sets = units.flatMap(({ states }) => STATES.map((state) => states[state]))
  const found: Record<State | 'differ', FrameSpan[]> = {
    holds: [],
    holdsNot: [],
    notAssessable: [],
    notCoded: [],
    differ: [],
  }
  for (const { start, end, isIn } of piecesOf([base, ...sets])) {
    if (isIn[0] !== true) continue
    const said = new Set(
      units.flatMap((_, at) => STATES.filter((_state, which) => isIn[1 + at * STATES.length + which])),
    )
    const [only] = said
    const state = (['notAssessable', 'notCoded'] as const).find((each) => said.has(each))
    found[state ?? (said.size === 1 && only ? only : 'differ')].push({ start, end })
  }
  return {
    base,
    examined: units.map((each) => each.examined).reduce(common),
    states: {
      holds: united(found.holds),
      holdsNot: united(found.holdsNot),
      notAssessable: united(found.notAssessable),
      notCoded: united(found.notCoded),
      differ: united(found.differ),
    },
  }
}

function countedParts(evidence: ClipEvidence, units: Units): Parts {
  const lists = [...units].map(([trackId, { base, examined, states }]) => {
    const assessable = without(base, states.notAssessable)
    return { trackId, parts: { ...states, assessable, examined, unnoted: without(base, examined) } }
  })
  const counted = (part: Part): Stretches => {
    const spans = lists.flatMap(({ trackId, parts }) =>
      partedAt(parts[part], evidence.cuts.frames).map(({ start, end }) => ({ start, end, trackId })),
    )
    return { spans, ticks: spans.reduce((sum, span) => sum + spanTicks(evidence, span), 0) }
  }
  return {
    holds: counted('holds'),
    holdsNot: counted('holdsNot'),
    notAssessable: counted('notAssessable'),
    notCoded: counted('notCoded'),
    differ: counted('differ'),
    assessable: counted('assessable'),
    examined: counted('examined'),
    unnoted: counted('unnoted'),
  }
}

/** How long frames `[start, end)` are shown. */
export function spanTicks({ table }: Pick<ClipEvidence, 'table'>, { start, end }: FrameSpan): number {
  return boundaryPts(table, end) - boundaryPts(table, start)
}
