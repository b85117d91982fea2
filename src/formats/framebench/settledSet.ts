import { logHead } from '../../domain/edits/logEntry'
import { adjudicationId, projectId, recordId } from '../../domain/records/ids'
import { z } from '../../domain/zod'

/** What a file says that holds only what was settled: each record is a copy under the adjudicator's name. */
export const settledSet = z
  .object({
    project: projectId,
    log: logHead,
    records: z
      .array(
        z.object({
          id: recordId.describe('Of a record in this file'),
          originalId: recordId.describe('Of the record that it is a copy of'),
          adjudicationId,
          aboutIds: z.array(recordId).max(1_000).describe("The coders' records that were decided about"),
        }),
      )
      .max(1_000_000),
  })
  .describe('Where the records of a settled set come from: ids in the project that it was made of')
export type SettledSet = z.infer<typeof settledSet>
