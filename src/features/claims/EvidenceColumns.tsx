import { useTranslation } from 'react-i18next'
import { claimWords } from '../../domain/claims/claimWords'
import { BEARINGS, type Bearing, type ClaimRecord } from '../../domain/records/claim'
import type { Evidence } from '../../engine/evidenceOf'
import { usePreferences } from '../../stores/preferencesStore'
import { EvidenceCard } from './EvidenceCard'
import type { HrefOf } from './hrefOf'
import { VirtualList } from './VirtualList'

interface EvidenceColumnsProps {
  readonly claim: ClaimRecord
  readonly evidence: readonly Evidence[]
  readonly hrefOf: HrefOf
}

/** What stands for the claim beside what stands against it, both also while they are empty; what fits either below. */
export function EvidenceColumns({ claim, evidence, hrefOf }: EvidenceColumnsProps) {
  const { t } = useTranslation()
  return (
    <div className="evidence-columns">
      {BEARINGS.map((bearing) => {
        const lines = evidence.filter(({ link }) => link.bearing === bearing)
        return (
          <section key={bearing} className={`evidence-column is-${bearing}`} data-testid={`column-${bearing}`}>
            <h2>
              {t(`claims.columns.${bearing}`)} <span className="muted">{lines.length}</span>
            </h2>
            {lines.length === 0 ? (
              <EmptyColumn claim={claim} bearing={bearing} />
            ) : (
              <VirtualList
                lines={lines}
                keyOf={({ link }) => link.recordId}
                estimatePx={132}
                label={t(`claims.columns.${bearing}`)}
                testId={`evidence-${bearing}`}
              >
                {(each) => <EvidenceCard claimId={claim.id} evidence={each} hrefOf={hrefOf} />}
              </VirtualList>
            )}
          </section>
        )
      })}
    </div>
  )
}

/** An empty side says what to look for: what was expected is written down before the footage is searched. */
function EmptyColumn({ claim, bearing }: { readonly claim: ClaimRecord; readonly bearing: Bearing }) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const words = claimWords(claim, language)
  const field = bearing === 'supports' ? 'expectedIfTrue' : 'expectedIfFalse'
  return (
    <div className="evidence-empty">
      <p className="second">{t(`claims.none.${bearing}`)}</p>
      {bearing === 'fitsEither' ? null : (
        <p className="muted" dir="auto">
          {words[field] === ''
            ? t('claims.sayWhat', { field: t(`claims.field.${field}`) })
            : t('claims.lookFor', { expected: words[field] })}
        </p>
      )}
    </div>
  )
}
