import { IconAlertTriangle, IconCheck, IconQuestionMark, IconX, type TablerIcon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { VariableAgreement, Verdict } from '../../domain/agreement/agreementStatistics'
import { AlphaScale } from './AlphaScale'
import { CoincidenceTable } from './CoincidenceTable'
import { shareText, statisticText } from './statisticText'
import { useVariableName } from './useVariableName'

const SIGNS: Readonly<Record<Verdict, { readonly Icon: TablerIcon; readonly tone: string }>> = {
  reliable: { Icon: IconCheck, tone: '' },
  tentative: { Icon: IconAlertTriangle, tone: 'warn' },
  doNotUse: { Icon: IconX, tone: 'bad' },
  notComputable: { Icon: IconQuestionMark, tone: 'muted' },
}

/** One variable: percent, alpha with its interval and its word, and what was confused with what. */
export function VariablePart({ agreement }: { readonly agreement: VariableAgreement }) {
  const { t } = useTranslation()
  const name = useVariableName()(agreement.variable)
  const { alpha, kappa, percent } = agreement
  const { level } = agreement.variable
  const { Icon, tone } = SIGNS[alpha.verdict]
  return (
    <section aria-label={name} data-variable={agreement.variable.id}>
      <div className="agreement-line">
        <h3>
          <bdi>{name}</bdi>
        </h3>
        <span className={`agreement-verdict ${tone}`}>
          <Icon size={14} aria-hidden="true" />
          {t(`review.agreement.verdicts.${alpha.verdict}`)}
        </span>
      </div>
      <div className="agreement-line">
        <span className="second">
          {t('review.agreement.percent')} <b dir="ltr">{percent === undefined ? '–' : shareText(percent)}</b>
        </span>
        {alpha.value === undefined ? (
          <b>{t('review.agreement.notComputable')}</b>
        ) : (
          <span className="second">
            {t('review.agreement.alpha')}
            {level === 'nominal' ? ' ' : ` (${t(`scales.names.${level}`)}) `}
            <b dir="ltr">{statisticText(alpha.value)}</b>{' '}
            {alpha.interval ? (
              <span dir="ltr">
                [{statisticText(alpha.interval.low)}, {statisticText(alpha.interval.high)}]
              </span>
            ) : null}
          </span>
        )}
      </div>
      {alpha.value === undefined ? (
        <p className="muted small">{t('review.agreement.noVariance')}</p>
      ) : (
        <AlphaScale value={alpha.value} interval={alpha.interval} />
      )}
      <div className="agreement-line">
        <span className="muted small">{t(`review.agreement.kappa.${kappa.name}`)}</span>
        <span className="muted small" dir="ltr">
          {kappa.value === undefined ? '–' : statisticText(kappa.value)}
        </span>
      </div>
      <CoincidenceTable agreement={agreement} />
    </section>
  )
}
