import type { RecordId } from '../../../domain/records/ids'
import { deleteRecords } from '../../../engine/commands/deleteRecords'
import { retag, type Retagging } from '../../../engine/commands/retag'
import { splitSubmitted } from '../../../engine/commands/splitSubmitted'
import { notify } from '../../../stores/noticesStore'
import {
  objectViewStore,
  showAllObjects,
  tellLocked,
  toggleHidden,
  toggleLocked,
  withoutLocked,
} from '../../../stores/objectViewStore'
import { accepted, explainRefusal } from '../../../stores/refusals'
import { selectionStore, selectMany } from '../../../stores/selectionStore'
import { workspaceStore } from '../../../stores/workspaceStore'

/** What the objects panel and its keys do to many objects at once; a change of records is one edit. */

export function lockSelected(): void {
  onSelected((ids) => {
    const isOn = toggleLocked(ids)
    notify('info', isOn ? 'objectsPanel.nowLocked' : 'objectsPanel.nowUnlocked', { count: ids.length })
  })
}

export function hideSelected(): void {
  onSelected((ids) => {
    const isOn = toggleHidden(ids)
    // Nobody should delete or move what cannot be seen.
    if (isOn) selectMany([])
    notify('info', isOn ? 'objectsPanel.nowHidden' : 'objectsPanel.nowShown', { count: ids.length })
  })
}

export function showAll(): void {
  const { size } = objectViewStore.getState().hidden
  showAllObjects()
  notify('info', 'objectsPanel.nowShown', { count: size })
}

function onSelected(run: (ids: readonly RecordId[]) => void): void {
  const { ids } = selectionStore.getState()
  if (ids.length > 0) run(ids)
  else notify('info', 'objectsPanel.selectFirst')
}

/** Replaces, adds or takes away a tag of all of them that are free; the others are counted with their reason. */
export function retagObjects(ids: readonly RecordId[], retagging: Retagging): void {
  const { workspace } = workspaceStore.getState()
  if (!workspace) return
  const { free, locked } = withoutLocked(ids)
  tellLocked(locked)
  if (free.length === 0) return
  const result = retag(workspace, free, retagging)
  if (!result.ok) {
    if (result.problem.code === 'nothingToDo') notify('info', 'objectsPanel.nothingToRetag')
    else explainRefusal(result.problem)
    return
  }
  const { count, submitted, onlyTag } = result.value
  notify('info', 'objectsPanel.retagged', { count })
  tellSubmitted(submitted)
  if (onlyTag.length > 0) notify('warning', 'objectsPanel.keptOnlyTag', { count: onlyTag.length })
}

export function deleteObjects(ids: readonly RecordId[]): void {
  const count = deleteFree(ids)
  if (count > 0) notify('info', 'objectsPanel.deleted', { count })
}

/** Deletes those that are neither locked nor submitted; the others stay selected and are told. @returns how many are gone */
export function deleteFree(ids: readonly RecordId[]): number {
  const { workspace } = workspaceStore.getState()
  if (!workspace) return 0
  const { free, locked } = withoutLocked(ids)
  const drafts = splitSubmitted(workspace, free)
  tellLocked(locked)
  tellSubmitted(drafts.submitted)
  if (drafts.free.length === 0 || !accepted(deleteRecords(workspace, drafts.free))) return 0
  const { records } = workspace.index
  selectMany(selectionStore.getState().ids.filter((id) => records.has(id)))
  return drafts.free.length
}

function tellSubmitted(submitted: readonly RecordId[]): void {
  if (submitted.length > 0) notify('warning', 'objectsPanel.submitted', { count: submitted.length })
}
