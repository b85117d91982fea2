import { useCallback, useMemo } from 'react'
import type { AnnotatorRecord } from '../domain/records/annotator'
import type { ClipRecord } from '../domain/records/clip'
import type { ClipId } from '../domain/records/ids'
import type { MeasureRecord } from '../domain/records/measure'
import type { RecordOf } from '../domain/records/workspaceRecord'
import type { FrameTimes } from '../engine/clipEvidenceOf'
import { askedClips, measureProject, type MeasuredProject } from '../engine/measureProject'
import type { Workspace } from '../engine/workspace'
import { useClipTimes } from './clipTimesStore'
import { useRecords } from './workspaceStore'

const NO_MEASURES: readonly MeasureRecord[] = []
const NO_MEASURED: readonly MeasuredProject[] = []
const NO_CLIPS: readonly ClipRecord[] = []
const NO_CODERS: readonly AnnotatorRecord[] = []
const NO_CLAIMS: readonly RecordOf<'claim'>[] = []

/** Every measure of the project, oldest first. */
export function useMeasures(): readonly MeasureRecord[] {
  return useRecords(measuresOf, NO_MEASURES)
}

/** The measures of a claim, oldest first. */
export function useClaimMeasures(claimId: string): readonly MeasureRecord[] {
  const measures = useMeasures()
  return useMemo(() => measures.filter((each) => each.claimId === claimId), [measures, claimId])
}

export function useProjectClips(): readonly ClipRecord[] {
  return useRecords(clipsOf, NO_CLIPS)
}

export function useCoders(): readonly AnnotatorRecord[] {
  return useRecords(codersOf, NO_CODERS)
}

export function useClaims(): readonly RecordOf<'claim'>[] {
  return useRecords(claimsOf, NO_CLAIMS)
}

export interface MeasuredNow {
  readonly measured: readonly MeasuredProject[]
  /** How many clips have not been read yet; their numbers are missing. */
  readonly waiting: number
}

/** What measures find now, counted again only where something has changed. */
export function useMeasured(measures: readonly MeasureRecord[]): MeasuredNow {
  const clipsQuery = useCallback(
    ({ index }: Workspace) => [...new Set(measures.flatMap((measure) => askedClips(index, measure)))],
    [measures],
  )
  const { byClip, waiting } = useClipTimes(useSameList(useRecords(clipsQuery, NO_CLIPS)))
  const query = useCallback(
    ({ index }: Workspace) => {
      const timesOf = (clipId: ClipId): FrameTimes | undefined => {
        const times = byClip.get(clipId)
        return times?.ok ? times.value : undefined
      }
      return measures.map((measure) => measureProject(index, measure, timesOf))
    },
    [measures, byClip],
  )
  const measured = useRecords(query, NO_MEASURED)
  return useMemo(() => ({ measured, waiting }), [measured, waiting])
}

/** The same array while it holds the same things: another one begins to read files anew. */
function useSameList<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  const key = items.map(({ id }) => id).join(' ')
  // The ids stand for the clips: what else changes in a clip's record changes no frame.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => items, [key])
}

function measuresOf({ index }: Workspace): readonly MeasureRecord[] {
  return index
    .all('measure')
    .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1))
}

function clipsOf({ index }: Workspace): readonly ClipRecord[] {
  return index.all('clip')
}

function codersOf({ index }: Workspace): readonly AnnotatorRecord[] {
  return index.all('annotator')
}

function claimsOf({ index }: Workspace): readonly RecordOf<'claim'>[] {
  return index.all('claim')
}
