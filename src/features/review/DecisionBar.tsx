import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useKeyOf } from '../../stores/keysStore'
import { groupTags, useReviewedClip, type ReviewedClip } from '../../stores/reviewQueries'
import { isListed, useReview } from '../../stores/reviewStore'
import { useWorkspace } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import { DecisionButtons } from './DecisionButtons'
import { ExceptionField } from './ExceptionField'
import { ReasonField } from './ReasonField'
import { goToItem } from './reviewActions'

/** Between the picture and the lanes, since both are its evidence: which item is asked, what is decided, and why. */
export function DecisionBar() {
  const reviewed = useReviewedClip()
  if (!reviewed || reviewed.items.length === 0) return null
  return <Bar reviewed={reviewed} />
}

function Bar({ reviewed }: { readonly reviewed: ReviewedClip }) {
  const { t } = useTranslation()
  const key = useReview((state) => state.key)
  const item = reviewed.items.find((each) => each.key === key)
  return (
    <>
      <ExceptionField clipId={reviewed.clipId} />
      <div className="decision-bar" role="toolbar" aria-label={t('review.decide')} data-testid="decision-bar">
        <Place reviewed={reviewed} />
        <i className="rule" />
        {item ? <DecisionButtons reviewed={reviewed} item={item} /> : null}
        <i className="rule" />
        {item ? <ReasonField item={item} clipId={reviewed.clipId} /> : null}
      </div>
    </>
  )
}

/** Which of the listed items this is, and the ways to its neighbours. */
function Place({ reviewed }: { readonly reviewed: ReviewedClip }) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const filter = useReview((state) => state.filter)
  const folded = useReview((state) => state.folded)
  const current = useReview((state) => state.key)
  const keys = { previous: useKeyOf('previousDisagreement'), next: useKeyOf('nextDisagreement') }
  const listed = workspace
    ? reviewed.items.filter(
        (item) => !folded.has(item.kind) && isListed(item, filter, (group) => groupTags(workspace, group)),
      )
    : []
  const at = listed.findIndex(({ key }) => key === current)
  return (
    <span className="decision-place">
      <ToolButton
        label={t('review.previous')}
        icon={<IconChevronLeft size={16} className="mirror-rtl" aria-hidden="true" />}
        isIconOnly
        keys={keys.previous}
        onClick={() => goToItem(-1)}
        testId="review-previous"
      />
      {keys.previous === undefined ? null : <kbd dir="ltr">{keys.previous}</kbd>}
      <span className="decision-count" data-testid="review-place">
        {at < 0 ? t('review.ofNone', { count: listed.length }) : t('review.of', { at: at + 1, count: listed.length })}
      </span>
      {keys.next === undefined ? null : <kbd dir="ltr">{keys.next}</kbd>}
      <ToolButton
        label={t('review.next')}
        icon={<IconChevronRight size={16} className="mirror-rtl" aria-hidden="true" />}
        isIconOnly
        keys={keys.next}
        onClick={() => goToItem(1)}
        testId="review-next"
      />
    </span>
  )
}
