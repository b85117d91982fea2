import { Outlet, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { session } from '../../stores/session'
import { useWorkspace } from '../../stores/workspaceStore'

/** Opens the project that the address names, and shows its screens once it is open. */
export function ProjectGate() {
  const { projectId } = useParams({ from: '/project/$projectId' })
  const openId = useWorkspace()?.projectId
  useEffect(() => {
    if (openId !== projectId) void session().openProject(projectId)
    // Asked again only for another address: closing the project must not open it again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [projectId])
  return openId === projectId ? <Outlet /> : null
}
