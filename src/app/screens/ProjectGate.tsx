import { Outlet, useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { session } from '../../stores/session'
import { useWorkspace } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'

/** Opens the project that the address names, and shows its screens once it is open. */
export function ProjectGate() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { projectId } = useParams({ from: '/project/$projectId' })
  const openId = useWorkspace()?.projectId
  const [failed, setFailed] = useState<string | undefined>(undefined)
  useEffect(() => {
    if (openId === projectId) return
    void session()
      .openProject(projectId)
      .then((isOpen) => setFailed(isOpen ? undefined : projectId))
    // Asked again only for another address: closing the project must not open it again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [projectId])
  if (openId === projectId) return <Outlet />
  if (failed !== projectId) return null
  return (
    <main className="failure">
      <h1>{t('problems.projectClosed')}</h1>
      <p>{t('problems.projectClosedHint')}</p>
      <ToolButton label={t('nav.toLibrary')} isPrimary onClick={() => void navigate({ to: '/' })} />
    </main>
  )
}
