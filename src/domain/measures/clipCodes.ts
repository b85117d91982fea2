import { Standings } from '../agreement/standing'
import type { CodedRecord } from '../codebook/olderCodes'
import type { AdjudicationRecord } from '../records/adjudication'
import type { AnnotatorId, RecordId, TagId, TrackId } from '../records/ids'
import { presences } from '../tracks/presence'
import type { ClipEvidence } from './clipEvidence'
import { NO_SPANS, united, type FrameSpans } from './frameSpans'

/** Whose codes are counted: one coder's, or those that were adjudicated. */
export type Column = AnnotatorId | 'adjudicated'

/** One record that says something of some frames. */
export interface Holding {
  readonly spans: FrameSpans
  /** Whom it is about; undefined where it is about the picture. */
  readonly trackIds: readonly TrackId[] | undefined
  readonly certainty: CodedRecord['certainty']
  readonly notAssessable: boolean
  /** A range or track that nobody has ended: what of it is not said yet is left out. */
  readonly isOpen: boolean
  /** Its adjudicator could not decide, so it says nothing. */
  readonly isUnresolved: boolean
}

export type TaggedHoldings = ReadonlyMap<TagId, readonly Holding[]>

/** The codes of one clip, by whose they are and by tag. */
export type ClipCodes = ReadonlyMap<Column, TaggedHoldings>

/** The codes of each coder: what a newer revision superseded is none any more, and what an adjudicator made never was. */
export function coderCodes(evidence: ClipEvidence): ClipCodes {
  const collected = new Map<Column, Map<TagId, Holding[]>>()
  const holdingOf = reader(evidence)
  const standings = new Standings(evidence.reviews)
  for (const record of codedRecords(evidence)) {
    const standing = standings.of(record)
    if (standing === 'superseded' || standing === 'adjudicated') continue
    put(collected, record.authorId, record, holdingOf(record, false))
  }
  return collected
}

/**
 * The codes that adjudication left standing: what was kept, and what took the place of what was changed. Of several verdicts
 * about one record the newest counts.
 */
export function adjudicatedCodes(evidence: ClipEvidence): ClipCodes {
  const collected = new Map<Column, Map<TagId, Holding[]>>()
  const records = new Map<RecordId, CodedRecord>(codedRecords(evidence).map((record) => [record.id, record]))
  const holdingOf = reader(evidence)
  const standing = new Map<RecordId, boolean>()
  for (const [id, adjudication] of newestVerdicts(evidence)) {
    for (const result of standingOf(adjudication, id)) standing.set(result, adjudication.verdict === 'unresolved')
  }
  for (const [id, isUnresolved] of standing) {
    const record = records.get(id)
    if (record) put(collected, 'adjudicated', record, holdingOf(record, isUnresolved))
  }
  return collected
}

/** What a verdict about several records leaves of one of them. */
function standingOf({ verdict, resultId, resultIds }: AdjudicationRecord, id: RecordId): readonly RecordId[] {
  if (verdict === 'rejected') return []
  if (verdict === 'unresolved') return [id]
  if (resultIds) return resultIds
  if (verdict === 'kept') return [id]
  return resultId === undefined ? [] : [resultId]
}

/**
 * Finds what is said of one tracked object or of the whole picture, sorted once for all objects; what is said of the picture
 * comes as few holdings of many spans.
 */
export function holdingsBySubject(tags: TaggedHoldings): (trackId: TrackId) => TaggedHoldings {
  const scene = new Map<TagId, readonly Holding[]>()
  const about = new Map<TrackId, Map<TagId, Holding[]>>()
  for (const [tagId, holdings] of tags) {
    scene.set(tagId, condensed(holdings.filter(({ trackIds }) => trackIds === undefined)))
    for (const holding of holdings) {
      for (const trackId of holding.trackIds ?? []) {
        const own = about.get(trackId) ?? new Map<TagId, Holding[]>()
        about.set(trackId, own)
        const known = own.get(tagId)
        if (known) known.push(holding)
        else own.set(tagId, [holding])
      }
    }
  }
  return (trackId) => {
    const own = about.get(trackId)
    return new Map([...scene].map(([tagId, holdings]) => [tagId, [...holdings, ...(own?.get(tagId) ?? [])]]))
  }
}

