import { fail, ok, type Result } from '../../domain/result'
import type { BlobStore } from '../../engine/ports/blobStore'
import type { DerivedFile, DerivedStore } from '../../engine/ports/derivedStore'
import type { SoundProblem } from '../../engine/ports/soundAnalysis'
import type { MediaBytes } from '../probe/mediaBytes'
import { blobBytes } from '../probe/mediaBytes'
import { analyseSound, type AnalysisOptions } from './analyseSound'
import { soundFileName } from './soundFile'
import { openSoundFile } from './soundReader'
import type { SoundSource } from './soundSource'

export interface SoundStores {
  readonly blobs: BlobStore
  readonly derived: DerivedStore
  readonly open: (bytes: MediaBytes) => Promise<Result<SoundSource, SoundProblem>>
}

/** The analysed sound of stored footage as a derived file, computed where it is not there yet; a failed try leaves nothing. */
export async function storeSound(
  sha256: string,
  stores: SoundStores,
  options: AnalysisOptions,
): Promise<Result<File, SoundProblem>> {
  const name = soundFileName(sha256)
  try {
    const known = await stores.derived.read(name)
    if (known && (await openSoundFile(known))) return ok(known)
    const footage = await stores.blobs.read(sha256)
    if (!footage) return fail({ code: 'missing' })
    const source = await stores.open(blobBytes(footage))
    if (!source.ok) return source
    try {
      if (!(await compute(source.value, await stores.derived.begin(name), options))) return fail({ code: 'noSound' })
    } finally {
      source.value.close()
    }
    const made = await stores.derived.read(name)
    return made ? ok(made) : fail({ code: 'failed', message: 'The stored analysis is gone' })
  } catch (error) {
    return fail(problemOf(error, options.signal))
  }
}

/** @returns whether there was sound to keep */
async function compute(source: SoundSource, file: DerivedFile, options: AnalysisOptions): Promise<boolean> {
  let isKept = false
  try {
    isKept = await analyseSound(source, file, options)
    if (isKept) await file.keep()
    return isKept
  } catch (error) {
    isKept = false
    throw error
  } finally {
    // What went wrong is said by the problem that led here; the store sweeps leftovers at the next start.
    if (!isKept) await file.discard().catch(() => undefined)
  }
}

function problemOf(error: unknown, signal: AbortSignal): SoundProblem {
  if (signal.aborted) return { code: 'cancelled' }
  if (error instanceof Error && error.name === 'QuotaExceededError') return { code: 'storageFull' }
  return { code: 'failed', message: error instanceof Error ? error.message : String(error) }
}
