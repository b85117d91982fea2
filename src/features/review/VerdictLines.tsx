import { useTranslation } from 'react-i18next'
import type { ReviewItem } from '../../domain/agreement/reviewItem'
import type { AdjudicationRecord } from '../../domain/records/adjudication'
import { useKeyOf } from '../../stores/keysStore'
import { useIsReadOnly } from '../../stores/workspaceStore'
import { momentText } from '../../ui/momentText'
import { ToolButton } from '../../ui/ToolButton'
import { usePreferences } from '../../stores/preferencesStore'
import type { ItemWords } from './itemWords'
import { lettersOf } from './itemWords'
import { withdrawVerdict } from './reviewActions'
import { useCoderNames } from '../../stores/useCoderNames'

const MOST_EARLIER = 20

interface VerdictLinesProps {
  readonly item: ReviewItem
  readonly words: ItemWords
}

/** What was decided of an item, by whom and why; and what was decided before its codes changed. */
export function VerdictLines({ item, words }: VerdictLinesProps) {
  const { t } = useTranslation()
  const isReadOnly = useIsReadOnly()
  const withdrawKey = useKeyOf('unsettle')
  const { verdict, earlier } = item
  return (
    <>
      {verdict ? (
        <div className="verdict" data-testid="review-verdict">
          <h3>{t('review.decided')}</h3>
          <VerdictText verdict={verdict} item={item} words={words} />
          <ToolButton
            label={t('review.withdraw')}
            keys={withdrawKey}
            isFilled
            isDisabled={isReadOnly}
            onClick={withdrawVerdict}
            testId="review-withdraw"
          />
        </div>
      ) : null}
      {earlier.length > 0 ? (
        <details className="verdict" data-testid="review-earlier">
          <summary>{t('review.earlier', { count: earlier.length })}</summary>
          <p className="muted small">{t('review.earlierHint')}</p>
          {earlier.slice(0, MOST_EARLIER).map((each) => (
            <VerdictText key={each.id} verdict={each} item={item} words={words} />
          ))}
        </details>
      ) : null}
    </>
  )
}

interface VerdictTextProps extends VerdictLinesProps {
  readonly verdict: AdjudicationRecord
}

function VerdictText({ verdict, item, words }: VerdictTextProps) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const coderName = useCoderNames()
  const taken = item.group.members.filter(({ recordId }) => verdict.resultIds?.includes(recordId))
  const letters = lettersOf(
    taken.map(({ coderId }) => coderId),
    words,
  )
  const how = verdict.verdict === 'kept' && letters !== '' ? t('review.verdicts.took', { letters }) : undefined
  return (
    <div className="verdict-text">
      <span className="strong">{how ?? t(`review.verdicts.${verdict.verdict}`)}</span>
      {verdict.reason === '' ? null : (
        <bdi dir="auto" className="verdict-reason">
          {verdict.reason}
        </bdi>
      )}
      <span className="muted small">
        <bdi>{coderName(verdict.adjudicatorId)}</bdi> · {momentText(verdict.decidedAt, language)}
      </span>
      {verdict.exception === undefined ? null : (
        <span className="warn small">
          {t('review.exception.noted')} <bdi>{verdict.exception}</bdi>
        </span>
      )}
    </div>
  )
}
