import { useCallback, useEffect, useMemo, useState } from 'react'
import type { AgreementStatistics } from '../../domain/agreement/agreementStatistics'
import type { ClipRecord } from '../../domain/records/clip'
import type { ClipId } from '../../domain/records/ids'
import { reviewOfProject, type ReviewedProject } from '../../engine/reviewOfProject'
import { reviewReport, type ReviewReport } from '../../engine/reviewReport'
import type { Workspace } from '../../engine/workspace'
import { useClipTimes } from '../../stores/clipTimesStore'
import { session } from '../../stores/session'
import { useRecordsCalmly, useWorkspace } from '../../stores/workspaceStore'

interface ReportNow {
  readonly state: 'reading' | 'computing' | 'empty' | 'failed' | 'ready'
  readonly report: ReviewReport | undefined
  /** Clips whose frames could not be read, by name. */
  readonly unread: readonly string[]
  /** How many clips have not been read yet. */
  readonly waiting: number
}

/** What was computed, and of which codes. */
interface Computed {
  readonly of: ReviewedProject
  readonly statistics: AgreementStatistics | undefined
}

const NO_CLIPS: readonly ClipRecord[] = []

/** Everything that is to be said of the review of the open project, computed again when codes or verdicts change. */
export function useReviewReport(): ReportNow {
  const workspace = useWorkspace()
  const clips = useRecordsCalmly(allClips, NO_CLIPS)
  const key = clips.map(({ id }) => id).join(' ')
  // The ids stand for the clips: what else changes in a clip's record changes no frame.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const asked = useMemo(() => clips, [key])
  const { byClip, waiting } = useClipTimes(asked)
  const query = useCallback(
    ({ index }: Workspace) =>
      reviewOfProject(index, (clipId: ClipId) => {
        const times = byClip.get(clipId)
        return times?.ok ? times.value : undefined
      }),
    [byClip],
  )
  const review = useRecordsCalmly(query, undefined)
  const computed = useStatistics(waiting === 0 ? review : undefined)
  const report = useMemo(
    () => workspace && computed?.statistics && reviewReport(workspace.index, computed.of, computed.statistics),
    [workspace, computed],
  )
  const unread = review?.unread.map(({ name }) => name) ?? []
  const isComparable = review?.clips.some(({ coders }) => coders.length > 1) ?? false
  if (waiting > 0 || !review) return { state: 'reading', report: undefined, unread, waiting }
  if (!isComparable) return { state: 'empty', report: undefined, unread, waiting }
  if (computed && !computed.statistics) return { state: 'failed', report: undefined, unread, waiting }
  return { state: report ? 'ready' : 'computing', report, unread, waiting }
}

function useStatistics(review: ReviewedProject | undefined): Computed | undefined {
  const [computed, setComputed] = useState<Computed | undefined>(undefined)
  useEffect(() => {
    if (!review?.clips.some(({ coders }) => coders.length > 1)) return undefined
    const leaving = new AbortController()
    void session()
      .agreement.compute(review, { signal: leaving.signal, onProgress: () => undefined })
      .then((found) => {
        if (!leaving.signal.aborted) setComputed({ of: review, statistics: found.ok ? found.value : undefined })
      })
    return () => leaving.abort()
  }, [review])
  // Of codes that have changed since, nothing is shown.
  return computed?.of === review ? computed : undefined
}

function allClips({ index }: Workspace): readonly ClipRecord[] {
  return index.all('clip')
}
