import { useTranslation } from 'react-i18next'
import type { ReviewItem } from '../../domain/agreement/reviewItem'
import { useReviewedClip, type ReviewedClip } from '../../stores/reviewQueries'
import { useReview } from '../../stores/reviewStore'
import { CoderMark } from '../../ui/CoderMark'
import { recordTexts } from './recordTexts'
import { OwnCodeForm } from './OwnCodeForm'
import { useCoderNames } from '../../stores/useCoderNames'
import { useItemWords } from './useItemWords'
import { VerdictLines } from './VerdictLines'

/** The item that is shown: what each coder said of it, the adjudicator's own code, and what was decided. */
export function ItemCard() {
  const reviewed = useReviewedClip()
  const key = useReview((state) => state.key)
  const item = reviewed?.items.find((each) => each.key === key)
  return reviewed && item ? <Card reviewed={reviewed} item={item} /> : null
}

function Card({ reviewed, item }: { readonly reviewed: ReviewedClip; readonly item: ReviewItem }) {
  const { t } = useTranslation()
  const decision = useReview((state) => state.decision)
  const coderName = useCoderNames()
  const words = useItemWords(reviewed)
  const { members, absent } = item.group
  return (
    <section className="item-card" aria-label={t('review.item')} data-testid="review-item">
      <h2>{t(`review.kinds.${item.kind}`)}</h2>
      <ul>
        {reviewed.coderIds.map((coderId, at) => {
          const member = members.find((each) => each.coderId === coderId)
          const record = member && words.recordOf(member.recordId)
          // Who was not asked has left these frames to others, or has not seen them.
          if (!record && !absent.includes(coderId)) return null
          return (
            <li key={coderId}>
              <CoderMark at={at} isAbsent={!record} />
              <div>
                <bdi className="muted small ellipsis">{coderName(coderId)}</bdi>
                {record ? (
                  recordTexts(record, words).map((text) => (
                    <bdi key={text} dir="auto">
                      {text}
                    </bdi>
                  ))
                ) : (
                  <span className="muted">{t('review.nothing')}</span>
                )}
              </div>
            </li>
          )
        })}
      </ul>
      {decision?.kind === 'edit' ? <OwnCodeForm reviewed={reviewed} item={item} decision={decision} /> : null}
      <VerdictLines item={item} words={words} />
    </section>
  )
}
