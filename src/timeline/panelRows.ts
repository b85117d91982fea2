import type { StyledLane, StyledTrack } from './styledLane'

/** A row that names the lanes below it and folds them. */
export interface LaneHead {
  /** Under which it is remembered that it is folded. */
  readonly id: string
  readonly name: string
  /** 1 inside of another. */
  readonly level: 0 | 1
  readonly isFolded: boolean
  readonly lanes: readonly StyledLane[]
  readonly tracks: readonly StyledTrack[]
}

/** A row of the timeline, from the top down. */
export type PanelRow =
  | { readonly kind: 'head'; readonly head: LaneHead }
  | { readonly kind: 'lane'; readonly lane: StyledLane }
  | { readonly kind: 'track'; readonly track: StyledTrack }

/** With more lanes than these, tags are divided by their group in the codebook, and tracks by their tag. */
export const MANY_LANES = 8

/**
 * The rows of a clip: tags, then tracks, each with a head where both are there. Few lanes need no heads inside of them, and
 * what is alone needs none at all, so that the little room goes to the lanes.
 * @param lanes,tracks in the order of the codebook, tracks of a tag in their own order
 * @param folded ids of heads whose lanes are not shown
 * @param names of the two parts
 */
export function panelRows(
  lanes: readonly StyledLane[],
  tracks: readonly StyledTrack[],
  folded: ReadonlySet<string>,
  names: { readonly tags: string; readonly tracks: string },
): readonly PanelRow[] {
  const rows: PanelRow[] = []
  const hasBoth = lanes.length > 0 && tracks.length > 0

  const tagGroups = parts(lanes, (lane) => lane.groupId ?? '')
  const trackGroups = parts(tracks, (track) => track.track.tagIds[0] ?? '')
  const isDivided = (groups: number, items: number) => groups > 1 && items > MANY_LANES

  if (open({ id: 'tags', name: names.tags, level: 0, lanes, tracks: [] }, hasBoth)) {
    for (const [id, items] of tagGroups) {
      const name = items[0]?.groupName ?? ''
      const head = { id: `group:${id}`, name, level: hasBoth ? 1 : 0, lanes: items, tracks: [] } as const
      if (open(head, isDivided(tagGroups.size, lanes.length))) rows.push(...items.map(laneRow))
    }
  }
  if (open({ id: 'tracks', name: names.tracks, level: 0, lanes: [], tracks }, hasBoth)) {
    for (const [id, items] of trackGroups) {
      const name = items[0]?.name ?? ''
      const head = { id: `tracks:${id}`, name, level: hasBoth ? 1 : 0, lanes: [], tracks: items } as const
      if (open(head, isDivided(trackGroups.size, tracks.length))) rows.push(...items.map(trackRow))
    }
  }
  return rows

  /** Adds the head where it is wanted. @returns whether what is below it is shown */
  function open(head: Omit<LaneHead, 'isFolded'>, isWanted: boolean): boolean {
    if (!isWanted) return true
    const isFolded = folded.has(head.id)
    rows.push({ kind: 'head', head: { ...head, isFolded } })
    return !isFolded
  }
}

function laneRow(lane: StyledLane): PanelRow {
  return { kind: 'lane', lane }
}

function trackRow(track: StyledTrack): PanelRow {
  return { kind: 'track', track }
}

/** Items by a key, in the order in which the keys are first met; the items of a key keep theirs. */
function parts<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const found = new Map<string, Item[]>()
  for (const item of items) {
    const list = found.get(keyOf(item))
    if (list) list.push(item)
    else found.set(keyOf(item), [item])
  }
  return found
}
