import { IconPlayerSkipBack, IconPlayerSkipForward, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ShownCut } from '../domain/cuts/shownCuts'
import { useShortKeyOf } from '../stores/keysStore'
import { confirmCutHere, goToCut } from './cutActions'
import { CUTS_PX } from './timelineSizes'

interface CutsHeadProps {
  readonly cuts: readonly ShownCut[]
  /** Whether the playhead stands on one; then it is confirmed beside its mark. */
  readonly isOnCut: boolean
}

/** Names the band of cuts, counts them, and goes from one to the next. */
export function CutsHead({ cuts, isOnCut }: CutsHeadProps) {
  const { t } = useTranslation()
  const markKey = useShortKeyOf('confirmCut')
  const previousKey = useShortKeyOf('previousCut')
  const nextKey = useShortKeyOf('nextCut')
  const icon = { size: 12, stroke: 1.75, 'aria-hidden': true } as const
  return (
    <div className="tl-band-head" style={{ height: CUTS_PX }}>
      <span>{t('scan.cuts')}</span>
      <span className="tl-count" data-testid="cut-count">
        {cuts.length}
      </span>
      <button
        type="button"
        aria-label={t('scan.mark')}
        title={t('scan.mark')}
        aria-keyshortcuts={markKey}
        aria-disabled={isOnCut || undefined}
        data-testid="mark-cut"
        onClick={isOnCut ? undefined : confirmCutHere}
      >
        <IconPlus {...icon} />
        {markKey === undefined ? null : <kbd dir="ltr">{markKey}</kbd>}
      </button>
      {/* Time runs left to right, and so do the two. */}
      <span className="tl-pair" dir="ltr">
        <button
          type="button"
          aria-label={t('scan.previous')}
          title={t('scan.previous')}
          aria-keyshortcuts={previousKey}
          data-testid="previous-cut"
          onClick={() => goToCut(-1)}
        >
          <IconPlayerSkipBack {...icon} />
          {previousKey === undefined ? null : <kbd>{previousKey}</kbd>}
        </button>
        <button
          type="button"
          aria-label={t('scan.next')}
          title={t('scan.next')}
          aria-keyshortcuts={nextKey}
          data-testid="next-cut"
          onClick={() => goToCut(1)}
        >
          <IconPlayerSkipForward {...icon} />
          {nextKey === undefined ? null : <kbd>{nextKey}</kbd>}
        </button>
      </span>
    </div>
  )
}
