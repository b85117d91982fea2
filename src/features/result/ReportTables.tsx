import { coefficientText, gradedText, percentText } from '../../domain/agreement/coefficientText'
import type { Coefficients, Interval, VariableAgreement } from '../../domain/agreement/agreementStatistics'
import type { ReviewReport } from '../../engine/reviewReport'
import { secondsOf } from '../../domain/time/timebase'
import { ValuesTable } from './ValuesTable'
import { categoryName, secondsText, variableName, type ResultWords } from './resultWords'

interface TableProps {
  readonly words: ResultWords
  readonly report: ReviewReport
}

/** By which rules everything was computed. */
export function RulesTable({ words: { t }, report }: TableProps) {
  const { rules } = report.statistics
  const rows = [
    ['binMs', t('result.report.seconds', { seconds: secondsText(rules.binMs / 1000) })],
    ['overlap', String(rules.overlap)],
    ['iou', String(rules.iou)],
    ['toleranceFrames', t('result.report.frames', { n: rules.toleranceFrames })],
    ['replicates', String(rules.replicates)],
    ['seed', String(rules.seed)],
    ['isBlind', t(rules.isBlind ? 'result.report.yes' : 'result.report.no')],
    ['alpha', t('result.report.rule.alphaText')],
  ] as const
  return (
    <table>
      <tbody>
        {rows.map(([key, value]) => (
          <tr key={key}>
            <th scope="row">{t(`result.report.rule.${key}`)}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Who coded what, and how long they looked. */
export function CodersTable({ words: { t }, report }: TableProps) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('result.report.coder')}</th>
          <th scope="col">{t('result.report.packages')}</th>
          <th scope="col">{t('result.report.examined')}</th>
        </tr>
      </thead>
      <tbody>
        {report.coders.map(({ id, name, packages, examinedSeconds }) => (
          <tr key={id}>
            <th scope="row">
              <bdi>{name}</bdi>
            </th>
            <td>{packages}</td>
            <td>
              {examinedSeconds === undefined
                ? t('result.report.notNoted')
                : t('result.report.seconds', { seconds: secondsText(examinedSeconds) })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The clips that were compared. */
export function ClipsTable({ words: { t }, report }: TableProps) {
  const bins = new Map(report.statistics.clips.map((each) => [each.clipId, each.bins]))
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('result.report.clip')}</th>
          <th scope="col">SHA-256</th>
          <th scope="col">{t('result.report.length')}</th>
          <th scope="col">{t('result.report.coders')}</th>
          <th scope="col">{t('result.report.bins')}</th>
        </tr>
      </thead>
      <tbody>
        {report.clips.map(({ clip, coderIds }) => (
          <tr key={clip.id}>
            <th scope="row">
              <bdi>{clip.name}</bdi>
            </th>
            <td dir="ltr" className="report-hash">
              {clip.source.sha256}
            </td>
            <td>
              {t('result.report.seconds', {
                seconds: secondsText(secondsOf(clip.endPts - clip.firstPts, clip.timebase)),
              })}
            </td>
            <td>{coderIds.length}</td>
            <td>{bins.get(clip.id) ?? 0}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const NUMBER_COLUMNS = ['alpha', 'interval', 'verdict', 'percent', 'kappa', 'values', 'units'] as const

/** Each variable with its second reading, and all together. */
export function VariablesTable({ words, report }: TableProps) {
  const { t } = words
  const { variables, all } = report.statistics
  return (
    <table className="report-numbers">
      <thead>
        <tr>
          <th scope="col">{t('result.report.variable')}</th>
          {NUMBER_COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`result.report.${column}`)}
            </th>
          ))}
          <th scope="col">{t('result.report.ties')}</th>
        </tr>
      </thead>
      {variables.map((each) => (
        <tbody key={each.variable.id}>
          <tr>
            <th scope="row">
              <bdi>{variableName(words, each.variable)}</bdi>{' '}
              <span className="report-level">{t(`scales.names.${each.variable.level}`)}</span>
            </th>
            <NumberCells words={words} of={each} />
            <td>{each.ties}</td>
          </tr>
          {each.withoutNothing ? (
            <tr>
              <th scope="row" className="report-second">
                {t('result.report.withoutNothing')}
              </th>
              <NumberCells words={words} of={each.withoutNothing} />
              <td>–</td>
            </tr>
          ) : null}
        </tbody>
      ))}
      <tfoot>
        <tr>
          <th scope="row">{t('result.report.allTogether')}</th>
          <NumberCells words={words} of={all} />
          <td>–</td>
        </tr>
      </tfoot>
    </table>
  )
}

interface NumberCellsProps {
  readonly words: ResultWords
  readonly of: Pick<Coefficients, 'alpha' | 'percent' | 'values' | 'units'> & Partial<Pick<Coefficients, 'kappa'>>
}

function NumberCells({ words: { t }, of: { alpha, percent, kappa, values, units } }: NumberCellsProps) {
  return (
    <>
      <td dir="ltr">{alpha.value === undefined ? '–' : gradedText(alpha.value)}</td>
      <td dir="ltr">{intervalText(alpha.interval)}</td>
      <td>{t(`result.verdict.${alpha.verdict}`)}</td>
      <td dir="ltr">{percent === undefined ? '–' : percentText(percent)}</td>
      <td>
        {kappa?.value === undefined ? (
          '–'
        ) : (
          <>
            <span dir="ltr">{coefficientText(kappa.value)}</span> {t(`result.report.${kappa.name}`)}
          </>
        )}
      </td>
      <td>{values}</td>
      <td>{units}</td>
    </>
  )
}

function intervalText(interval: Interval | undefined): string {
  return interval ? `[${gradedText(interval.low)}, ${gradedText(interval.high)}]` : '–'
}

/** How often each two values stand together in one bin. */
export function CoincidenceTable({ words, agreement }: { words: ResultWords; agreement: VariableAgreement }) {
  const { t } = words
  const { categories, coincidences, variable } = agreement
  return (
    <ValuesTable
      caption={variableName(words, variable)}
      corner={t('result.report.values')}
      total={t('result.report.total')}
      names={categories.map((each) => categoryName(words, variable, each))}
      rows={coincidences}
    />
  )
}

/** What was matched one to one. */
export function EventsTable({ words: { t }, report }: TableProps) {
  const { ranges, frameTags, boxes, tracks } = report.statistics
  const seconds = (text: string | undefined) =>
    text === undefined ? '–' : t('result.report.seconds', { seconds: text })
  const share = (value: number | undefined, write: (value: number) => string) =>
    value === undefined ? '–' : write(value)
  return (
    <table className="report-numbers">
      <thead>
        <tr>
          {['what2', 'matched', 'unmatched', 'f1', 'meanIou', 'start', 'end', 'labelsCounted', 'labelsDropped'].map(
            (column) => (
              <th key={column} scope="col">
                {t(`result.report.${column as 'f1'}`)}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {([ranges, frameTags] as const).map(({ all: { matched, missed, extra, f1, start, end } }, at) => (
          <tr key={at === 0 ? 'ranges' : 'frameTags'}>
            <th scope="row">{t(at === 0 ? 'result.report.event.ranges' : 'result.report.event.frameTags')}</th>
            <td>{matched}</td>
            <td>{missed + extra}</td>
            <td dir="ltr">{share(f1, coefficientText)}</td>
            <td>–</td>
            <td>{seconds(start?.meanAbsolute)}</td>
            <td>{seconds(end?.meanAbsolute)}</td>
            <td>–</td>
            <td>–</td>
          </tr>
        ))}
        {([boxes, tracks] as const).map(({ all }, at) => (
          <tr key={at === 0 ? 'boxes' : 'tracks'}>
            <th scope="row">{t(at === 0 ? 'result.report.event.boxes' : 'result.report.event.tracks')}</th>
            <td>{all.matched}</td>
            <td>{all.onlyFirst + all.onlySecond}</td>
            <td dir="ltr">{share(all.f1, coefficientText)}</td>
            <td dir="ltr">{share(all.meanIou, coefficientText)}</td>
            <td>–</td>
            <td>–</td>
            <td dir="ltr">{share(all.missingCounted.percent, percentText)}</td>
            <td dir="ltr">{share(all.missingDropped.percent, percentText)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
