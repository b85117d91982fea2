import { IconChecks, IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ReviewItem, ReviewKind } from '../../domain/agreement/reviewItem'
import { useKeyOf } from '../../stores/keysStore'
import { toggleFolded } from '../../stores/reviewStore'
import { useIsReadOnly } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import { acceptAllAgreed } from './reviewActions'

interface KindHeadProps {
  readonly kind: ReviewKind
  readonly items: readonly ReviewItem[]
  readonly isFolded: boolean
}

/** A kind of difference with how many of it are open; what coders agree on can be accepted at once. */
export function KindHead({ kind, items, isFolded }: KindHeadProps) {
  const { t } = useTranslation()
  const isReadOnly = useIsReadOnly()
  const acceptKey = useKeyOf('acceptAgreed')
  const open = items.filter(({ state }) => state === 'open').length
  const Chevron = isFolded ? IconChevronRight : IconChevronDown
  return (
    <div className="review-kind" data-kind={kind}>
      <button type="button" aria-expanded={!isFolded} onClick={() => toggleFolded(kind)}>
        <Chevron size={14} className={isFolded ? 'mirror-rtl' : undefined} aria-hidden="true" />
        <span className="ellipsis">{t(`review.kinds.${kind}`)}</span>
        <span className="spacer" />
        <span className="muted">
          {open === items.length ? open : t('review.openOf', { open, count: items.length })}
        </span>
      </button>
      {kind === 'agreement' && open > 0 ? (
        <ToolButton
          label={t('review.acceptAgreed', { count: open })}
          icon={<IconChecks size={14} aria-hidden="true" />}
          keys={acceptKey}
          isFilled
          isDisabled={isReadOnly}
          onClick={acceptAllAgreed}
          testId="accept-agreed"
        />
      ) : null}
    </div>
  )
}
