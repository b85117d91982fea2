import './answerDataAddresses'
import type { ReportDocument, ReportPicture } from '../domain/reports/reportDocument'

/** What the worker is asked; it answers once, with the bytes or with the reason in words. */
export interface ReportRequest {
  readonly kind: 'docx' | 'pdf'
  readonly report: ReportDocument
  readonly pictures: readonly ReportPicture[]
}

addEventListener('message', ({ data }: MessageEvent<ReportRequest>) => {
  write(data)
    .then((bytes) => postMessage(bytes, { transfer: [bytes.buffer] }))
    // An error inside a promise is none of the worker's own: unless it is sent, nobody hears of it.
    .catch((error: unknown) => postMessage(String(error)))
})

async function write({ kind, report, pictures }: ReportRequest): Promise<Uint8Array<ArrayBuffer>> {
  if (kind === 'docx') return (await import('../formats/report/writeDocx')).writeDocx(report, pictures)
  return (await import('../features/stills/report/writePdf')).writePdf(report, pictures)
}
