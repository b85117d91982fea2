import type { TFunction } from 'i18next'
import type { StillRecord } from '../../domain/records/still'
import type { ExportFault } from '../../domain/stills/exportFaults'
import { stillReader, type LeavingTogether, type ReadyProblem } from './readyStill'

/** What keeps one of several stills from leaving. */
export type LeavingFault =
  | { readonly still: StillRecord; readonly fault: ExportFault; readonly uncovered: number }
  | { readonly still: StillRecord; readonly problem: ReadyProblem }

/** Everything that stands in the way of stills that are to leave together. Nothing is decoded for it. */
export async function leavingFaults(
  stills: readonly StillRecord[],
  together: LeavingTogether,
  signal: AbortSignal,
): Promise<readonly LeavingFault[]> {
  const read = stillReader(together)
  const faults: LeavingFault[] = []
  for (const still of stills) {
    if (signal.aborted) return []
    const ready = await read(still)
    if (!ready.ok) faults.push({ still, problem: ready.problem })
    else {
      const { uncovered } = ready.value
      faults.push(...ready.value.faults.map((fault) => ({ still, fault, uncovered })))
    }
  }
  return faults
}

export function faultText(t: TFunction, fault: LeavingFault): string {
  if ('fault' in fault) return t(`stills.faults.${fault.fault}`, { count: fault.uncovered })
  return problemText(t, fault.problem)
}

export function problemText(t: TFunction, problem: ReadyProblem): string {
  const { code, ...values } = problem
  if (code === 'incomplete') return t('stillsTogether.incomplete')
  return code === 'cancelled' ? '' : t(`stills.problems.${code}`, values)
}
