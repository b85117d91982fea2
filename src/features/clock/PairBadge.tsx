import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ptsOf } from '../../domain/time/frameTable'
import { timecodeText } from '../../domain/time/timecode'
import { isBeyond, usePair, type PairSide } from '../../stores/pairStore'
import { ExactnessSign } from '../../ui/ExactnessSign'
import { FrameNumbers } from '../../ui/FrameNumbers'

/** A wait too short to be read is left out, or the badge would flicker at every step. */
const SHORT_WAIT_MS = 150

/** Which frame of a side is painted, and whether it is the one asked for. */
export function PairBadge({ side }: { readonly side: PairSide }) {
  const { t } = useTranslation()
  const view = usePair((state) => state[side].view)
  const shown = usePair((state) => state[side].shown)
  const exactness = usePair((state) => (state[side].shown === state[side].target ? state[side].exactness : 'waiting'))
  const isHidden = usePair((state) => isBeyond(state, side))
  const isLate = useIsLate(exactness === 'waiting')
  if (!view || shown === undefined || isHidden) return null
  const pts = ptsOf(view.table, shown)
  const time = timecodeText(pts, view.table.timebase)
  return (
    <span
      className="frame-badge"
      role="img"
      dir="ltr"
      data-testid={`badge-${side}`}
      data-frame={shown}
      data-pts={pts}
      data-exactness={exactness}
      aria-label={t('badge.label', { frame: shown, time, state: t(`badge.${exactness}`) })}
    >
      <FrameNumbers table={view.table} frame={shown} />
      <ExactnessSign kind={exactness === 'waiting' && !isLate ? 'exact' : exactness} />
    </span>
  )
}

function useIsLate(isWaiting: boolean): boolean {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(isWaiting), isWaiting ? SHORT_WAIT_MS : 0)
    return () => clearTimeout(timer)
  }, [isWaiting])
  return isWaiting && isLate
}
