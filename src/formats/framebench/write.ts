import { canonicalJson } from '../../domain/canonicalJson'
import type { LogHead } from '../../domain/edits/logEntry'
import { InvariantError } from '../../domain/invariantError'
import type { ClipRecord } from '../../domain/records/clip'
import type { ClipId, RecordId, TrackId } from '../../domain/records/ids'
import type { SyncMoment } from '../../domain/records/sync'
import type { RecordOf, RecordType, WorkspaceRecord } from '../../domain/records/workspaceRecord'
import { secondsText, type Timebase } from '../../domain/time/timebase'
import type { StatedAgreement } from '../../domain/agreement/statedAgreement'
import type { SettledSet } from './settledSet'
import { ADDED_LATER, FILE_ARRAY_NAMES, type FileArray } from './schema'

/** The name under which a type's records stand in a file; a file holds one project. */
const ARRAY_OF: Readonly<Record<Exclude<RecordType, 'project'>, FileArray>> = {
  annotator: 'annotators',
  codebook: 'codebooks',
  clip: 'clips',
  annotation: 'annotations',
  segment: 'segments',
  track: 'tracks',
  keyframe: 'keyframes',
  claim: 'claims',
  review: 'reviews',
  adjudication: 'adjudications',
  still: 'stills',
  cut: 'cuts',
  coverage: 'coverage',
  proof: 'proofs',
  measure: 'measures',
  handover: 'handovers',
  sync: 'syncs',
  comment: 'comments',
  submission: 'submissions',
}

/** What a file says besides its records: how far its coders agree, and where its records were taken from. */
export interface FileStatements {
  readonly agreement?: StatedAgreement
  readonly settled?: SettledSet
}

/** Where an item stands in its array: by clip, then first frame, then id; what has no such place by id alone. */
interface Line {
  readonly clipId: string
  readonly frame: number
  readonly id: string
  readonly text: string
}

/**
 * Writes `framebench/1`: the same work gives the same bytes, whatever the order of `records`; one record per line in
 * canonical JSON, so that two exports can be compared line by line. No date of export inside.
 * @param statements what it says besides its records
 * @throws InvariantError unless `records` hold exactly one project and everything that is in time has its clip
 */
export function writeFramebench(
  records: Iterable<WorkspaceRecord>,
  head: LogHead,
  statements: FileStatements = {},
): string {
  const all = [...records]
  const clips = new Map<ClipId, ClipRecord>()
  const trackClips = new Map<TrackId, ClipId>()
  for (const record of all) {
    if (record.type === 'clip') clips.set(record.id, record)
    if (record.type === 'track') trackClips.set(record.id, record.clipId)
  }
  const [project, ...others] = all.filter((record) => record.type === 'project')
  if (!project || others.length > 0)
    throw new InvariantError(`A file holds one project, not ${others.length + (project ? 1 : 0)}`)

  const lines = new Map<FileArray, Line[]>(FILE_ARRAY_NAMES.map((name) => [name, []]))
  for (const record of all) {
    if (record.type !== 'project') lines.get(ARRAY_OF[record.type])?.push(lineOf(record, clips, trackClips))
  }
  const parts = ['{"format":"framebench/1"', `"project":${canonicalJson(withoutType(project))}`]
  for (const name of FILE_ARRAY_NAMES) {
    const sorted = (lines.get(name) ?? []).toSorted(byPlace).map((line) => line.text)
    // A file without any is the same as before there were some.
    if (sorted.length === 0 && ADDED_LATER.has(name)) continue
    parts.push(sorted.length === 0 ? `"${name}":[]` : `"${name}":[\n${sorted.join(',\n')}\n]`)
  }
  for (const [name, statement] of Object.entries(statements)) parts.push(`"${name}":${canonicalJson(statement)}`)
  parts.push(`"log":${canonicalJson({ length: head.length, hash: head.hash })}}`)
  return `${parts.join(',\n')}\n`
}

function lineOf(
  record: Exclude<WorkspaceRecord, RecordOf<'project'>>,
  clips: ReadonlyMap<ClipId, ClipRecord>,
  trackClips: ReadonlyMap<TrackId, ClipId>,
): Line {
  const line = (clipId: string, frame: number, derived: object): Line => {
    return { clipId, frame, id: record.id, text: canonicalJson({ ...withoutType(record), ...derived }) }
  }
  switch (record.type) {
    case 'annotation':
    case 'still':
    case 'comment':
    case 'cut': {
      const { timebase } = clipOf(clips, record.clipId, record.id)
      return line(record.clipId, record.frame, { timebase, seconds: roundedSeconds(record.pts, timebase) })
    }
    case 'keyframe': {
      const { id: clipId, timebase } = clipOf(clips, trackClips.get(record.trackId), record.id)
      return line(clipId, record.frame, { timebase, seconds: roundedSeconds(record.pts, timebase) })
    }
    case 'segment':
    case 'handover': {
      const { timebase } = clipOf(clips, record.clipId, record.id)
      const startSeconds = roundedSeconds(record.startPts, timebase)
      // Without an end the range is still open, and so has no end in seconds either.
      const end = record.endPts === undefined ? {} : { endSeconds: roundedSeconds(record.endPts, timebase) }
      return line(record.clipId, record.start, { timebase, startSeconds, ...end })
    }
    case 'clip': {
      const firstSeconds = roundedSeconds(record.firstPts, record.timebase)
      return line('', 0, { firstSeconds, endSeconds: roundedSeconds(record.endPts, record.timebase) })
    }
    case 'track':
    case 'review':
    case 'adjudication':
    case 'coverage':
      return line(record.clipId, 0, {})
    case 'sync': {
      const seconds = ({ clipId, pts }: SyncMoment) => roundedSeconds(pts, clipOf(clips, clipId, record.id).timebase)
      return line('', 0, { aSeconds: seconds(record.a), bSeconds: seconds(record.b) })
    }
    case 'annotator':
    case 'codebook':
    case 'claim':
    case 'proof':
    case 'measure':
    case 'submission':
      return line('', 0, {})
    default:
      return record satisfies never
  }
}

function clipOf(clips: ReadonlyMap<ClipId, ClipRecord>, id: ClipId | undefined, namedBy: RecordId): ClipRecord {
  const clip = id === undefined ? undefined : clips.get(id)
  if (!clip) throw new InvariantError(`Record ${namedBy} has no clip`)
  return clip
}

function withoutType<Record extends WorkspaceRecord>({ type: _type, ...rest }: Record): Omit<Record, 'type'> {
  return rest
}

/** Rounded by the domain's exact integer arithmetic, so that every machine writes the same digits. */
function roundedSeconds(ticks: number, base: Timebase): number {
  return Number(secondsText(ticks, base))
}

/** By UTF-16 units, never by a language's order: the same on every machine. */
function byPlace(a: Line, b: Line): number {
  return byText(a.clipId, b.clipId) || a.frame - b.frame || byText(a.id, b.id)
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
