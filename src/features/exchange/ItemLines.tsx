import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, type ReactNode } from 'react'

interface ItemLinesProps {
  readonly title: string
  readonly label: string
  readonly count: number
  readonly testId: string
  readonly lineAt: (at: number) => { readonly place: string; readonly text: string } | undefined
  /** What is said of all of them. */
  readonly children?: ReactNode
}

/** What a file's preview says item by item, however many there are; what comes from the file is shown inert. */
export function ItemLines({ title, label, count, testId, lineAt, children }: ItemLinesProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const lines = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => 44,
    overscan: 8,
  })
  if (count === 0) return null
  return (
    <section aria-label={label}>
      <h2 className="warn">{title}</h2>
      {children}
      <div ref={scroller} className="import-problems" tabIndex={0} role="region" aria-label={label}>
        <ul style={{ height: lines.getTotalSize(), position: 'relative' }} data-testid={testId}>
          {lines.getVirtualItems().map((item) => {
            const line = lineAt(item.index)
            return line ? (
              <li
                key={item.key}
                ref={lines.measureElement}
                data-index={item.index}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <code className="ltr">{visibleText(line.place)}</code>
                <span>
                  <bdi>{line.text}</bdi>
                </span>
              </li>
            ) : null
          })}
        </ul>
      </div>
    </section>
  )
}

/** Control and direction characters made visible, so that a file cannot dress up what is said of it. */
export function visibleText(text: string): string {
  return text.replaceAll(
    // oxlint-disable-next-line no-control-regex -- they are what is looked for
    /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
