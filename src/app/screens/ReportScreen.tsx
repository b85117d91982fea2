import { useNavigate, useParams } from '@tanstack/react-router'
import { ReportPage } from '../../features/stills/report/ReportPage'

/** The report of the open project. */
export function ReportScreen() {
  const navigate = useNavigate()
  const { projectId } = useParams({ from: '/project/$projectId/report' })
  const toStills = (s?: string) =>
    void navigate({ to: '/project/$projectId/stills', params: { projectId }, search: { s } })
  return <ReportPage onStill={toStills} onTray={() => toStills()} />
}
