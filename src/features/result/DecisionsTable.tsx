import type { Disagreement } from '../../domain/agreement/codeGroup'
import type { ReviewedGroup } from '../../domain/agreement/reviewedGroups'
import type { RecordMap } from '../../domain/edits/apply'
import type { AdjudicationRecord } from '../../domain/records/adjudication'
import type { RecordId } from '../../domain/records/ids'
import type { ReportedClip, ReviewReport } from '../../engine/reviewReport'
import { timecodeText } from '../../domain/time/timecode'
import { listText, tagName, type ResultWords } from './resultWords'

interface DecisionsTableProps {
  readonly words: ResultWords
  readonly report: ReviewReport
  /** What was coded, to say what each has said. */
  readonly records: RecordMap
}

/** Every disagreement: what each said, what was decided and why, and who was overruled. */
export function DecisionsTable({ words, report, records }: DecisionsTableProps) {
  const { t } = words
  const columns = ['place', 'difference', 'said', 'decision', 'reason'] as const
  return (
    <table className="report-decisions">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`result.report.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {report.clips.flatMap((clip) =>
          clip.disagreements
            .toSorted((a, b) => a.group.frame - b.group.frame)
            .map((each) => <DecisionRow key={each.group.key} {...{ words, report, records, clip, reviewed: each }} />),
        )}
      </tbody>
    </table>
  )
}

interface DecisionRowProps extends DecisionsTableProps {
  readonly clip: ReportedClip
  readonly reviewed: ReviewedGroup<Disagreement>
}

function DecisionRow({ words, report, records, clip, reviewed }: DecisionRowProps) {
  const { t } = words
  const { group, verdict, dissenting } = reviewed
  const overruled = report.coders.flatMap(({ id, name }) => (dissenting.includes(id) ? name : []))
  return (
    <tr>
      <th scope="row">
        <bdi>{clip.clip.name}</bdi>
        <br />
        <span dir="ltr">{t('result.report.frame', { frame: group.frame })}</span>
      </th>
      <td>
        {listText(
          words,
          group.kinds.map((kind) => t(`result.kind.${kind}`)),
        )}
      </td>
      <td>
        <ul>
          {group.members.map(({ coderId, recordId }) => (
            <li key={coderId}>
              <bdi>{report.nameOf(coderId)}</bdi>: <bdi>{saidText(words, records, clip, recordId)}</bdi>
            </li>
          ))}
          {group.absent.map((coderId) => (
            <li key={coderId}>
              <bdi>{report.nameOf(coderId)}</bdi>: {t('result.report.saidNothing')}
            </li>
          ))}
        </ul>
      </td>
      <td>
        <strong>{t(`result.decided.${verdict?.verdict ?? 'open'}`)}</strong>
        {verdict ? (
          <>
            <Standing {...{ words, records, clip, verdict }} />
            <p className="article-small">
              {t('result.report.by', {
                who: report.nameOf(verdict.adjudicatorId),
                when: verdict.decidedAt.slice(0, 10),
              })}
            </p>
          </>
        ) : null}
        {dissenting.length > 0 ? <p>{t('result.report.dissent', { names: listText(words, overruled) })}</p> : null}
      </td>
      <td>
        <span dir="auto">{verdict?.reason}</span>
        {verdict?.exception === undefined ? null : (
          <p className="article-small" dir="auto">
            {t('result.report.exception', { why: verdict.exception })}
          </p>
        )}
      </td>
    </tr>
  )
}

interface StandingProps extends Pick<DecisionRowProps, 'words' | 'records' | 'clip'> {
  readonly verdict: AdjudicationRecord
}

/** What stands: a coder's, or the adjudicator's own. */
function Standing({ words, records, clip, verdict }: StandingProps) {
  const results = verdict.resultIds ?? []
  if (results.length === 0) return null
  const what = listText(
    words,
    results.map((id) => saidText(words, records, clip, id)),
  )
  return <p>{words.t('result.report.stands', { what })}</p>
}

/** The tags of a record and its frames. */
function saidText(words: ResultWords, records: RecordMap, { clip }: ReportedClip, id: RecordId): string {
  const record = records.get(id)
  if (!record || !('tagIds' in record)) return ''
  const tags = listText(
    words,
    record.tagIds.map((tagId) => tagName(words, tagId)),
  )
  if (record.type === 'annotation') return `${tags} (\u2066f ${record.frame}\u2069)`
  if (record.type !== 'segment')
    return record.type === 'track' && record.label !== '' ? `${record.label}: ${tags}` : tags
  const [from, to] = [record.startPts, record.endPts].map((pts) =>
    pts === undefined ? '…' : timecodeText(pts, clip.timebase),
  )
  return `${tags} (\u2066${from}–${to}\u2069)`
}
