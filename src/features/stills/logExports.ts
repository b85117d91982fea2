import type { Edit } from '../../domain/edits/edit'
import { noteExports, type NotedExport } from '../../engine/commands/noteExports'
import type { Workspace } from '../../engine/workspace'
import { accepted, explainRefusal } from '../../stores/refusals'

/** Notes files in the log before they are handed over. @returns undefined where it has not taken them: nothing may leave */
export async function logExports(workspace: Workspace, noted: readonly NotedExport[]): Promise<Edit | undefined> {
  const made = await noteExports(workspace, noted)
  if (made.ok) return made.value
  if (made.problem.code !== 'notWritten') explainRefusal(made.problem)
  return undefined
}

/** Takes back what was noted of files that were not handed over after all; the log says so. */
export function takeBackExports(workspace: Workspace, { id }: Edit): void {
  accepted(workspace.takeBack(id))
}
