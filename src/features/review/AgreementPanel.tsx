import { useTranslation } from 'react-i18next'
import type { AgreementStatistics, BoxAgreement, EventAgreement } from '../../domain/agreement/agreementStatistics'
import { CoderMark } from '../../ui/CoderMark'
import { statisticText } from './statisticText'
import { VariablePart } from './VariablePart'

interface AgreementPanelProps {
  readonly statistics: AgreementStatistics
}

/** How much the coders agreed before anything was settled: by variable, then events and boxes. */
export function AgreementPanel({ statistics }: AgreementPanelProps) {
  const { t } = useTranslation()
  const { variables, rules, clips, ranges, frameTags, tracks, boxes } = statistics
  const bins = clips.reduce((sum, each) => sum + each.bins, 0)
  return (
    <div className="agreement-panel" data-testid="agreement">
      <header className="agreement-head">
        <h2>{t('review.agreement.title')}</h2>
        <span className="muted small">
          {t('review.agreement.before')}, {t('review.agreement.bins', { bins, seconds: rules.binMs / 1000 })}
        </span>
      </header>
      {variables.map((each) => (
        <VariablePart key={each.variable.id} agreement={each} />
      ))}
      <EventPart
        kind="ranges"
        events={ranges}
        hint={t('review.agreement.atLeast', { least: statisticText(rules.overlap) })}
      />
      <EventPart
        kind="frameTags"
        events={frameTags}
        hint={t('review.agreement.within', { frames: rules.toleranceFrames })}
      />
      <BoxPart kind="tracks" found={tracks} statistics={statistics} />
      <BoxPart kind="boxes" found={boxes} statistics={statistics} />
    </div>
  )
}

interface EventPartProps {
  readonly kind: 'ranges' | 'frameTags'
  readonly events: EventAgreement
  readonly hint: string
}

function EventPart({ kind, events: { all }, hint }: EventPartProps) {
  const { t } = useTranslation()
  if (all.matched + all.missed + all.extra === 0) return null
  return (
    <section aria-label={t(`review.agreement.${kind}`)}>
      <div className="agreement-line">
        <h3>{t(`review.agreement.${kind}`)}</h3>
        <span className="muted small">{hint}</span>
      </div>
      <dl>
        <Figure name={t('review.agreement.matched')} value={`${all.matched}`} />
        <Figure name={t('review.agreement.alone')} value={`${all.missed + all.extra}`} />
        <Figure name={t('review.agreement.f1')} value={all.f1 === undefined ? '–' : statisticText(all.f1)} />
        {all.start && all.end ? (
          <Figure name={t('review.agreement.apart')} value={`${all.start.meanAbsolute} s, ${all.end.meanAbsolute} s`} />
        ) : null}
      </dl>
    </section>
  )
}

interface BoxPartProps {
  readonly kind: 'tracks' | 'boxes'
  readonly found: BoxAgreement
  readonly statistics: AgreementStatistics
}

function BoxPart({ kind, found: { all, pairs }, statistics: { coderIds, rules } }: BoxPartProps) {
  const { t } = useTranslation()
  if (all.matched + all.onlyFirst + all.onlySecond === 0) return null
  const alone = coderIds.map((id) =>
    pairs.reduce((sum, { coderIds: [first, second], counts }) => {
      if (first === id) return sum + counts.onlyFirst
      return second === id ? sum + counts.onlySecond : sum
    }, 0),
  )
  return (
    <section aria-label={t(`review.agreement.${kind}`)}>
      <div className="agreement-line">
        <h3>{t(`review.agreement.${kind}`)}</h3>
        <span className="muted small">{t('review.agreement.atLeast', { least: statisticText(rules.iou) })}</span>
      </div>
      <dl>
        <Figure name={t('review.agreement.matched')} value={`${all.matched}`} />
        <Figure
          name={t('review.agreement.meanIou')}
          value={all.meanIou === undefined ? '–' : statisticText(all.meanIou)}
        />
      </dl>
      <div className="agreement-line is-wrapped">
        <span className="second">{t('review.agreement.alone')}</span>
        {alone.map((count, at) => (
          <span key={coderIds[at]} className="agreement-alone">
            <CoderMark at={at} />
            <b>{count}</b>
          </span>
        ))}
      </div>
    </section>
  )
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="ltr">{value}</dd>
    </div>
  )
}
