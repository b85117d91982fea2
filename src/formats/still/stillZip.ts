import { makeZip } from 'client-zip'
import { canonicalJson } from '../../domain/canonicalJson'
import { InvariantError } from '../../domain/invariantError'
import { NO_DATE } from '../noDate'
import { captionsCsv } from './captionsCsv'
import type { ContainerProblem } from './containerProblem'
import {
  manifestStill,
  STILLS_CAPTIONS,
  STILLS_FORMAT,
  STILLS_MANIFEST,
  stillsManifest,
  type ManifestStill,
  type StillsManifest,
} from './manifest'
import { checkContainer } from './stillContainer'
import { writeXmp } from './writeXmp'

/** A still that is about to leave: the bytes of its file, and what was put into them. */
export interface FinishedStill extends Pick<ManifestStill, 'file' | 'redactions' | 'metadata'> {
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** @returns 64 lower-case hexadecimal digits */
export type Sha256 = (bytes: Uint8Array<ArrayBuffer>) => Promise<string>

/** A file that is not a clean picture with its own metadata leaves by no route. */
export class StillRefusedError extends Error {
  override readonly name = 'StillRefusedError'
  constructor(
    readonly file: string,
    readonly problem: ContainerProblem | undefined,
  ) {
    super(`${file} is not as it should be: ${problem?.code ?? 'metadata'}`)
  }
}

/**
 * The line of a manifest for a still, once its file is known to be clean.
 * Rejects with StillRefusedError.
 */
export async function manifestStillOf(still: FinishedStill, sha256: Sha256): Promise<ManifestStill> {
  const { file, bytes, redactions, metadata } = still
  const container = checkContainer(bytes)
  if (!container.ok) throw new StillRefusedError(file, container.problem)
  const { encoding, width, height, xmp } = container.value
  if (xmp !== writeXmp(metadata)) throw new StillRefusedError(file, undefined)
  const sizeBytes = bytes.length
  return manifestStill.parse({
    file,
    sizeBytes,
    sha256: await sha256(bytes),
    encoding,
    width,
    height,
    redactions,
    metadata,
  })
}

/**
 * A zip of stills, then `captions.csv` and `manifest.json`, stored and without dates. The next still is asked for when the one
 * before is written, so that never more than one is in memory; cancelling the stream ends the asking. It fails with what
 * `stills` throws, and with StillRefusedError; what was written of it then has no directory and is no zip.
 */
export function stillZip(
  stills: AsyncIterable<FinishedStill>,
  head: Pick<StillsManifest, 'program' | 'profile'>,
  sha256: Sha256,
): ReadableStream<Uint8Array> {
  const reader = makeZip(entries(stills, head, sha256)).getReader()
  return new ReadableStream(
    {
      async pull(controller) {
        const { value, done } = await reader.read()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      // client-zip throws the reason into its generator and then fails with it: for whoever cancels that is no failure.
      cancel: (reason) => reader.cancel(reason).catch(() => undefined),
    },
    { highWaterMark: 0 },
  )
}

async function* entries(
  stills: AsyncIterable<FinishedStill>,
  head: Pick<StillsManifest, 'program' | 'profile'>,
  sha256: Sha256,
) {
  const lines: ManifestStill[] = []
  const names = new Set<string>()
  for await (const still of stills) {
    if (names.has(still.file)) throw new InvariantError(`Two stills are called ${still.file}`)
    names.add(still.file)
    lines.push(await manifestStillOf(still, sha256))
    yield { name: still.file, lastModified: NO_DATE, input: still.bytes }
  }
  const captions = new TextEncoder().encode(captionsCsv(lines))
  yield { name: STILLS_CAPTIONS, lastModified: NO_DATE, input: captions }
  const manifest = stillsManifest.parse({
    ...head,
    format: STILLS_FORMAT,
    stills: lines,
    files: [{ file: STILLS_CAPTIONS, sizeBytes: captions.length, sha256: await sha256(captions) }],
  })
  yield { name: STILLS_MANIFEST, lastModified: NO_DATE, input: new TextEncoder().encode(canonicalJson(manifest)) }
}
