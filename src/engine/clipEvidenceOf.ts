import { measuredCuts, type ClipEvidence } from '../domain/measures/clipEvidence'
import type { ClipRecord } from '../domain/records/clip'
import type { ClipId } from '../domain/records/ids'
import type { FrameIndex } from '../domain/time/frameIndex'
import type { FrameTable } from '../domain/time/frameTable'
import type { RecordIndex } from './recordIndex'

/** What a clip's file tells of its frames; `foundCuts` is undefined where no program has looked for cuts. */
export interface FrameTimes {
  readonly table: FrameTable
  readonly foundCuts: readonly FrameIndex[] | undefined
}

const EVIDENCE = new WeakMap<
  RecordIndex,
  Map<ClipId, { readonly inputs: readonly unknown[]; readonly is: ClipEvidence }>
>()

/**
 * Everything on the clips whose frames are known. The arrays of the index are others after a change: while they are the same, so is what is made
 * of them.
 * @param timesOf the frames of a clip, where they have been read
 */
export function clipEvidenceOf(
  index: RecordIndex,
  clips: readonly ClipRecord[],
  timesOf: (clipId: ClipId) => FrameTimes | undefined,
): readonly ClipEvidence[] {
  const kept = EVIDENCE.get(index) ?? new Map()
  EVIDENCE.set(index, kept)
  const coverage = groupedByClip(index.all('coverage'))
  const adjudications = groupedByClip(index.all('adjudication'))
  const reviews = groupedByClip(index.all('review'))
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
    const submitted = reviews.get(id) ?? []
    const cuts = index.cutsOf(id)
    const own = [...keyframes, ...seen, ...settled, ...submitted]
    const inputs = [times.table, times.foundCuts, ...Object.values(lists), ...own, cuts]
    const known = kept.get(id)
    if (known && isSameList(known.inputs, inputs)) return [known.is]
    const is: ClipEvidence = {
      clipId: id,
      table: times.table,
      ...lists,
      keyframes,
      coverage: seen,
      adjudications: settled,
      reviews: submitted,
      cuts: measuredCuts(times.foundCuts, cuts),
    }
    kept.set(id, { inputs, is })
    return [is]
  })
}

/** Records by clip, each list in the order of the ids. */
export function groupedByClip<Item extends { readonly id: string; readonly clipId: ClipId }>(
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

export function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at])
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
