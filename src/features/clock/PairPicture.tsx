import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { softFilter } from '../../domain/sensitivity/softFilter'
import { timeText } from '../../domain/time/exactTime'
import type { ClipInView } from '../../engine/commands/clipInView'
import { frameBeside, isBeyond, sideSight, usePair, type PairSide } from '../../stores/pairStore'
import { usePreferences } from '../../stores/preferencesStore'
import { PairCover } from './PairCover'
import { PairWarning } from './PairWarning'
import { usePairPicture } from './usePairPicture'

interface PairPictureProps {
  readonly side: PairSide
  readonly view: ClipInView
}

/** The decoded picture of a side, or what stands in its place: a graphic frame not chosen, or no frame at this instant. */
export function PairPicture({ side, view }: PairPictureProps) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  const source = usePair((state) => state[side].source)
  const sight = usePair((state) => sideSight(state[side]))
  const isUndecodable = usePair(
    (state) => state[side].exactness === 'undecodable' && state[side].shown === state[side].target,
  )
  const isHidden = usePair((state) => isBeyond(state, side))
  const blur = usePreferences((state) => state.graphicBlur)
  const isGrey = usePreferences((state) => state.isGraphicGrey)
  usePairPicture(side, canvas, source)
  const { width, height } = view.clip.display
  const isSeen = sight !== 'covered' && !isHidden
  return (
    <>
      <canvas
        ref={canvas}
        className="pair-canvas"
        width={width}
        height={height}
        role="img"
        aria-label={t('clock.pair.picture', { name: view.clip.name })}
        aria-hidden={isSeen ? undefined : true}
        data-testid={`picture-${side}`}
        style={{
          opacity: isSeen ? undefined : 0,
          filter: sight === 'soft' ? softFilter(view.clip.display, blur, isGrey) : undefined,
        }}
      />
      {isUndecodable ? (
        <p className="picture-message" role="alert" dir="auto">
          {t('picture.undecodable')}
        </p>
      ) : null}
      {isHidden ? <Beyond /> : <PairCover side={side} />}
      <PairWarning side={side} />
    </>
  )
}

/** The clip was not recording at the instant of the leading one. */
function Beyond() {
  const { i18n, t } = useTranslation()
  const kind = usePair((state) => frameBeside(state)?.kind)
  const seconds = usePair((state) => {
    const beside = frameBeside(state)
    return beside && beside.kind !== 'inside' ? timeText(beside.by) : ''
  })
  if (kind === undefined || kind === 'inside') return null
  return (
    <div className="pair-message" role="status" dir={i18n.dir()} data-testid="beyond">
      <p className="strong">{t(`clock.pair.${kind}`, { seconds })}</p>
    </div>
  )
}
