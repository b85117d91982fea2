import { saved } from '../engine/saved'
import type { ProjectRemoval } from '../persistence/projectRemoval'
import { markBytes } from '../stores/missingBytesStore'
import { notify } from '../stores/noticesStore'
import type { OpenProjects } from './openProjects'
import type { TabMessage } from './tabMessage'

/**
 * Takes the open project out of this browser for good, with its log, and with the files that no other project has.
 * @returns whether it is gone; why not has been told then
 */
export async function deleteProject(
  projects: OpenProjects,
  removal: ProjectRemoval,
  tell: (message: TabMessage) => void,
): Promise<boolean> {
  const { current } = projects
  if (!current) return false
  if (current.isReadOnly) {
    notify('warning', 'refusals.readOnly')
    return false
  }
  const { projectId } = current
  const name = current.index.all('project')[0]?.name ?? ''
  await saved(current)
  projects.close()
  try {
    await removal.removeProject(projectId)
  } catch (error) {
    notify('problem', 'deletion.failed', { name, reason: String(error) })
    await projects.refreshList()
    return false
  }
  forgetSettings(projectId)
  tell({ kind: 'deleted', projectId })
  await projects.refreshList()
  notify('info', 'deletion.projectGone', { name })
  return true
}

/** Deletes the files of a clip that was deleted, where no other clip has them. */
export async function deleteClipFiles(
  projects: OpenProjects,
  removal: ProjectRemoval,
  sha256s: readonly string[],
): Promise<void> {
  const { current } = projects
  if (!current) return
  // The deletion of the clip comes first: a clip without its file can be given it again, a file without its clip is lost.
  await saved(current)
  const stillNamed = new Set(
    current.index.all('clip').flatMap(({ source, accessCopy }) => [source.sha256, accessCopy?.sha256]),
  )
  const wanted = sha256s.filter((sha256) => !stillNamed.has(sha256))
  if (current.unsavedEdits.length > 0) return
  const kept = await removal.removeFilesOf(current.projectId, wanted)
  for (const sha256 of wanted) markBytes(sha256, !kept.includes(sha256))
}

/** How its objects were looked at, and whatever else this browser keeps under the project's id. */
function forgetSettings(projectId: string): void {
  for (const key of Object.keys(localStorage)) if (key.includes(projectId)) localStorage.removeItem(key)
}
