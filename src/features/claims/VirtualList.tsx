import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, type ReactNode } from 'react'

interface VirtualListProps<Line> {
  readonly lines: readonly Line[]
  readonly keyOf: (line: Line) => string
  readonly estimatePx: number
  readonly label: string
  readonly testId: string
  readonly children: (line: Line, index: number) => ReactNode
}

/** A list of any length, of lines as high as they need; only those in view are in the page. */
export function VirtualList<Line>({ lines, keyOf, estimatePx, label, testId, children }: VirtualListProps<Line>) {
  const scroller = useRef<HTMLDivElement>(null)
  const list = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatePx,
    getItemKey: (index) => {
      const line = lines[index]
      return line === undefined ? index : keyOf(line)
    },
    overscan: 6,
  })
  return (
    // Scrolled by the keys as well.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={scroller} className="claim-scroll" tabIndex={0} role="group" aria-label={label}>
      <ul style={{ height: list.getTotalSize() }} data-testid={testId}>
        {list.getVirtualItems().map((item) => {
          const line = lines[item.index]
          return line === undefined ? null : (
            <li
              key={item.key}
              ref={list.measureElement}
              data-index={item.index}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {children(line, item.index)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
