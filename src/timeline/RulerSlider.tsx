import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { lastFrame, type FrameTable } from '../domain/time/frameTable'
import type { FrameSpan } from '../domain/time/frameSpan'
import { spansText } from './spansText'
import type { TimeScale } from './timeScale'
import { RULER_PX } from './timelineSizes'
import { useScrub } from './useScrub'
import { useSliderValue } from './useSliderValue'

interface RulerSliderProps {
  readonly table: FrameTable
  readonly scale: TimeScale
  /** Frames that yield no picture. */
  readonly undecodable: readonly FrameSpan[]
}

/** The ruler as a slider over frames. Its arrow keys are the workbench's own step keys: one press is one step. */
export function RulerSlider({ table, scale, undecodable }: RulerSliderProps) {
  const { t } = useTranslation()
  const slider = useRef<HTMLDivElement>(null)
  const value = useSliderValue(slider, table)
  return (
    // A native range input would step on the arrow keys itself, beside the workbench's own step.
    <div
      ref={slider}
      className="tl-ruler"
      style={{ height: RULER_PX }}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="slider"
      tabIndex={0}
      aria-label={t('timeline.position')}
      aria-valuemin={0}
      aria-valuemax={lastFrame(table)}
      aria-valuenow={value.now}
      aria-valuetext={value.text}
      data-testid="timeline-ruler"
      title={undecodable.length === 0 ? undefined : t('scan.undecodable', { frames: spansText(undecodable) })}
      {...useScrub(table, scale)}
    />
  )
}
