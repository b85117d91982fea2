import { useRef, type PointerEvent } from 'react'
import { frameAtTicks, type FrameTable } from '../domain/time/frameTable'
import { seek } from '../stores/playbackStore'
import type { TickWindow } from '../stores/viewportStore'
import { draggedWindow, overviewPart, overviewScale, overviewTicks, type OverviewPart } from './overviewWindow'
import { currentWindow, showWindow } from './showWindow'
import { pannedWindow } from './tickWindow'
import { CLICK_SLACK_PX } from './timelineSizes'

interface Press {
  readonly pointerId: number
  readonly x: number
  readonly part: OverviewPart
  readonly window: TickWindow
  hasMoved: boolean
}

const CURSORS: Record<OverviewPart, string> = {
  start: 'ew-resize',
  end: 'ew-resize',
  window: 'grab',
  outside: 'pointer',
}

/** The strip as scrollbar: its window is dragged and resized, a click jumps. `width` in CSS pixels. */
export function useOverviewPointer(table: FrameTable, width: number) {
  const press = useRef<Press | undefined>(undefined)
  const scale = overviewScale(table, width)

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || !event.isPrimary) return
      const x = xOf(event)
      const window = currentWindow(table)
      const part = overviewPart(scale, window, x)
      const middle = (window.start + window.end) / 2
      const from = part === 'outside' ? pannedWindow(table, window, overviewTicks(scale, x) - middle) : window
      press.current = { pointerId: event.pointerId, x, part, window: from, hasMoved: false }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const x = xOf(event)
      const held = press.current
      if (!held) {
        event.currentTarget.style.cursor = CURSORS[overviewPart(scale, currentWindow(table), x)]
        return
      }
      if (event.pointerId !== held.pointerId) return
      if (!held.hasMoved && Math.abs(x - held.x) < CLICK_SLACK_PX) return
      held.hasMoved = true
      showWindow(table, draggedWindow(table, held.window, held.part, x - held.x, width))
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const held = press.current
      press.current = undefined
      if (held && !held.hasMoved) seek(frameAtTicks(table, overviewTicks(scale, xOf(event))))
    },
    onLostPointerCapture() {
      press.current = undefined
    },
  }
}

function xOf(event: PointerEvent<HTMLElement>): number {
  return event.clientX - event.currentTarget.getBoundingClientRect().left
}
