import { useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { ClaimId } from '../domain/records/ids'

/** The addresses of the claims of a project, for links. */
export function useClaimAddresses(projectId: string) {
  const router = useRouter()
  return useMemo(() => {
    const listed = router.buildLocation({ to: '/project/$projectId/claims', params: { projectId } })
    return {
      claimsHref: router.history.createHref(listed.href),
      hrefOfClaim: (claimId: ClaimId): string => {
        const params = { projectId, claimId }
        const { href } = router.buildLocation({ to: '/project/$projectId/claims/$claimId', params })
        return router.history.createHref(href)
      },
    }
  }, [router, projectId])
}
