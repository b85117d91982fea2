import { useTranslation } from 'react-i18next'
import { bearingCounts } from '../../domain/claims/bearingCounts'
import type { ClaimRecord } from '../../domain/records/claim'
import { useInLanguage } from '../../stores/codebookQueries'
import { StatusSign } from './StatusSign'

/** One claim in the list. The three numbers stand side by side; nothing adds them up. */
export function ClaimLine({ claim, href }: { readonly claim: ClaimRecord; readonly href: string }) {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const counts = bearingCounts(claim.evidence)
  return (
    <a className="claim-columns claim-line" href={href} data-testid="claim-line" data-claim={claim.id}>
      <span className="claim-line-text">
        <span dir="auto">{inLanguage(claim.text, claim.id)}</span>
        <bdi className="small muted ellipsis">{claim.speaker}</bdi>
      </span>
      <StatusSign status={claim.status} />
      <span className="second">{t(`claims.testable.${claim.testable}`)}</span>
      <Count label={t('claims.column.for')} value={counts.supports} />
      <Count label={t('claims.column.against')} value={counts.contradicts} />
      <Count label={t('claims.column.either')} value={counts.fitsEither} />
    </a>
  )
}

function Count({ label, value }: { readonly label: string; readonly value: number }) {
  return (
    <span className="claim-number">
      <span className="visually-hidden">{label}: </span>
      {value}
    </span>
  )
}
