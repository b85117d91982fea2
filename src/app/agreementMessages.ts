import type { AgreementStatistics } from '../domain/agreement/agreementStatistics'
import { z } from '../domain/zod'

/** What the agreement worker answers; the question is an `AgreementQuestion`. */
export const agreementReply = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), share: z.number() }),
  z.object({
    kind: z.literal('done'),
    statistics: z.custom<AgreementStatistics>((value) => typeof value === 'object' && value !== null),
  }),
  z.object({ kind: z.literal('failed'), message: z.string() }),
])
export type AgreementReply = z.infer<typeof agreementReply>
