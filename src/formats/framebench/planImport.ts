import { statedOnClips } from '../../domain/agreement/statedOnClips'
import { exclusiveVariables } from '../../domain/codebook/exclusion'
import { overlaps, type Overlap } from '../../domain/codebook/overlaps'
import { joinedCoverage } from '../../domain/coverage/joinedCoverage'
import type { RecordMap } from '../../domain/edits/apply'
import { recordsEqual } from '../../domain/edits/recordsEqual'
import type { ClipRecord } from '../../domain/records/clip'
import type { CoverageRecord } from '../../domain/records/coverage'
import type { ClipId, RecordId, TrackId } from '../../domain/records/ids'
import type { RecordOf, RecordType, WorkspaceRecord } from '../../domain/records/workspaceRecord'
import { excerpt } from '../excerpt'
import type { ItemProblem } from '../itemProblem'
import { consistentSubset } from './consistentSubset'
import type { FramebenchFile } from './framebenchFile'
import type { ImportCounts, ImportPlan } from './importPlan'
import { matchClips, type ClipMatch } from './matchClips'

/**
 * Plans what a file adds to a workspace; what is added can stand on what is here, of which nothing is changed but which frames
 * somebody has seen: they are joined to those of the file.
 * A clip is recognised by its bytes, and what lies on it is pointed to mine; every other record by its id.
 * @param existing the workspace as it is; empty where the file is to become one
 */
export function planImport(existing: RecordMap, file: FramebenchFile): ImportPlan {
  const draft = draftOf(existing, file)
  for (const record of file.records) {
    const match = draft.matches.get(clipIdOf(record, draft.trackClips) ?? NO_CLIP)
    if (record.type === 'clip') considerClip(draft, record, match)
    else if (match?.kind === 'differs' || match?.kind === 'idTaken') leaveOutWithClip(draft, record, match)
    else if (record.type === 'measure') considerRecord(draft, onMyClips(record, draft.matches))
    else if (record.type === 'sync') considerSync(draft, record)
    else {
      const here = match?.kind === 'mine' ? onClip(record, match.clipId) : record
      considerRecord(draft, here.type === 'still' ? besideMine(here, draft.matches) : here)
    }
  }
  const { kept, problems } = consistentSubset(withoutJoined(draft), draft.candidates, draft.strangers)
  for (const record of draft.candidates.values())
    draft.counts[record.type][kept.has(record.id) ? 'added' : 'leftOut'] += 1
  for (const { recordId, field, code, value } of problems) report(draft, recordId, field, code, value)
  return {
    changes: [...kept.values()].map((after) => ({ before: draft.joined.get(after.id) ?? null, after })),
    counts: draft.counts,
    problems: draft.problems,
    overlaps: newOverlaps(existing, kept),
    agreement: file.agreement && statedOnClips(file.agreement, (id) => myClip(id, draft.matches)),
  }
}

/** Pairs of which the file brings one range at least; codebooks are those that will be here. */
function newOverlaps(existing: RecordMap, kept: RecordMap): readonly Overlap[] {
  const all = [...existing.values(), ...kept.values()]
  const codebooks = all.filter((record) => record.type === 'codebook')
  const segments = all.filter((record) => record.type === 'segment')
  return overlaps(segments, exclusiveVariables(codebooks), (one, other) => kept.has(one.id) || kept.has(other.id))
}

/** What is here, without the coverage that the file's is joined to and stands for. */
function withoutJoined({ existing, joined }: Draft): RecordMap {
  return joined.size === 0 ? existing : new Map([...existing].filter(([id]) => !joined.has(id)))
}

