import './claims.css'
import { useCallback, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimId } from '../../domain/records/ids'
import { evidenceOf, type Evidence } from '../../engine/evidenceOf'
import type { Workspace } from '../../engine/workspace'
import { useRecords } from '../../stores/workspaceStore'
import { ClaimFields } from './ClaimFields'
import { ClaimHead } from './ClaimHead'
import { EvidenceColumns } from './EvidenceColumns'
import type { HrefOf } from './hrefOf'

const NO_EVIDENCE: readonly Evidence[] = []

interface ClaimPageProps {
  readonly claimId: ClaimId
  readonly hrefOf: HrefOf
  readonly listHref: string
  readonly argumentHref: string
  readonly onGone: () => void
  /** What was measured for this claim. */
  readonly measures?: ReactNode
}

/** One claim: what is said, what stands for and against it, and what a person makes of it. */
export function ClaimPage({ claimId, hrefOf, listHref, argumentHref, onGone, measures }: ClaimPageProps) {
  const { t } = useTranslation()
  const claim = useRecords(
    useCallback((workspace: Workspace) => workspace.index.get('claim', claimId), [claimId]),
    undefined,
  )
  const evidence = useRecords(
    useCallback(({ index }: Workspace) => evidenceOf(index, index.get('claim', claimId)?.evidence ?? []), [claimId]),
    NO_EVIDENCE,
  )
  if (!claim) {
    return (
      <main className="failure">
        <h1>{t('claims.unknown')}</h1>
        <p>{t('claims.unknownHint')}</p>
        <a className="tool-button is-primary" href={listHref}>
          {t('claims.all')}
        </a>
      </main>
    )
  }
  return (
    <main className="claims-page" aria-label={t('claims.title')}>
      <ClaimHead key={claim.id} claim={claim} listHref={listHref} argumentHref={argumentHref} onGone={onGone} />
      <div className="claim-body">
        <section className="claim-evidence" aria-label={t('claims.evidence')}>
          <EvidenceColumns claim={claim} evidence={evidence} hrefOf={hrefOf} />
          {measures}
        </section>
        <ClaimFields key={claim.id} claim={claim} />
      </div>
    </main>
  )
}
