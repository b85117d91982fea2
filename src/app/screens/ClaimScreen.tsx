import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { claimId as toClaimId, type ClipId, type RecordId } from '../../domain/records/ids'
import { ArgumentPage } from '../../features/claims/argument/ArgumentPage'
import { ClaimPage } from '../../features/claims/ClaimPage'
import { ClaimMeasures } from '../../features/measures/ClaimMeasures'
import { useMeasureLines } from '../../features/measures/useMeasureLines'
import { usePreferences } from '../../stores/preferencesStore'
import { downloadText } from '../downloadText'
import { useClaimAddresses } from '../useClaimAddresses'

/** One claim with its evidence, to be worked on. */
export function ClaimScreen() {
  const navigate = useNavigate()
  const router = useRouter()
  const { projectId, claimId } = useParams({ from: '/project/$projectId/claims/$claimId' })
  const { claimsHref } = useClaimAddresses(projectId)
  const argument = router.buildLocation({
    to: '/project/$projectId/claims/$claimId/argument',
    params: { projectId, claimId },
  })
  return (
    <ClaimPage
      claimId={toClaimId.parse(claimId)}
      hrefOf={useHrefOf(projectId)}
      listHref={claimsHref}
      argumentHref={router.history.createHref(argument.href)}
      measures={<ClaimMeasures claimId={toClaimId.parse(claimId)} />}
      onGone={() => void navigate({ to: '/project/$projectId/claims', params: { projectId } })}
    />
  )
}

/** The same claim as a page to be read. */
export function ArgumentScreen() {
  const navigate = useNavigate()
  const { projectId, claimId } = useParams({ from: '/project/$projectId/claims/$claimId/argument' })
  const { l } = useSearch({ from: '/project/$projectId/claims/$claimId/argument' })
  const page = usePreferences((state) => state.language)
  const { hrefOfClaim, claimsHref } = useClaimAddresses(projectId)
  const id = toClaimId.parse(claimId)
  return (
    <ArgumentPage
      claimId={id}
      language={l ?? page}
      hrefOf={useHrefOf(projectId)}
      claimHref={hrefOfClaim(id)}
      listHref={claimsHref}
      onLanguage={(language) =>
        void navigate({
          to: '/project/$projectId/claims/$claimId/argument',
          params: { projectId, claimId },
          search: { l: language },
          replace: true,
        })
      }
      measureLines={useMeasureLines(id)}
      onSave={(fileName, html) => downloadText(fileName, html, 'text/html')}
    />
  )
}

function useHrefOf(projectId: string) {
  const router = useRouter()
  return useCallback(
    (clipId: ClipId, frame: number, recordId?: RecordId) => {
      const { href } = router.buildLocation({
        to: '/project/$projectId/clip/$clipId',
        params: { projectId, clipId },
        search: { f: frame, o: recordId },
      })
      return router.history.createHref(href)
    },
    [router, projectId],
  )
}