/** A plan in the making. */
interface Draft {
  readonly existing: RecordMap
  readonly places: Map<RecordId, string>
  readonly matches: ReadonlyMap<RecordId, ClipMatch>
  readonly trackClips: ReadonlyMap<TrackId, ClipId>
  readonly hasProject: boolean
  readonly counts: Record<RecordType, ImportCounts>
  readonly problems: ItemProblem[]
  readonly candidates: Map<RecordId, WorkspaceRecord>
  /** Who has seen what of which clip, by `seenBy`: here, or in the file so far. */
  readonly coverage: Map<string, CoverageRecord>
  /** Coverage of mine that is to be joined with the file's, as it is now. */
  readonly joined: Map<RecordId, CoverageRecord>
  /** Ids that name another thing here than in the file, so that no record of the file may lean on them. */
  readonly strangers: Set<RecordId>
}

const NO_CLIP = ''

function draftOf(existing: RecordMap, { records, places }: FramebenchFile): Draft {
  const tracks = records.filter((record) => record.type === 'track')
  return {
    existing,
    places: new Map(places),
    matches: matchClips(
      existing,
      records.filter((record) => record.type === 'clip'),
    ),
    trackClips: new Map(tracks.map(({ id, clipId }) => [id, clipId])),
    hasProject: [...existing.values()].some((record) => record.type === 'project'),
    counts: noCounts(),
    problems: [],
    candidates: new Map(),
    coverage: new Map(
      [...existing.values()].flatMap((record) => (record.type === 'coverage' ? [[seenBy(record), record]] : [])),
    ),
    joined: new Map(),
    strangers: new Set(),
  }
}

function considerClip(draft: Draft, clip: ClipRecord, match: ClipMatch | undefined): void {
  switch (match?.kind) {
    case undefined:
    case 'new':
      draft.candidates.set(clip.id, clip)
      return
    case 'mine':
      draft.counts.clip[match.details.length === 0 ? 'same' : 'kept'] += 1
      if (match.details.length > 0) report(draft, clip.id, '', 'clipDetailsDiffer', match.details.join(', '))
      return
    case 'differs':
      draft.counts.clip.leftOut += 1
      return report(draft, clip.id, match.field, 'clipDiffers', match.theirs, match.mine)
    case 'idTaken':
      draft.counts.clip.leftOut += 1
      return report(draft, clip.id, 'id', 'idTaken', clip.id)
    default:
      return match satisfies never
  }
}

/** What is said about frames holds for the file's clip only, and mine under that id or of those bytes is another. */
function leaveOutWithClip(
  draft: Draft,
  record: WorkspaceRecord,
  match: ClipMatch & { kind: 'differs' | 'idTaken' },
  clipId = clipIdOf(record, draft.trackClips),
): void {
  draft.counts[record.type].leftOut += 1
  draft.strangers.add(record.id)
  if (match.kind === 'differs') report(draft, record.id, '', 'clipDiffers', match.theirs, match.mine)
  else report(draft, record.id, '', 'clipUnknown', clipId)
}

/** @param record already pointed to my clip */
function considerRecord(draft: Draft, record: WorkspaceRecord): void {
  if (record.type === 'coverage' && joinCoverage(draft, record)) return
  const mine = draft.existing.get(record.id)
  const count = draft.counts[record.type]
  if (recordsEqual(mine, record)) count.same += 1
  else if (record.type === 'project' && draft.hasProject) count.kept += 1
  else if (mine === undefined) {
    draft.candidates.set(record.id, record)
    if (record.type === 'coverage') draft.coverage.set(seenBy(record), record)
  } else {
    count.kept += 1
    if (!isVersionOf(record, mine)) draft.strangers.add(record.id)
    if (record.type === 'codebook' && mine.type === 'codebook') {
      report(draft, record.id, '', 'codebookDiffers', record.version, mine.version)
    } else report(draft, record.id, 'id', 'idTaken', record.id)
  }
}

