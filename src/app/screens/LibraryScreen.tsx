import { Navigate, useNavigate } from '@tanstack/react-router'
import { LibraryPage } from '../../features/library/LibraryPage'
import { session } from '../../stores/session'
import { useProjects } from '../../stores/projectsStore'
import { useWorkspace } from '../../stores/workspaceStore'
import { useScreenPath } from '../useScreenPath'

/** The library of the open project; the bare address leads to the project worked on last. */
export function LibraryScreen() {
  const navigate = useNavigate()
  const workspace = useWorkspace()
  const newest = useProjects()?.[0]
  const isStart = useScreenPath() === '/'
  if (isStart && newest) return <Navigate to="/project/$projectId" params={{ projectId: newest.id }} replace />
  return (
    <LibraryPage
      onOpen={(clipId) => {
        if (workspace)
          void navigate({ to: '/project/$projectId/clip/$clipId', params: { projectId: workspace.projectId, clipId } })
      }}
      onRecord={(clipId) => session().showRecord(clipId)}
    />
  )
}
