import { useNavigate, useParams } from '@tanstack/react-router'
import { AuditPage } from '../../features/audit/AuditPage'

/** The audit trail of the open project. */
export function AuditScreen() {
  const navigate = useNavigate()
  const { projectId } = useParams({ from: '/project/$projectId/audit' })
  return (
    <AuditPage
      onOpen={({ clipId, frame, recordId }) =>
        void navigate({
          to: '/project/$projectId/clip/$clipId',
          params: { projectId, clipId },
          search: { f: frame, o: recordId },
        })
      }
    />
  )
}
