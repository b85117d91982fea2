import { useEffect, useRef } from 'react'
import { ptsOf, type FrameTable } from '../domain/time/frameTable'
import { timecodeText } from '../domain/time/timecode'
import { playbackStore } from '../stores/playbackStore'

/** The shown frame's time, set on the element, since it changes per frame. */
export function NowText({ table }: { readonly table: FrameTable }) {
  const time = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const tell = ({ view, shown } = playbackStore.getState()) => {
      if (view?.table !== table || !time.current) return
      time.current.textContent = timecodeText(ptsOf(table, shown), table.timebase)
    }
    tell()
    return playbackStore.subscribe((now) => tell(now))
  }, [table])
  return <span className="tl-now" dir="ltr" ref={time} />
}
