import { useEffect, useState } from 'react'
import type { StillRecord } from '../../domain/records/still'
import { useRecordsRevision } from '../../stores/workspaceStore'
import { leavingFaults, type LeavingFault } from './leavingFaults'
import type { LeavingTogether } from './readyStill'

interface Found {
  readonly faults: readonly LeavingFault[]
  readonly stills: readonly StillRecord[]
  readonly together: LeavingTogether
  readonly revision: number
}

/** What stands in the way of stills that are to leave together; undefined while it is looked for. */
export function useLeavingFaults(
  stills: readonly StillRecord[],
  together: LeavingTogether | undefined,
): readonly LeavingFault[] | undefined {
  const revision = useRecordsRevision()
  const [found, setFound] = useState<Found | undefined>(undefined)
  useEffect(() => {
    if (!together) return undefined
    const control = new AbortController()
    void leavingFaults(stills, together, control.signal).then((faults) => {
      if (!control.signal.aborted) setFound({ faults, stills, together, revision })
    })
    return () => control.abort()
  }, [stills, together, revision])
  // What was found for others must not let these leave.
  const isCurrent = found?.stills === stills && found.together === together && found.revision === revision
  return isCurrent ? found.faults : undefined
}
