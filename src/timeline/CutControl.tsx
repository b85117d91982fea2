import { IconCheck, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useShortKeyOf } from '../stores/keysStore'
import { usePlayback } from '../stores/playbackStore'
import { confirmCutHere, rejectCutHere } from './cutActions'
import type { HeadBand } from './headBands'
import type { CutMark } from './paintCuts'
import type { TimeScale } from './timeScale'

const GAP_PX = 10

interface CutControlProps {
  readonly band: HeadBand
  readonly scale: TimeScale
  readonly marks: readonly CutMark[]
}

/** Beside the mark of the cut that the playhead stands on: yes or no. */
export function CutControl({ band, scale, marks }: CutControlProps) {
  const { t } = useTranslation()
  const mark = usePlayback(({ shown, isPlaying }) =>
    isPlaying ? undefined : marks.find(({ cut }) => cut.frame === shown),
  )
  const confirmKey = useShortKeyOf('confirmCut')
  const rejectKey = useShortKeyOf('rejectCut')
  if (!mark) return null
  const { cut, x } = mark
  // It stands on the side that has room.
  const isLeft = x > scale.width / 2
  const side = isLeft ? { right: scale.width - x + GAP_PX } : { left: x + GAP_PX }
  const refusal = cut.isOnlyMine ? 'remove' : 'reject'
  return (
    <div className="tl-cut-control" style={{ top: band.y, height: band.height, ...side }} data-testid="cut-control">
      {cut.state === 'suggested' ? (
        <button type="button" title={t('scan.confirmHint')} data-testid="confirm-cut" onClick={confirmCutHere}>
          <IconCheck size={12} stroke={1.75} aria-hidden="true" />
          {t('scan.confirm')}
          {confirmKey === undefined ? null : <kbd dir="ltr">{confirmKey}</kbd>}
        </button>
      ) : (
        <span className="tl-firm">{t('scan.confirmed')}</span>
      )}
      <button type="button" title={t(`scan.${refusal}Hint`)} data-testid="reject-cut" onClick={rejectCutHere}>
        <IconX size={12} stroke={1.75} aria-hidden="true" />
        {t(`scan.${refusal}`)}
        {rejectKey === undefined ? null : <kbd dir="ltr">{rejectKey}</kbd>}
      </button>
    </div>
  )
}
