import { useEffect, useRef } from 'react'
import { ptsOf, type FrameTable } from '../../domain/time/frameTable'
import { playbackStore } from '../../stores/playbackStore'
import { xOfTicks, type TimeScale } from '../timeScale'

interface PlayheadProps {
  readonly table: FrameTable
  readonly scale: TimeScale
  /** CSS pixels from the left edge of the panel to where time begins. */
  readonly left: number
}

/** A line through every lane at the frame on screen, moved without rendering React. */
export function Playhead({ table, scale, left }: PlayheadProps) {
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const move = ({ view, shown } = playbackStore.getState()) => {
      if (view?.table !== table || !line.current) return
      const x = xOfTicks(scale, ptsOf(table, shown))
      line.current.style.transform = `translateX(${left + x}px)`
      line.current.hidden = x < 0 || x > scale.width
    }
    move()
    return playbackStore.subscribe((now) => move(now))
  }, [table, scale, left])
  return (
    <div ref={line} className="review-playhead" aria-hidden="true">
      <svg width={13} height={12}>
        <path d="M0 0h13v5l-6.5 7L0 5z" />
      </svg>
    </div>
  )
}
