import { useNavigate, useParams } from '@tanstack/react-router'
import { ReviewClips } from '../../features/review/ReviewClips'

/** The clips of the open project, to be reviewed one by one. */
export function ReviewClipsScreen() {
  const navigate = useNavigate()
  const { projectId } = useParams({ from: '/project/$projectId/review' })
  return (
    <ReviewClips
      onClip={(clipId) => void navigate({ to: '/project/$projectId/review/$clipId', params: { projectId, clipId } })}
      onLibrary={() => void navigate({ to: '/project/$projectId', params: { projectId } })}
    />
  )
}
