import { useEffect, useRef } from 'react'
import { ptsOf, type FrameTable } from '../domain/time/frameTable'
import { timecodeText } from '../domain/time/timecode'
import { playbackStore } from '../stores/playbackStore'
import { SoundToggles } from './SoundToggles'

interface RulerHeadProps {
  readonly table: FrameTable
}

/** The shown frame's time, beside the ruler; set on the element, since it changes per frame. And what lies below the ruler. */
export function RulerHead({ table }: RulerHeadProps) {
  const time = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const tell = ({ view, shown } = playbackStore.getState()) => {
      if (view?.table !== table || !time.current) return
      time.current.textContent = timecodeText(ptsOf(table, shown), table.timebase)
    }
    tell()
    return playbackStore.subscribe((now) => tell(now))
  }, [table])
  return (
    <div className="tl-ruler-head">
      <span className="tl-now" dir="ltr" ref={time} />
      <SoundToggles />
    </div>
  )
}
