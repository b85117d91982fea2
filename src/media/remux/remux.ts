import { Conversion, Input, Mp4OutputFormat, Output, StreamTarget, type StreamTargetChunk } from 'mediabunny'
import { fail, ok, type Result } from '../../domain/result'
import type { DerivedStore } from '../../engine/ports/derivedStore'
import type { RemuxProblem } from '../../engine/ports/media'
import { FORMATS } from '../probe/containerName'
import type { MediaBytes } from '../probe/mediaBytes'

export interface RemuxOptions {
  readonly signal: AbortSignal
  /** @param done from 0 to 1 */
  readonly onProgress: (done: number) => void
}

/**
 * Writes a stream's packets and its sound into an MP4 that browsers play, as they are: nothing is decoded or encoded. It
 * goes to the derived files piece by piece, so that memory does not grow with the clip.
 * @param name of the derived file; nothing of it stays where this does not end well
 */
export async function remux(
  bytes: MediaBytes,
  trackId: number,
  derived: DerivedStore,
  name: string,
  options: RemuxOptions,
): Promise<Result<File, RemuxProblem>> {
  const target = await derived.begin(name).catch(() => undefined)
  if (!target) return fail({ code: 'storageFull' })
  let isKept = false
  const input = new Input({ formats: FORMATS, source: bytes.source() })
  try {
    const writable = new WritableStream<StreamTargetChunk>({
      write: ({ data, position }) => target.write(data, position),
    })
    const output = new Output({
      // Its index at the end: at the start it would need the whole file to be written twice.
      format: new Mp4OutputFormat({ fastStart: false }),
      target: new StreamTarget(writable, { chunked: true }),
    })
    const conversion = await Conversion.init({
      input,
      output,
      video: (track) => ({ discard: track.id !== trackId }),
      copy: { mode: 'forced', shiftTolerance: Number.POSITIVE_INFINITY },
      showWarnings: false,
    })
    if (!conversion.isValid || !conversion.utilizedTracks.some((track) => track.id === trackId)) {
      return fail({ code: 'cannotRemux' })
    }
    conversion.onProgress = options.onProgress
    const cancel = () => void conversion.cancel()
    options.signal.addEventListener('abort', cancel)
    if (options.signal.aborted) cancel()
    await conversion.execute().finally(() => options.signal.removeEventListener('abort', cancel))
    await target.keep()
    isKept = true
    const file = await derived.read(name)
    return file ? ok(file) : fail({ code: 'cannotRemux' })
  } catch (error) {
    if (options.signal.aborted) return fail({ code: 'cancelled' })
    return fail({
      code: error instanceof Error && error.name === 'QuotaExceededError' ? 'storageFull' : 'cannotRemux',
    })
  } finally {
    input.dispose()
    if (!isKept) await target.discard().catch(() => undefined)
  }
}
