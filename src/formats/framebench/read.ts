import { logHead } from '../../domain/edits/logEntry'
import type { ClipRecord } from '../../domain/records/clip'
import type { ClipId, RecordId, TrackId } from '../../domain/records/ids'
import { fail, ok, type Result } from '../../domain/result'
import { excerpt } from '../excerpt'
import type { FileProblem } from '../fileProblem'
import type { ItemProblem } from '../itemProblem'
import { parseJsonFile } from '../parseJsonFile'
import { consistentSubset } from './consistentSubset'
import type { FramebenchFile } from './framebenchFile'
import { readItems, statementOf, type PlacedItem } from './readItems'
import { timeProblems } from './timeProblems'

/** What this program reads and writes. A file of the same major and an older minor always opens. */
const MAJOR = 1
const MINOR = 0

/**
 * Reads a `framebench/1` file of a stranger. The file as a whole is refused or not; then each item is taken or listed, first by
 * its schema, then by what it says about others: times against the clip, frames and boxes inside it, nothing that dangles.
 * @returns what is accepted and why the rest is not; or why the whole file is refused (see `FileProblemCode`)
 */
export function readFramebench(bytes: Uint8Array): Result<FramebenchFile, FileProblem> {
  const json = parseJsonFile(bytes)
  if (!json.ok) return json
  const file = Object.fromEntries(Object.entries(json.value ?? {}))
  const problem = formatProblem(file['format'])
  if (problem) return fail(problem)

  const { items, rejected: malformed, unknown } = readItems(file)
  const rejected = [...malformed]
  const rightInTime = withoutWrongTimes(items, rejected)
  const byId = new Map<RecordId, PlacedItem>(rightInTime.map((item) => [item.record.id, item]))
  const subset = consistentSubset(new Map(), new Map(rightInTime.map(({ record }) => [record.id, record])))
  for (const { recordId, field, code, value } of subset.problems) {
    const place = byId.get(recordId)?.place ?? ''
    rejected.push({ place: field === '' ? place : `${place}.${field}`, code, value: excerpt(value), recordId })
  }
  const head = logHead.safeParse(file['log'])
  if (!head.success) rejected.push({ place: 'log', code: 'schema', value: excerpt(head.error.issues[0]?.message) })

  const agreement = statementOf('agreement', file)
  const settled = statementOf('settled', file)

  const records = [...subset.kept.values()]
  const places = new Map<RecordId, string>(records.map(({ id }) => [id, byId.get(id)?.place ?? '']))
  return ok({
    project: records.find((record) => record.type === 'project'),
    records,
    places,
    rejected,
    rejectedCount: itemCount(rejected),
    unknown: [
      ...unknown.filter(({ recordId }) => recordId === undefined || places.has(recordId)),
      ...agreement.unread,
      ...settled.unread,
    ],
    logHead: head.success ? head.data : undefined,
    agreement: agreement.statement,
    settled: settled.statement,
  })
}

function formatProblem(format: unknown): FileProblem | undefined {
  const match = typeof format === 'string' ? /^framebench\/([1-9]\d{0,5})(?:\.(0|[1-9]\d{0,5}))?$/.exec(format) : null
  const value = format === undefined ? '' : excerpt(format)
  if (!match) return { place: 'format', code: 'notFramebench', value }
  const [major, minor] = [Number(match[1]), Number(match[2] ?? 0)]
  const isNewer = major > MAJOR || (major === MAJOR && minor > MINOR)
  return isNewer ? { place: 'format', code: 'newerVersion', value } : undefined
}

function withoutWrongTimes(items: readonly PlacedItem[], rejected: ItemProblem[]): PlacedItem[] {
  const clips = new Map<ClipId, ClipRecord>()
  const trackClips = new Map<TrackId, ClipId>()
  for (const { record } of items) {
    if (record.type === 'clip') clips.set(record.id, record)
    if (record.type === 'track') trackClips.set(record.id, record.clipId)
  }
  return items.filter((item) => {
    const problems = timeProblems(item, { clips, trackClips })
    for (const { field, value, expected } of problems) {
      rejected.push({
        place: `${item.place}.${field}`,
        code: 'timeMismatch',
        value,
        expected,
        recordId: item.record.id,
      })
    }
    return problems.length === 0
  })
}

/** Problems stand under their item: `annotations[3].frame` and `annotations[3].box` are of one. */
function itemCount(problems: readonly ItemProblem[]): number {
  const items = new Set<string>()
  for (const { place } of problems) items.add(/^[a-z]+(?:\[\d+\])?/.exec(place)?.[0] ?? place)
  return items.size
}
