import type { ReportDocument, ReportPicture } from '../../domain/reports/reportDocument'
import type { Result } from '../../domain/result'

export type ReportKind = 'html' | 'docx' | 'pdf'

/** Writes a report away from the page, so that nothing waits for it. One picture for each figure. */
export type WriteReport = (
  kind: 'docx' | 'pdf',
  document: ReportDocument,
  pictures: readonly ReportPicture[],
  signal: AbortSignal,
) => Promise<Result<Uint8Array<ArrayBuffer>, { readonly code: 'cancelled' | 'failed'; readonly message: string }>>
