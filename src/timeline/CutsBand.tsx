import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { frameAtTicks, type FrameTable } from '../domain/time/frameTable'
import { seek } from '../stores/playbackStore'
import { useScan } from '../stores/scanStore'
import { CutControl } from './CutControl'
import type { HeadBand } from './headBands'
import type { CutMark } from './paintCuts'
import { percentOf } from './percentOf'
import { ticksAtX, type TimeScale } from './timeScale'

const REACH_PX = 8

interface CutsBandProps {
  readonly band: HeadBand
  readonly table: FrameTable
  readonly scale: TimeScale
  readonly marks: readonly CutMark[]
  readonly count: number
}

/** Over the drawn band: a click goes to a cut, and where there is none words say why. */
export function CutsBand({ band, table, scale, marks, count }: CutsBandProps) {
  const { t } = useTranslation()
  const state = useScan()

  function onClick(event: MouseEvent<HTMLElement>): void {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    const near = marks
      .filter((mark) => Math.abs(mark.x - x) <= REACH_PX)
      .toSorted((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))[0]
    seek(near ? near.cut.frame : frameAtTicks(table, ticksAtX(scale, x)))
  }

  let words = ''
  if (state.kind === 'running') words = t('scan.looking', { percent: percentOf(state) })
  else if (state.kind === 'stopped') words = t(`scan.stopped.${state.problem.code}`)
  else if (state.kind === 'done' && count === 0) words = t('scan.none')
  return (
    <>
      <div
        className="tl-cuts"
        style={{ top: band.y, height: band.height }}
        data-testid="timeline-cuts"
        role="presentation"
        onClick={onClick}
      />
      <p className="tl-words" style={{ top: band.y, height: band.height }} dir="auto" data-testid="scan-words">
        {words}
      </p>
      <CutControl band={band} scale={scale} marks={marks} />
      <ul className="tl-hidden" aria-label={t('scan.cutsInView')}>
        {marks.map(({ cut }) => (
          <li key={cut.frame} data-testid="cut" data-frame={cut.frame} data-state={cut.state}>
            {t(`scan.item.${cut.state}`, { frame: cut.frame })}
          </li>
        ))}
      </ul>
    </>
  )
}
