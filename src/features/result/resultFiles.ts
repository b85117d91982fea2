import { settledRecords } from '../../domain/agreement/settledRecords'
import { stateAgreement } from '../../domain/agreement/stateAgreement'
import { EMPTY_HEAD } from '../../domain/edits/logEntry'
import type { LocalizedText } from '../../domain/records/fields'
import type { ReviewReport } from '../../engine/reviewReport'
import type { Workspace } from '../../engine/workspace'
import { writeFramebench } from '../../formats/framebench/write'

/** Everything as an annotation file that states how far its coders agree. @param methods the same as a paragraph, by language */
export function resultFile({ index, head }: Workspace, report: ReviewReport, methods: LocalizedText): string {
  const agreement = stateAgreement(report.statistics, report.examined, methods)
  return writeFramebench(index.records.values(), head, { agreement })
}

/** What stands and nothing else, with the ids of what it was taken from; undefined while nothing stands. */
export function settledFile({ index, head, projectId }: Workspace, { verdicts }: ReviewReport): string | undefined {
  const { records, sources } = settledRecords(index.records, verdicts, (id) => index.keyframesOf(id))
  if (sources.length === 0) return undefined
  return writeFramebench(records, EMPTY_HEAD, {
    settled: {
      project: projectId,
      log: head,
      records: sources.map(({ id, originalId, adjudication }) => ({
        id,
        originalId,
        adjudicationId: adjudication.id,
        aboutIds: adjudication.aboutIds,
      })),
    },
  })
}
