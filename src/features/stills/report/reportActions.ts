import type { ReportDraft } from '../../../domain/records/report'
import { changeReport } from '../../../engine/commands/changeReport'
import { accepted } from '../../../stores/refusals'
import { workspaceStore } from '../../../stores/workspaceStore'

/** @returns whether it was taken */
export function setReport(values: Partial<ReportDraft>): boolean {
  const { workspace } = workspaceStore.getState()
  return workspace !== undefined && accepted(changeReport(workspace, values)) !== undefined
}
