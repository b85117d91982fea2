import type { Edit } from '../../domain/edits/edit'
import type { StillRecord } from '../../domain/records/still'
import { fail, ok, type Result } from '../../domain/result'
import { picturesOf } from '../../domain/stills/stillPlan'
import { sha256Of } from '../../domain/sha256Of'
import type { NotedExport } from '../../engine/commands/noteExports'
import type { NewFile } from '../../engine/ports/newFile'
import type { StillType } from '../../engine/ports/stills'
import { stillZip, StillRefusedError, type FinishedStill } from '../../formats/still/stillZip'
import { session } from '../../stores/session'
import { checkedFile } from './exportStill'
import type { LeavingFault } from './leavingFaults'
import { logExports, takeBackExports } from './logExports'
import { fileNameOf, leavingMetadata, type LeavingStill } from './leavingStill'
import { stillReader, type LeavingTogether, type ReadyProblem } from './readyStill'

export interface ZipRequest {
  readonly stills: readonly StillRecord[]
  readonly together: LeavingTogether
  readonly type: StillType
  readonly file: NewFile
  readonly signal: AbortSignal
  readonly onProgress: (done: number, all: number) => void
}

/** Why no zip was made; there is no file of that name then, or the one that was there before. */
export type ZipProblem =
  | { readonly code: 'cancelled' }
  | { readonly code: 'still'; readonly fault: LeavingFault }
  /** The log did not take it. */
  | { readonly code: 'notLogged' }
  | { readonly code: 'diskFull' }
  | { readonly code: 'failed'; readonly message: string }

/** A still that does not leave; all the others stay with it. */
class StillStaysError extends Error {
  override readonly name = 'StillStaysError'
  constructor(readonly fault: LeavingFault) {
    super('A still cannot leave')
  }
}

/**
 * Writes stills with their captions and a manifest into a zip: each is drawn, encoded, checked and written before the next
 * one is begun, so that the memory it takes does not grow with their number. All of them are logged in one edit before the
 * file is closed; until then there is no file. Where anything fails it is aborted.
 */
export async function zipStills(request: ZipRequest): Promise<Result<{ readonly count: number }, ZipProblem>> {
  const { stills, together, file, signal } = request
  const noted: NotedExport[] = []
  let logged: Edit | undefined
  try {
    const zip = stillZip(
      finishedStills(request, (entry) => noted.push(entry)),
      { program: session().program, profile: together.profile },
      sha256Of,
    )
    await pour(zip, file, signal)
    logged = await logExports(together.workspace, noted)
    if (!logged) {
      await file.abort()
      return fail({ code: 'notLogged' })
    }
    await file.close()
    return ok({ count: stills.length })
  } catch (error) {
    // What is to be said is said by the failure; a file that cannot even be aborted was never closed.
    await file.abort().catch(() => undefined)
    if (logged) takeBackExports(together.workspace, logged)
    return fail(signal.aborted ? { code: 'cancelled' } : problemOf(error))
  }
}

async function* finishedStills(
  { stills, together, type, signal, onProgress }: ZipRequest,
  onFinished: (entry: NotedExport) => void,
): AsyncGenerator<FinishedStill> {
  const read = stillReader(together)
  const names = new Set<string>()
  // By clip and time: a decoder goes forward faster than it jumps.
  const ordered = stills.toSorted((a, b) => (a.clipId === b.clipId ? a.frame - b.frame : a.clipId < b.clipId ? -1 : 1))
  for (const [at, still] of ordered.entries()) {
    signal.throwIfAborted()
    onProgress(at, stills.length)
    const ready = await read(still)
    if (!ready.ok) throw new StillStaysError({ still, problem: ready.problem })
    const { faults, uncovered, captions } = ready.value
    const [fault] = faults
    if (fault) throw new StillStaysError({ still, fault, uncovered })
    const leaving = withOwnName(ready.value.leaving, type, names)
    const finished = await finish(leaving, captions, { type, signal, isArchiveAct: uncovered > 0 })
    if (!finished.ok) throw new StillStaysError({ still, problem: finished.problem })
    const { value } = finished
    const sha256 = await sha256Of(value.bytes)
    const left = uncovered > 0 ? { uncovered } : {}
    onFinished({ id: still.id, made: { profile: together.profile, fileName: value.file, sha256, ...left } })
    yield value
  }
  onProgress(stills.length, stills.length)
}

/** Two stills of one frame and kind would have one name: the later ones count on. */
function withOwnName(leaving: LeavingStill, type: StillType, names: Set<string>): LeavingStill {
  let own = leaving
  for (let later = 1; names.has(fileNameOf(own, type)); later += 1) own = { ...leaving, later }
  names.add(fileNameOf(own, type))
  return own
}

interface Finish {
  readonly type: StillType
  readonly signal: AbortSignal
  readonly isArchiveAct: boolean
}

async function finish(
  leaving: LeavingStill,
  captions: StillRecord['captions'],
  { type, signal, isArchiveAct }: Finish,
): Promise<Result<FinishedStill, ReadyProblem>> {
  const drawn = await session().stills.render(leaving.plan, { signal, onProgress: () => undefined })
  if (!drawn.ok) return drawn
  const image = drawn.value
  try {
    const metadata = leavingMetadata(leaving, image, captions)
    const made = await checkedFile({ image, type, metadata, uncovered: isArchiveAct ? 1 : 0, signal })
    if (!made.ok) return made
    const main = picturesOf(leaving.plan).find(({ isMain }) => isMain)
    const redactions = (main?.fills ?? []).map(({ box, fill }) => ({ ...box, fill }))
    return ok({ file: fileNameOf(leaving, type), bytes: made.value.bytes, redactions, metadata })
  } finally {
    image.close()
  }
}

async function pour(zip: ReadableStream<Uint8Array>, file: NewFile, signal: AbortSignal): Promise<void> {
  const reader = zip.getReader()
  try {
    for (;;) {
      signal.throwIfAborted()
      const { value, done } = await reader.read()
      if (done) return
      await file.write(value as Uint8Array<ArrayBuffer>)
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

function problemOf(error: unknown): ZipProblem {
  if (error instanceof StillStaysError) return { code: 'still', fault: error.fault }
  // Each was looked at when it was encoded: here only a fault of the program is found.
  if (error instanceof StillRefusedError) return { code: 'failed', message: error.message }
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return { code: 'diskFull' }
  return { code: 'failed', message: error instanceof Error ? error.message : String(error) }
}
