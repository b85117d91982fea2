import { useNavigate, useParams } from '@tanstack/react-router'
import { clipId as toClipId } from '../../domain/records/ids'
import { ClipFacts } from '../../features/library/ClipFacts'
import { ClipRecordPage } from '../../features/provenance/ClipRecordPage'
import { loadOutline } from '../loadOutline'

/** Where a clip comes from, as a page of its own. */
export function ClipRecordScreen() {
  const navigate = useNavigate()
  const { clipId, projectId } = useParams({ from: '/project/$projectId/clip/$clipId/record' })
  return (
    <ClipRecordPage
      clipId={toClipId.parse(clipId)}
      onOpenClip={() => void navigate({ to: '/project/$projectId/clip/$clipId', params: { projectId, clipId } })}
      Facts={ClipFacts}
      loadOutline={loadOutline}
    />
  )
}
