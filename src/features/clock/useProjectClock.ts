import { useMemo } from 'react'
import { clockCircles, doubtfulSyncs, type ClockCircle } from '../../domain/clock/clockCircles'
import { projectClocks, type Clock } from '../../domain/clock/projectClocks'
import type { ClipRecord } from '../../domain/records/clip'
import type { ClipId, SyncId } from '../../domain/records/ids'
import type { SyncRecord } from '../../domain/records/sync'
import type { Workspace } from '../../engine/workspace'
import { useRecords } from '../../stores/workspaceStore'

/** What the checks say of an offset: in a circle that does not close, in one that does, or in none. */
export type SyncStanding = 'failing' | 'checked' | 'unchecked'

/** The clips of the project, the offsets between them, and what follows from both. */
export interface ProjectClock {
  readonly clips: readonly ClipRecord[]
  /** Oldest first. */
  readonly syncs: readonly SyncRecord[]
  readonly clocks: readonly Clock[]
  readonly circles: readonly ClockCircle[]
  /** The offsets to look at first. */
  readonly doubtful: ReadonlySet<SyncId>
  readonly standing: (id: SyncId) => SyncStanding
  readonly nameOf: (id: ClipId) => string
}

const NO_CLIPS: readonly ClipRecord[] = []
const NO_SYNCS: readonly SyncRecord[] = []

/** @param reference the clip that its clock is measured from */
export function useProjectClock(reference?: ClipId): ProjectClock {
  const clips = useRecords(clipsOf, NO_CLIPS)
  const syncs = useRecords(syncsOf, NO_SYNCS)
  return useMemo(() => {
    const names = new Map(clips.map(({ id, name }) => [id, name]))
    const circles = clockCircles(clips, syncs)
    const inCircles = (closes: boolean) =>
      new Set(circles.filter((each) => each.closes === closes).flatMap(({ syncIds }) => syncIds))
    const [failing, held] = [inCircles(false), inCircles(true)]
    return {
      clips,
      syncs,
      clocks: projectClocks(clips, syncs, reference),
      circles,
      doubtful: doubtfulSyncs(circles),
      standing: (id: SyncId) => (failing.has(id) ? 'failing' : held.has(id) ? 'checked' : 'unchecked'),
      nameOf: (id: ClipId) => names.get(id) ?? id,
    }
  }, [clips, syncs, reference])
}

function clipsOf({ index }: Workspace): readonly ClipRecord[] {
  return index
    .all('clip')
    .toSorted((a, b) => (a.addedAt === b.addedAt ? byText(a.id, b.id) : byText(a.addedAt, b.addedAt)))
}

function syncsOf({ index }: Workspace): readonly SyncRecord[] {
  return index
    .all('sync')
    .toSorted((a, b) => (a.createdAt === b.createdAt ? byText(a.id, b.id) : byText(a.createdAt, b.createdAt)))
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
