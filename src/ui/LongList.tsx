import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, type ReactNode } from 'react'

interface LongListProps<Line> {
  readonly lines: readonly Line[]
  readonly keyOf: (line: Line) => string
  readonly label: string
  readonly testId: string
  readonly children: (line: Line) => ReactNode
}

/** A list of any length; only the lines in view are in the page. */
export function LongList<Line>({ lines, keyOf, label, testId, children }: LongListProps<Line>) {
  const scroller = useRef<HTMLDivElement>(null)
  const list = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 32,
    getItemKey: (index) => {
      const line = lines[index]
      return line === undefined ? index : keyOf(line)
    },
    overscan: 10,
  })
  return (
    <div ref={scroller} className="long-list" tabIndex={-1}>
      <ul style={{ height: list.getTotalSize() }} aria-label={label} data-testid={testId}>
        {list.getVirtualItems().map((item) => {
          const line = lines[item.index]
          return line === undefined ? null : (
            <li
              key={item.key}
              ref={list.measureElement}
              data-index={item.index}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {children(line)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
