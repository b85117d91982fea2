import type { ClipRecord } from '../records/clip'
import type { ExportProfile } from '../provenance/exportProfile'
import type { StillRecord } from '../records/still'

/** What stands in the way of a file; its sentence is `stills.faults.<code>`. */
export type ExportFault = 'noVisible' | 'noCredit' | 'noBasis' | 'noSecond' | 'uncovered' | 'notSeen'

/** What is known of a still that is to leave. */
export interface ExportState {
  readonly still: Pick<StillRecord, 'credit' | 'secondBy' | 'visible'>
  readonly clips: readonly Pick<ClipRecord, 'provenance'>[]
  readonly profile: ExportProfile
  /** How many protected people are under no fill. */
  readonly uncovered: number
  /** Whether they are left so on purpose, which only an archive act may. */
  readonly isArchiveAct: boolean
  readonly needsSecond: boolean
  /** Whether the picture is graphic and whoever exports it has not looked at it. */
  readonly isCovered: boolean
}

/** Everything that has to be done first, in the order in which it is asked. */
export function exportFaults(state: ExportState): readonly ExportFault[] {
  const { still, clips, profile, uncovered, isArchiveAct, needsSecond, isCovered } = state
  const isPublished = profile === 'publication'
  const faults: ExportFault[] = []
  if (isCovered) faults.push('notSeen')
  if (uncovered > 0 && (isPublished || !isArchiveAct)) faults.push('uncovered')
  if (Object.values(still.visible ?? {}).every((text) => text.trim() === '')) faults.push('noVisible')
  if (still.credit.trim() === '') faults.push('noCredit')
  if (isPublished && clips.some(({ provenance }) => (provenance.basisForUse ?? '').trim() === ''))
    faults.push('noBasis')
  if (isPublished && needsSecond && still.secondBy === undefined) faults.push('noSecond')
  return faults
}
