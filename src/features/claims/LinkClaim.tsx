import './claims.css'
import { IconScale } from '@tabler/icons-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimRecord } from '../../domain/records/claim'
import type { ClaimId, RecordId } from '../../domain/records/ids'
import { claimsOn } from '../../engine/commands/linkEvidence'
import type { Workspace } from '../../engine/workspace'
import { useInLanguage } from '../../stores/codebookQueries'
import { useKeyOf } from '../../stores/keysStore'
import { showLinkClaim, useLinkClaim } from '../../stores/linkClaimStore'
import { useSelection } from '../../stores/selectionStore'
import { useIsReadOnly, useRecords } from '../../stores/workspaceStore'
import { SidePopover } from '../../ui/SidePopover'
import { LinkClaimForm } from './LinkClaimForm'
import { evidenceToLink } from './evidenceToLink'

interface LinkClaimProps {
  readonly hrefOfClaim: (id: ClaimId) => string
  readonly claimsHref: string
  /** The still that is looked at, where it is one and not the clip's own screen. */
  readonly stillId?: RecordId | undefined
}

const LABELS = { selected: 'claims.link.open', clip: 'claims.link.openClip', still: 'claims.link.openStill' } as const

/**
 * Links what is selected, the clip where nothing is, or a still to a claim; beside it the work goes on. Under it the claims that it
 * is evidence of.
 */
export function LinkClaim({ hrefOfClaim, claimsHref, stillId }: LinkClaimProps) {
  const { t } = useTranslation()
  const keys = useKeyOf('linkClaim')
  const isReadOnly = useIsReadOnly()
  const { isOpen } = useLinkClaim()
  const selected = useSelection()
  const toLink = evidenceToLink(selected, stillId)
  return (
    <section className="link-claim">
      <SidePopover
        title={t(LABELS[toLink.kind])}
        icon={<IconScale size={14} aria-hidden="true" />}
        hint={isReadOnly ? t('readOnly.sign') : undefined}
        keys={toLink.kind === 'still' ? undefined : keys}
        isDisabled={isReadOnly}
        isOpen={isOpen}
        onToggle={showLinkClaim}
        width={340}
        firstField="input"
        testId="link-claim"
      >
        <LinkClaimForm claimsHref={claimsHref} toLink={toLink} />
      </SidePopover>
      <ClaimsHere selected={selected} stillId={stillId} hrefOfClaim={hrefOfClaim} />
    </section>
  )
}

const NO_CLAIMS: readonly ClaimRecord[] = []

/** The claims that it is evidence of, each with the way it bears on it. */
function ClaimsHere({
  selected,
  stillId,
  hrefOfClaim,
}: {
  readonly selected: readonly RecordId[]
  readonly stillId: RecordId | undefined
  readonly hrefOfClaim: (id: ClaimId) => string
}) {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const query = useCallback(
    (workspace: Workspace) => claimsOn(workspace, evidenceToLink(selected, stillId).ids),
    [selected, stillId],
  )
  const claims = useRecords(query, NO_CLAIMS)
  if (claims.length === 0) return null
  const wanted = new Set(evidenceToLink(selected, stillId).ids)
  return (
    <ul className="claims-here" aria-label={t('claims.link.listed')} data-testid="claims-here">
      {claims.slice(0, 20).map((claim) => (
        <li key={claim.id}>
          <a href={hrefOfClaim(claim.id)} className="link-row">
            <span className="muted">
              {[...new Set(claim.evidence.flatMap((link) => (wanted.has(link.recordId) ? [link.bearing] : [])))]
                .map((bearing) => t(`claims.bearing.${bearing}`))
                .join(' · ')}
            </span>
            <bdi className="ellipsis">{inLanguage(claim.text, claim.id)}</bdi>
          </a>
        </li>
      ))}
    </ul>
  )
}
