import i18next from 'i18next'
import type { ClaimId, MeasureId, TagId } from '../../domain/records/ids'
import type { MeasureRecord } from '../../domain/records/measure'
import { addMeasure } from '../../engine/commands/addMeasure'
import { changeMeasure, type MeasureDefinition } from '../../engine/commands/changeMeasure'
import { deleteMeasure } from '../../engine/commands/deleteMeasure'
import { duplicateMeasure } from '../../engine/commands/duplicateMeasure'
import { renameMeasure } from '../../engine/commands/renameMeasure'
import { notify } from '../../stores/noticesStore'
import { accepted } from '../../stores/refusals'
import { workspaceStore } from '../../stores/workspaceStore'

/** Adds a measure under its tag's name. @returns its id where it was added */
export function add(tagId: TagId, name: string, claimId?: ClaimId): MeasureId | undefined {
  const { workspace } = workspaceStore.getState()
  return workspace && accepted(addMeasure(workspace, { name, tagId, claimId }))?.measure.id
}

export function change(id: MeasureId, to: (before: MeasureDefinition) => MeasureDefinition): void {
  const { workspace } = workspaceStore.getState()
  if (workspace) accepted(changeMeasure(workspace, id, to))
}

export function rename(id: MeasureId, name: string): void {
  const { workspace } = workspaceStore.getState()
  if (workspace) accepted(renameMeasure(workspace, id, name))
}

/** @returns the id of the copy where it was made */
export function duplicate({ id, name }: MeasureRecord): MeasureId | undefined {
  const { workspace } = workspaceStore.getState()
  const copyName = i18next.t('measures.copyName', { name })
  return workspace && accepted(duplicateMeasure(workspace, id, copyName))?.measure.id
}

/** @returns whether it is gone */
export function remove(id: MeasureId): boolean {
  const { workspace } = workspaceStore.getState()
  return workspace !== undefined && accepted(deleteMeasure(workspace, id)) !== undefined
}

export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    notify('info', 'measures.copied')
  } catch {
    notify('warning', 'measures.notCopied')
  }
}
