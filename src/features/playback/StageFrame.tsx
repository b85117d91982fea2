import './playback.css'
import { useEffect, useRef, type ReactNode } from 'react'
import { resizeStage } from '../../stores/viewportStore'

/** The room that the picture has; the viewport follows its size. */
export function StageFrame({ children }: { readonly children: ReactNode }) {
  const room = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = room.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => {
      resizeStage({ width: Math.max(1, element.clientWidth), height: Math.max(1, element.clientHeight) })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={room} className="stage-frame" dir="ltr" data-testid="stage">
      {children}
    </div>
  )
}
