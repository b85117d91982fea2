import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewItem } from '../../domain/agreement/reviewItem'
import type { ClipId } from '../../domain/records/ids'
import { useKeyOf } from '../../stores/keysStore'
import { setReason, useReview } from '../../stores/reviewStore'
import { useIsReadOnly } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import { REASON_EVENT, settleAndGoOn } from './reviewActions'
import { useRecentReasons } from './useRecentReasons'

interface ReasonFieldProps {
  readonly item: ReviewItem
  readonly clipId: ClipId
}

/** Why it is decided so, and the button that decides it. Enter does the same, here and on the screen. */
export function ReasonField({ item, clipId }: ReasonFieldProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  const reason = useReview((state) => state.reason)
  const decision = useReview((state) => state.decision)
  const isReadOnly = useIsReadOnly()
  const settleKey = useKeyOf('settle')
  const recentId = useId()
  const recent = useRecentReasons(clipId)
  useEffect(() => {
    const focus = () => field.current?.focus()
    globalThis.addEventListener(REASON_EVENT, focus)
    return () => globalThis.removeEventListener(REASON_EVENT, focus)
  }, [])
  const isNeeded = !(item.kind === 'agreement' && decision?.kind === 'take')
  const isReady = decision !== undefined && (!isNeeded || reason.trim() !== '')
  return (
    <>
      <input
        ref={field}
        type="text"
        className="reason-field"
        dir="auto"
        maxLength={20_000}
        autoComplete="off"
        list={recentId}
        placeholder={isNeeded ? t('review.reasonNeeded') : t('review.reason')}
        aria-label={t('review.reason')}
        value={reason}
        disabled={isReadOnly}
        data-testid="review-reason"
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
          // While letters are being composed Enter ends the composition.
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.currentTarget.blur()
          settleAndGoOn()
        }}
      />
      <datalist id={recentId}>
        {recent.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </datalist>
      <ToolButton
        label={t('review.settle')}
        keys={settleKey}
        isPrimary={isReady}
        isFilled={!isReady}
        isDisabled={isReadOnly || !isReady}
        hint={isReady || isReadOnly ? undefined : t(decision ? 'review.reasonFirst' : 'review.chooseFirst')}
        onClick={settleAndGoOn}
        testId="review-settle"
      />
    </>
  )
}
