import type { AnnotationRecord } from '../domain/records/annotation'
import type { AnnotatorId, ClipId, TagId } from '../domain/records/ids'
import type { SegmentRecord } from '../domain/records/segment'
import { boundaryPts, clampFrame, ptsOf, type FrameTable } from '../domain/time/frameTable'
import type { Workspace } from '../engine/workspace'
import { tagMarks, updatedMarks, type TagMarks } from './laneMarks'
import type { Lane, LaneRange } from './lanes'
import { trackLane, type TrackLane } from './trackLane'

/** What of a clip stands in lanes: one per tag that is used, and one per track, oldest first. */
export interface ClipLanes {
  readonly lanes: readonly Lane[]
  readonly tracks: readonly TrackLane[]
}

const NO_RANGES: readonly never[] = []

/**
 * The lanes of one clip, kept up to date at the cost of what has changed: after an edit every lane that it did not touch is
 * the same object, and where nothing changed all of it is.
 */
export class LaneCache {
  #annotations: readonly AnnotationRecord[] = []
  #segments: readonly SegmentRecord[] = []
  #marks: TagMarks = new Map()
  #ranges: ReadonlyMap<TagId, readonly LaneRange[]> = new Map()
  #rangeOf = new WeakMap<SegmentRecord, LaneRange>()
  #lanes: readonly Lane[] = []
  #tracks: readonly TrackLane[] = []
  #known: ClipLanes = { lanes: this.#lanes, tracks: this.#tracks }
  #authorId: AnnotatorId | undefined

  constructor(
    private readonly clipId: ClipId,
    private readonly table: FrameTable,
  ) {}

  read(workspace: Pick<Workspace, 'index' | 'authorId'>): ClipLanes {
    const { index, authorId } = workspace
    if (authorId !== this.#authorId) {
      this.#authorId = authorId
      this.#rangeOf = new WeakMap()
      this.#segments = []
    }
    this.#readMarks(index.annotationsOf(this.clipId))
    this.#readRanges(index.segmentsOf(this.clipId), authorId)
    this.#lanes = this.#readLanes()
    this.#tracks = this.#readTracks(index)
    if (this.#lanes !== this.#known.lanes || this.#tracks !== this.#known.tracks) {
      this.#known = { lanes: this.#lanes, tracks: this.#tracks }
    }
    return this.#known
  }

  #readMarks(annotations: readonly AnnotationRecord[]): void {
    if (annotations === this.#annotations) return
    this.#marks =
      this.#annotations.length === 0
        ? tagMarks(annotations, this.table)
        : updatedMarks(this.#marks, this.#annotations, annotations, this.table)
    this.#annotations = annotations
  }

  #readRanges(segments: readonly SegmentRecord[], authorId: AnnotatorId): void {
    if (segments === this.#segments) return
    this.#segments = segments
    const ranges = new Map<TagId, LaneRange[]>()
    for (const segment of segments) {
      let range = this.#rangeOf.get(segment)
      if (!range) this.#rangeOf.set(segment, (range = laneRange(segment, this.table, authorId)))
      for (const tagId of segment.tagIds) {
        const list = ranges.get(tagId)
        if (list) list.push(range)
        else ranges.set(tagId, [range])
      }
    }
    this.#ranges = new Map([...ranges].map(([tagId, list]) => [tagId, kept(this.#ranges.get(tagId), list)]))
  }

  #readLanes(): readonly Lane[] {
    const known = new Map(this.#lanes.map((lane) => [lane.tagId, lane]))
    const lanes = [...new Set([...this.#ranges.keys(), ...this.#marks.keys()])].map((tagId) => {
      const ranges = this.#ranges.get(tagId) ?? NO_RANGES
      const marks = this.#marks.get(tagId) ?? NO_RANGES
      const lane = known.get(tagId)
      if (lane?.ranges === ranges && lane.marks === marks) return lane
      return { tagId, ranges, marks, open: ranges.filter((range) => range.endTicks === undefined) }
    })
    return kept(this.#lanes, lanes)
  }

  #readTracks(index: Workspace['index']): readonly TrackLane[] {
    const known = new Map(this.#tracks.map((lane) => [lane.track.id, lane]))
    const tracks = index.tracksOf(this.clipId).map((track) => {
      const keyframes = index.keyframesOf(track.id)
      const lane = known.get(track.id)
      return lane?.track === track && lane.keyframes === keyframes ? lane : trackLane(track, keyframes, this.table)
    })
    return kept(this.#tracks, tracks)
  }
}

function laneRange(segment: SegmentRecord, table: FrameTable, authorId: AnnotatorId): LaneRange {
  const start = clampFrame(table, segment.start)
  return {
    id: segment.id,
    start,
    startTicks: ptsOf(table, start),
    end: segment.end,
    endTicks: segment.end === undefined ? undefined : boundaryPts(table, segment.end),
    isMine: segment.authorId === authorId,
    sensitivity: segment.sensitivity,
  }
}

/** The array that was there where the new one holds the same. */
function kept<Item>(known: readonly Item[] | undefined, items: readonly Item[]): readonly Item[] {
  const isSame = known?.length === items.length && items.every((item, at) => item === known[at])
  return isSame ? known : items
}
