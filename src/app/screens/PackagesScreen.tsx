import { useNavigate, useParams } from '@tanstack/react-router'
import { PackagesPage } from '../../features/packages/PackagesPage'

/** Handing in one's own work, and what others have handed in. */
export function PackagesScreen() {
  const navigate = useNavigate()
  const { projectId } = useParams({ from: '/project/$projectId/packages' })
  return (
    <PackagesPage
      onClip={(clipId) => void navigate({ to: '/project/$projectId/clip/$clipId', params: { projectId, clipId } })}
      onLibrary={() => void navigate({ to: '/project/$projectId', params: { projectId } })}
    />
  )
}
