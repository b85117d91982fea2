import type { Change } from '../../domain/edits/edit'
import type { RecordId, TrackId } from '../../domain/records/ids'
import type { SegmentRecord } from '../../domain/records/segment'
import type { Workspace } from '../workspace'

/** Collects what a gesture changes about which tracks ranges are about, so that each range is changed once. */
export class RangeLinks {
  readonly #wanted = new Map<RecordId, { readonly before: SegmentRecord; readonly trackIds: Set<TrackId> }>()

  constructor(private readonly workspace: Workspace) {}

  add(rangeId: RecordId | undefined, trackId: TrackId): void {
    this.#linksOf(rangeId)?.add(trackId)
  }

  /** Ranges that are about `from` are about `to` instead, or about nothing where that is left out. */
  replace(from: RecordId, to?: TrackId): void {
    for (const record of this.workspace.index.referrersOf([from])) {
      const links = record.type === 'segment' ? this.#linksOf(record.id) : undefined
      for (const trackId of links ?? []) {
        if (trackId !== from) continue
        links?.delete(trackId)
        if (to !== undefined) links?.add(to)
      }
    }
  }

  changes(): Change[] {
    return [...this.#wanted.values()].map(({ before, trackIds }) => {
      const { trackIds: _trackIds, ...rest } = before
      return { before, after: trackIds.size > 0 ? { ...rest, trackIds: [...trackIds] } : rest }
    })
  }

  #linksOf(rangeId: RecordId | undefined): Set<TrackId> | undefined {
    const known = rangeId === undefined ? undefined : this.#wanted.get(rangeId)
    if (known) return known.trackIds
    const before = this.workspace.index.get('segment', rangeId)
    if (!before) return undefined
    const trackIds = new Set(before.trackIds)
    this.#wanted.set(before.id, { before, trackIds })
    return trackIds
  }
}