/** Stands on two clips, each of which may be mine, or another than mine. */
function considerSync(draft: Draft, sync: RecordOf<'sync'>): void {
  const { matches } = draft
  for (const { clipId } of [sync.a, sync.b]) {
    const match = matches.get(clipId)
    if (match?.kind === 'differs' || match?.kind === 'idTaken') {
      leaveOutWithClip(draft, sync, match, clipId)
      return
    }
  }
  considerRecord(draft, {
    ...sync,
    a: { ...sync.a, clipId: myClip(sync.a.clipId, matches) },
    b: { ...sync.b, clipId: myClip(sync.b.clipId, matches) },
  })
}

function seenBy({ clipId, authorId }: CoverageRecord): string {
  return `${clipId} ${authorId}`
}

/** @returns whether this person's coverage of the clip is here already, so that it is joined and no record of its own */
function joinCoverage(draft: Draft, theirs: CoverageRecord): boolean {
  const mine = draft.coverage.get(seenBy(theirs))
  if (!mine) return false
  const joined = joinedCoverage(mine, theirs)
  const isWaiting = draft.candidates.has(mine.id)
  if (joined === mine || isWaiting) draft.counts.coverage.same += 1
  if (joined === mine) return true
  if (!isWaiting) draft.joined.set(mine.id, mine)
  draft.places.set(mine.id, draft.places.get(theirs.id) ?? '')
  draft.candidates.set(mine.id, joined)
  draft.coverage.set(seenBy(theirs), joined)
  return true
}

function report(
  { places, problems }: Draft,
  recordId: RecordId,
  field: string,
  code: ItemProblem['code'],
  value: unknown,
  expected?: unknown,
): void {
  const place = places.get(recordId) ?? ''
  problems.push({
    place: field === '' ? place : `${place}.${field}`,
    code,
    value: excerpt(value),
    ...(expected === undefined ? {} : { expected: excerpt(expected) }),
    recordId,
  })
}

/** The clip that a record of the file is, or is about. */
function clipIdOf(record: WorkspaceRecord, trackClips: ReadonlyMap<TrackId, ClipId>): ClipId | undefined {
  if (record.type === 'clip') return record.id
  if (record.type === 'keyframe') return trackClips.get(record.trackId)
  return 'clipId' in record ? record.clipId : undefined
}

function onClip(record: WorkspaceRecord, clipId: ClipId): WorkspaceRecord {
  return 'clipId' in record ? { ...record, clipId } : record
}

/** The frame that stands beside a still may be of another clip than its own. */
function besideMine(still: RecordOf<'still'>, matches: Draft['matches']): WorkspaceRecord {
  const match = still.beside && matches.get(still.beside.clipId)
  return still.beside && match?.kind === 'mine'
    ? { ...still, beside: { ...still.beside, clipId: match.clipId } }
    : still
}

function onMyClips(measure: RecordOf<'measure'>, matches: Draft['matches']): WorkspaceRecord {
  if (!measure.clipIds) return measure
  return { ...measure, clipIds: measure.clipIds.map((id) => myClip(id, matches)) }
}

function myClip(id: ClipId, matches: Draft['matches']): ClipId {
  const match = matches.get(id)
  return match?.kind === 'mine' ? match.clipId : id
}

/** Whether two records of one id are the same thing in two states, so that what names the one may name the other. */
function isVersionOf(theirs: WorkspaceRecord, mine: WorkspaceRecord): boolean {
  if (theirs.type !== mine.type) return false
  return !('clipId' in theirs) || !('clipId' in mine) || theirs.clipId === mine.clipId
}

function noCounts(): Record<RecordType, ImportCounts> {
  const none = () => ({ added: 0, same: 0, kept: 0, leftOut: 0 })
  return {
    project: none(),
    annotator: none(),
    clip: none(),
    codebook: none(),
    annotation: none(),
    segment: none(),
    track: none(),
    keyframe: none(),
    claim: none(),
    review: none(),
    adjudication: none(),
    still: none(),
    cut: none(),
    coverage: none(),
    proof: none(),
    measure: none(),
    handover: none(),
    sync: none(),
    comment: none(),
    submission: none(),
  }
}
