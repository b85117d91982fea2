import './claims.css'
import { Popover } from '@mantine/core'
import { IconScale, IconX } from '@tabler/icons-react'
import { useCallback, useEffect, useRef } from 'react'
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
import { ToolButton } from '../../ui/ToolButton'
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
  const panel = useRef<HTMLDivElement>(null)
  const selected = useSelection()
  const toLink = evidenceToLink(selected, stillId)
  useEffect(() => () => showLinkClaim(false), [])
  useEffect(() => {
    if (!isOpen) return undefined
    const before = document.activeElement
    const { current } = panel
    current?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true })
    return () => {
      const { activeElement } = document
      const isLost = activeElement === document.body || current?.contains(activeElement)
      if (isLost && before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [isOpen])
  const label = t(LABELS[toLink.kind])
  return (
    <section className="link-claim">
      <Popover
        opened={isOpen}
        onChange={showLinkClaim}
        position="left-start"
        width={340}
        withRoles={false}
        closeOnClickOutside={false}
        closeOnEscape={false}
        radius={8}
        shadow="md"
        transitionProps={{ duration: 0 }}
        middlewares={{ shift: { padding: 8 }, flip: true }}
      >
        <Popover.Target>
          <span className="popover-place">
            <ToolButton
              label={label}
              icon={<IconScale size={14} aria-hidden="true" />}
              isFilled
              isActive={isOpen}
              isDisabled={isReadOnly}
              hint={isReadOnly ? t('readOnly.sign') : undefined}
              keys={toLink.kind === 'still' ? undefined : keys}
              onClick={() => showLinkClaim(!isOpen)}
              testId="link-claim"
            />
          </span>
        </Popover.Target>
        <Popover.Dropdown
          ref={panel}
          role="dialog"
          aria-label={label}
          className="bar-popover"
          data-testid="link-claim-panel"
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            // The press is used up: it must not also clear the selection.
            event.stopPropagation()
            showLinkClaim(false)
          }}
        >
          <div className="row bar-popover-head">
            <h2>{label}</h2>
            <span className="spacer" />
            <ToolButton
              label={t('app.close')}
              icon={<IconX size={16} aria-hidden="true" />}
              isIconOnly
              onClick={() => showLinkClaim(false)}
            />
          </div>
          <LinkClaimForm claimsHref={claimsHref} toLink={toLink} />
        </Popover.Dropdown>
      </Popover>
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
