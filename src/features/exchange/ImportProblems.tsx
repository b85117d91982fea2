import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportProblem } from '../../stores/importStore'

/** Item by item what is not taken as the file has it, and where it stands. Text of the file is shown inert. */
export function ImportProblems({ problems }: { readonly problems: readonly ImportProblem[] }) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const lines = useVirtualizer({
    count: problems.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 44,
    overscan: 8,
  })
  if (problems.length === 0) return null
  return (
    <section aria-label={t('import.problems')}>
      <h2 className="warn">{t('import.problemCount', { count: problems.length })}</h2>
      <div ref={scroller} className="import-problems" tabIndex={0} role="region" aria-label={t('import.problems')}>
        <ul style={{ height: lines.getTotalSize(), position: 'relative' }} data-testid="import-problems">
          {lines.getVirtualItems().map((line) => {
            const problem = problems[line.index]
            if (!problem) return null
            const values = { value: visibleText(problem.value), expected: visibleText(problem.expected ?? '') }
            return (
              <li
                key={line.key}
                ref={lines.measureElement}
                data-index={line.index}
                style={{ transform: `translateY(${line.start}px)` }}
              >
                <code className="ltr">{visibleText(problem.place)}</code>
                <span>
                  <bdi>{t(`import.item.${problem.code}` as 'import.item.schema', values)}</bdi>
                </span>
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}

/** Control and direction characters made visible, so that a file cannot dress up what is said of it. */
function visibleText(text: string): string {
  return text.replaceAll(
    // oxlint-disable-next-line no-control-regex -- they are what is looked for
    /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
