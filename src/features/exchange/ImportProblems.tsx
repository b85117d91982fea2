import { useTranslation } from 'react-i18next'
import type { ImportProblem } from '../../stores/importStore'
import { ItemLines, visibleText } from './ItemLines'

/** Item by item what is not taken as the file has it, and where it stands. */
export function ImportProblems({ problems }: { readonly problems: readonly ImportProblem[] }) {
  const { t } = useTranslation()
  return (
    <ItemLines
      title={t('import.problemCount', { count: problems.length })}
      label={t('import.problems')}
      count={problems.length}
      testId="import-problems"
      lineAt={(at) => {
        const problem = problems[at]
        if (!problem) return undefined
        const values = { value: visibleText(problem.value), expected: visibleText(problem.expected ?? '') }
        return { place: problem.place, text: t(`import.item.${problem.code}` as 'import.item.schema', values) }
      }}
    />
  )
}
