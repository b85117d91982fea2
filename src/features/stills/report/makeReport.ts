import type { LocalizedText } from '../../../domain/records/fields'
import type { ReportDraft } from '../../../domain/records/report'
import type { ReportPicture } from '../../../domain/reports/reportDocument'
import { fail, ok, type Result } from '../../../domain/result'
import { caseCode } from '../../../domain/stills/stillFileName'
import { sha256Of } from '../../../domain/sha256Of'
import type { ReportKind } from '../../../engine/ports/reports'
import { session } from '../../../stores/session'
import { checkedFile } from '../exportStill'
import type { LeavingFault } from '../leavingFaults'
import { leavingMetadata } from '../leavingStill'
import { logExports } from '../logExports'
import type { LeavingTogether, ReadyProblem, ReadyStill } from '../readyStill'
import { reportOf, type ReadyReport } from './reportOf'

export interface ReportRequest {
  readonly kind: ReportKind
  readonly draft: ReportDraft
  readonly methods: LocalizedText | undefined
  readonly together: LeavingTogether
  readonly signal: AbortSignal
  /** Pictures that are drawn; all of them while the file is written. */
  readonly onProgress: (done: number, all: number) => void
}

/** Why no report was made; nothing has left then. */
export type ReportProblem =
  | { readonly code: 'cancelled' }
  | { readonly code: 'still'; readonly fault: LeavingFault }
  | { readonly code: 'notLogged' }
  | { readonly code: 'failed'; readonly message: string }

/**
 * Makes the file of a report: each picture is drawn, encoded and checked as a single still is, the file is written, logged for
 * every still in it, and only then handed over.
 */
export async function makeReport(
  request: ReportRequest,
): Promise<Result<{ readonly fileName: string }, ReportProblem>> {
  const { kind, draft, together, signal, onProgress } = request
  try {
    const ready = await reportOf(request)
    const [fault] = ready.faults
    if (fault) return fail({ code: 'still', fault })
    const pictures: ReportPicture[] = []
    for (const still of ready.stills) {
      onProgress(pictures.length, ready.stills.length)
      const picture = await pictureOf(still, signal)
      if (!picture.ok) {
        const { problem } = picture
        return fail(
          problem.code === 'cancelled'
            ? { code: 'cancelled' }
            : { code: 'still', fault: { still: still.leaving.still, problem } },
        )
      }
      pictures.push(picture.value)
    }
    onProgress(pictures.length, pictures.length)
    const written = await fileOf(kind, ready, pictures, signal)
    if (!written.ok) return written
    if (signal.aborted) return fail({ code: 'cancelled' })
    const fileName = reportName(together, draft, kind)
    const noted = await notedOf(ready, together, fileName, written.value)
    if (!(await logExports(together.workspace, noted))) return fail({ code: 'notLogged' })
    session().saveFile(fileName, written.value)
    return ok({ fileName })
  } catch (error) {
    return fail({ code: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
}

/** A JPEG with the words of the still inside: in a report it is the same file that it would be alone. */
async function pictureOf(
  { leaving, captions, uncovered }: ReadyStill,
  signal: AbortSignal,
): Promise<Result<ReportPicture, ReadyProblem>> {
  const drawn = await session().stills.render(leaving.plan, { signal, onProgress: () => undefined })
  if (!drawn.ok) return drawn
  const image = drawn.value
  try {
    const { width, height } = image
    const metadata = leavingMetadata(leaving, image, captions)
    const made = await checkedFile({ image, type: 'image/jpeg', metadata, uncovered, signal })
    return made.ok ? ok({ bytes: made.value.bytes, width, height }) : made
  } finally {
    image.close()
  }
}

async function fileOf(
  kind: ReportKind,
  { document }: ReadyReport,
  pictures: readonly ReportPicture[],
  signal: AbortSignal,
): Promise<Result<Uint8Array<ArrayBuffer>, ReportProblem>> {
  if (kind !== 'html') {
    const made = await session().writeReport(kind, document, pictures, signal)
    if (made.ok) return made
    const { code, message } = made.problem
    return fail(code === 'cancelled' ? { code } : { code, message })
  }
  const [{ reportHtml }, { default: style }, { default: alone }] = await Promise.all([
    import('./reportHtml'),
    import('./report.css?inline'),
    import('./alone.css?inline'),
  ])
  const inline = await Promise.all(
    pictures.map(async ({ bytes, ...size }) => ({ ...size, address: await addressOf(bytes) })),
  )
  return ok(new TextEncoder().encode(reportHtml(document, inline, style + alone)))
}

function addressOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('The picture cannot be read')))
    reader.readAsDataURL(new Blob([bytes], { type: 'image/jpeg' }))
  })
}

function reportName({ workspace }: LeavingTogether, { languages }: ReportDraft, kind: ReportKind): string {
  return `${caseCode(workspace.index.all('project')[0]?.name ?? '')}_report_${languages}.${kind}`
}

async function notedOf(
  { stills }: ReadyReport,
  { profile }: LeavingTogether,
  fileName: string,
  bytes: Uint8Array<ArrayBuffer>,
) {
  const sha256 = await sha256Of(bytes)
  return stills.map(({ leaving, uncovered }) => ({
    id: leaving.still.id,
    made: { profile, fileName, sha256, ...(uncovered > 0 ? { uncovered } : {}) },
  }))
}
