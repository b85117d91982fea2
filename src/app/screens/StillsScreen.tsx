import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { LinkClaim } from '../../features/claims/LinkClaim'
import { StillsPage } from '../../features/stills/StillsPage'
import { useCommandKeys } from '../commands/useCommandKeys'
import { useClaimAddresses } from '../useClaimAddresses'

/** The stills of the open project. */
export function StillsScreen() {
  const navigate = useNavigate()
  useCommandKeys('stills')
  const { projectId } = useParams({ from: '/project/$projectId/stills' })
  const { s } = useSearch({ from: '/project/$projectId/stills' })
  const claimAddresses = useClaimAddresses(projectId)
  return (
    <StillsPage
      stillId={s}
      onStill={(id) =>
        void navigate({ to: '/project/$projectId/stills', params: { projectId }, search: { s: id }, replace: true })
      }
      onOpen={(clipId, frame) =>
        void navigate({ to: '/project/$projectId/clip/$clipId', params: { projectId, clipId }, search: { f: frame } })
      }
      renderLinking={(id) => <LinkClaim {...claimAddresses} stillId={id} />}
      onReport={() => void navigate({ to: '/project/$projectId/report', params: { projectId } })}
      onLibrary={() => void navigate({ to: '/project/$projectId', params: { projectId } })}
    />
  )
}
