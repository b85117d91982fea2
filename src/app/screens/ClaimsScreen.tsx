import { useNavigate, useParams } from '@tanstack/react-router'
import { ClaimsPage } from '../../features/claims/ClaimsPage'
import { STARTER_CLAIMS } from '../starterClaims'
import { useClaimAddresses } from '../useClaimAddresses'

/** What is claimed about the footage of the open project. */
export function ClaimsScreen() {
  const navigate = useNavigate()
  const { projectId } = useParams({ from: '/project/$projectId/claims' })
  const { hrefOfClaim } = useClaimAddresses(projectId)
  return (
    <ClaimsPage
      starters={STARTER_CLAIMS}
      hrefOf={hrefOfClaim}
      onOpen={(claimId) => void navigate({ to: '/project/$projectId/claims/$claimId', params: { projectId, claimId } })}
    />
  )
}
