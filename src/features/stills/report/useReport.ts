import { useEffect, useState } from 'react'
import type { ReportDraft } from '../../../domain/records/report'
import { useRecordsRevision } from '../../../stores/workspaceStore'
import type { LeavingTogether } from '../readyStill'
import { reportOf, type ReadyReport } from './reportOf'

/** The report as it would leave now; the last one stays while records change, `isCurrent` says whether it is. */
export function useReport(
  draft: ReportDraft,
  together: LeavingTogether | undefined,
): { readonly ready: ReadyReport | undefined; readonly isCurrent: boolean } {
  const revision = useRecordsRevision()
  const [made, setMade] = useState<{ readonly ready: ReadyReport; readonly of: readonly unknown[] } | undefined>(
    undefined,
  )
  useEffect(() => {
    if (!together) return undefined
    let isLeft = false
    void reportOf({ draft, methods: draft.methods, together }).then((ready) => {
      if (!isLeft) setMade({ ready, of: [draft, together, revision] })
    })
    return () => {
      isLeft = true
    }
  }, [draft, together, revision])
  const isCurrent = made?.of[0] === draft && made.of[1] === together && made.of[2] === revision
  return { ready: made?.ready, isCurrent }
}