/** As many holdings as there are ways to say it. */
function condensed(holdings: readonly Holding[]): readonly Holding[] {
  const alike = new Map<string, Holding[]>()
  for (const holding of holdings) {
    const key = `${holding.certainty} ${holding.notAssessable} ${holding.isUnresolved}`
    const known = alike.get(key)
    if (known) known.push(holding)
    else alike.set(key, [holding])
  }
  return [...alike.values()].flatMap((each) => {
    const [first] = each
    return first ? [{ ...first, spans: united(each.flatMap(({ spans }) => spans)) }] : []
  })
}

/** Those whose codes were adjudicated on a clip. */
export function adjudicatedCoders(evidence: ClipEvidence): ReadonlySet<AnnotatorId> {
  const about = newestVerdicts(evidence)
  return new Set(codedRecords(evidence).flatMap(({ id, authorId }) => (about.has(id) ? [authorId] : [])))
}

function newestVerdicts({ adjudications }: ClipEvidence): ReadonlyMap<RecordId, (typeof adjudications)[number]> {
  const sorted = adjudications.toSorted((a, b) => byText(a.decidedAt, b.decidedAt) || byText(a.id, b.id))
  return new Map(sorted.flatMap((each) => each.aboutIds.map((id) => [id, each] as const)))
}

export function codedRecords({ annotations, segments, tracks }: ClipEvidence): readonly CodedRecord[] {
  return [...annotations, ...segments, ...tracks]
}

/** Reads what a record says of which frames. */
function reader(evidence: ClipEvidence): (record: CodedRecord, isUnresolved: boolean) => Holding {
  const ranges = new Map(evidence.segments.map(({ id, trackIds }) => [id, trackIds]))
  const seen = new Map(evidence.tracks.map(({ id }, at) => [id, trackSpans(evidence, at)]))
  return (record, isUnresolved) => {
    const { certainty, notAssessable } = record
    const said = (spans: FrameSpans, trackIds: Holding['trackIds'], isOpen: boolean): Holding => ({
      spans,
      trackIds,
      certainty,
      notAssessable,
      isOpen,
      isUnresolved,
    })
    switch (record.type) {
      case 'annotation': {
        const spans = [{ start: record.frame, end: record.frame + 1 }]
        const trackIds = record.segmentId === undefined ? undefined : ranges.get(record.segmentId)
        return said(spans, trackIds, false)
      }
      case 'segment': {
        const { start, end, trackIds } = record
        return said(end === undefined ? NO_SPANS : [{ start, end }], trackIds, end === undefined)
      }
      case 'track': {
        const { spans, isOpen } = seen.get(record.id) ?? { spans: NO_SPANS, isOpen: false }
        return said(spans, [record.id], isOpen)
      }
      default:
        return record satisfies never
    }
  }
}

/**
 * When a track is there, as people have said: a box that a program made and nobody confirmed is no statement, and neither is
 * one that is held after the last keyframe.
 * @param at place of the track among those of the clip
 */
export function trackSpans(
  { keyframes }: Pick<ClipEvidence, 'keyframes'>,
  at: number,
): { readonly spans: FrameSpans; isOpen: boolean } {
  const said = (keyframes[at] ?? []).filter(({ auto }) => auto === undefined)
  const heldFrom = (said.at(-1)?.frame ?? 0) + 1
  const there = presences(said)
  return {
    spans: united(there.map(({ start, end = heldFrom }) => ({ start, end }))),
    isOpen: there.some(({ end }) => end === undefined),
  }
}

function put(
  collected: Map<Column, Map<TagId, Holding[]>>,
  column: Column,
  { tagIds }: CodedRecord,
  holding: Holding,
): void {
  const tags = collected.get(column) ?? new Map<TagId, Holding[]>()
  collected.set(column, tags)
  for (const id of tagIds) {
    const known = tags.get(id)
    if (known) known.push(holding)
    else tags.set(id, [holding])
  }
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
