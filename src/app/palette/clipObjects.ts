import { changedWindow } from '../../domain/objects/changedWindow'
import { plainText } from '../../domain/plainText'
import type { AnnotationRecord } from '../../domain/records/annotation'
import type { ClipId, TagId } from '../../domain/records/ids'
import type { SegmentRecord } from '../../domain/records/segment'
import type { TrackRecord } from '../../domain/records/track'
import type { Workspace } from '../../engine/workspace'
import { objectNumbersOf } from '../../stores/objectNumbers'

type Coded = AnnotationRecord | SegmentRecord | TrackRecord

/** Something that was coded on the clip in view, as the palette searches it. */
export interface ClipObject {
  readonly record: Coded
  /** Its number on this clip, by age. */
  readonly number: number
  readonly tagIds: readonly TagId[]
  /** Its note, as it is compared. */
  readonly note: string
}

interface Gathered {
  readonly workspace: Workspace
  readonly clipId: ClipId
  readonly sources: readonly (readonly Coded[])[]
  readonly objects: readonly ClipObject[]
}

let kept: Gathered | undefined

/** Records between two breaths: some tenths of a millisecond. */
const AT_ONCE = 250

/**
 * Gathers everything coded on a clip, oldest first. What was gathered before is brought up to date, so that only the first
 * time and a deletion cost more than what has changed; the work can be left between any two steps.
 */
export function* gatherObjects(workspace: Workspace, clipId: ClipId): Generator<void, readonly ClipObject[]> {
  const { index } = workspace
  const sources: Gathered['sources'] = [index.annotationsOf(clipId), index.segmentsOf(clipId), index.tracksOf(clipId)]
  const numbers = objectNumbersOf(workspace, clipId)
  const before = kept?.workspace === workspace && kept.clipId === clipId ? kept : undefined
  const changed = before && changesSince(before, sources, numbers)
  // At its whole length from the start: filled from behind, an array becomes a slow table.
  const objects = before && changed ? [...before.objects] : Array.from<ClipObject>({ length: numbers.size })
  let count = 0
  for (const records of changed ? [changed] : sources) {
    for (const record of records) {
      const number = numbers.get(record.id) ?? 0
      const note = record.note === '' ? '' : plainText(record.note)
      objects[number - 1] = { record, number, tagIds: record.tagIds, note }
      count += 1
      if (count % AT_ONCE === 0) yield
    }
  }
  kept = { workspace, clipId, sources, objects }
  return objects
}

/** What is new or another now; undefined where numbers have moved, by a deletion or by something older that came in. */
function changesSince(
  before: Gathered,
  sources: Gathered['sources'],
  numbers: ReadonlyMap<string, number>,
): readonly Coded[] | undefined {
  const windows = sources.map((source, at) => changedWindow<Coded>(before.sources[at] ?? [], source))
  const added = windows.flatMap((each) => each.added)
  const isDeletion = windows.some((each) => each.removed.some(({ id }) => !numbers.has(id)))
  const knownIds = new Set(windows.flatMap((each) => each.removed.map(({ id }) => id)))
  const isOlder = added.some(({ id }) => !knownIds.has(id) && (numbers.get(id) ?? 0) <= before.objects.length)
  return isDeletion || isOlder ? undefined : added
}
