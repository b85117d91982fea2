import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ViewedSpans } from '../domain/coverage/spans'
import { frameAtTicks, type FrameTable } from '../domain/time/frameTable'
import type { FrameSpan } from '../domain/time/frameSpan'
import { seek } from '../stores/playbackStore'
import { spansText } from './spansText'
import { ticksAtX, type TimeScale } from './timeScale'
import { EXAMINED_PX } from './timelineSizes'

interface ExaminedBandProps {
  readonly table: FrameTable
  readonly scale: TimeScale
  readonly spans: ViewedSpans
  readonly leftOut: readonly FrameSpan[]
  /** CSS pixels from the top of the timeline. */
  readonly top: number
}

/** Over the drawn band: a click goes to the frame there. For tests `data-spans` has what is drawn, as `start-end@speed`. */
export function ExaminedBand({ table, scale, spans, leftOut, top }: ExaminedBandProps) {
  const { t } = useTranslation()
  return (
    <div
      className="tl-examined"
      style={{ top, height: EXAMINED_PX }}
      title={t('coverage.bandHint')}
      role="presentation"
      data-testid="timeline-examined"
      data-spans={spans
        .slice(0, 50)
        .map(({ start, end, speed }) => `${start}-${end}@${speed}`)
        .join(' ')}
      data-left-out={spansText(leftOut)}
      onClick={(event: MouseEvent<HTMLElement>) => {
        const x = event.clientX - event.currentTarget.getBoundingClientRect().left
        seek(frameAtTicks(table, ticksAtX(scale, x)))
      }}
    />
  )
}
