import { useRef, type PointerEvent } from 'react'
import { frameAtTicks, type FrameTable } from '../domain/time/frameTable'
import { playbackStore, seek } from '../stores/playbackStore'
import { ticksAtX, type TimeScale } from './timeScale'

/** Press and drag on the ruler: the frame under the pointer is asked for, and stays inside the window. */
export function useScrub(table: FrameTable, scale: TimeScale) {
  const pointer = useRef<number | undefined>(undefined)

  function goTo(event: PointerEvent<HTMLElement>): void {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    const inside = Math.min(scale.width - 0.5, Math.max(0, x))
    const frame = frameAtTicks(table, ticksAtX(scale, inside))
    const { target, isPlaying } = playbackStore.getState()
    if (frame !== target || isPlaying) seek(frame)
  }

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || !event.isPrimary) return
      pointer.current = event.pointerId
      event.currentTarget.setPointerCapture(event.pointerId)
      goTo(event)
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (event.pointerId === pointer.current) goTo(event)
    },
    onLostPointerCapture() {
      pointer.current = undefined
    },
  }
}
