import type { CoderPair, VariableAgreement } from '../../domain/agreement/agreementStatistics'
import type { ReviewReport } from '../../engine/reviewReport'
import { ValuesTable } from './ValuesTable'
import { categoryName, variableName, type ResultWords } from './resultWords'

/** More tables of one variable are read by nobody; the exported file has all of them. */
const MOST_PAIRS = 6

/** Those two who gave a bin different values. */
export function differingPairs({ pairs }: VariableAgreement): readonly CoderPair[] {
  return pairs.filter(({ confusion }) => confusion.some((row, at) => row.some((n, to) => n > 0 && to !== at)))
}

interface ConfusionTablesProps {
  readonly words: ResultWords
  readonly report: ReviewReport
  readonly agreement: VariableAgreement
}

/** What two coders called the same bin, for each two who differ: which values are taken for which. */
export function ConfusionTables({ words, report, agreement }: ConfusionTablesProps) {
  const { t } = words
  const { variable, categories } = agreement
  const names = categories.map((each) => categoryName(words, variable, each))
  const differing = differingPairs(agreement)
  if (differing.length === 0) return null
  return (
    <>
      {differing.slice(0, MOST_PAIRS).map(({ coderIds: [first, second], confusion }) => (
        <div key={`${first} ${second}`} className="report-wide">
          <ValuesTable
            caption={t('result.report.confusion', {
              variable: `\u2068${variableName(words, variable)}\u2069`,
              first: `\u2068${report.nameOf(first)}\u2069`,
              second: `\u2068${report.nameOf(second)}\u2069`,
            })}
            corner={t('result.report.values')}
            total={t('result.report.total')}
            names={names}
            rows={confusion}
          />
        </div>
      ))}
      {differing.length > MOST_PAIRS ? (
        <p className="article-small">{t('result.report.moreConfusions', { n: differing.length - MOST_PAIRS })}</p>
      ) : null}
    </>
  )
}
