import { Input, VideoSampleSink } from 'mediabunny'
import { frameCount } from '../../domain/time/frameTable'
import { fail, ok, type Result } from '../../domain/result'
import type { BlobStore } from '../../engine/ports/blobStore'
import type { DerivedStore } from '../../engine/ports/derivedStore'
import type { PictureScan, ScanProblem, ScanProgress } from '../../engine/ports/pictureScan'
import { firstPicture } from '../decode/firstPicture'
import { FORMATS } from '../probe/containerName'
import { blobBytes } from '../probe/mediaBytes'
import { probe } from '../probe/probe'
import { CanvasReducer } from './pictureReducer'
import { readScanFile, scanFileName, writeScanFile } from './scanFile'
import { scanPictures } from './scanPictures'
import { thumbnailLayout } from './thumbnailLayout'

export interface ScanStores {
  readonly blobs: BlobStore
  readonly derived: DerivedStore
}

export interface ScanRun {
  readonly signal: AbortSignal
  readonly turn: () => Promise<void>
  readonly onProgress: (progress: ScanProgress) => void
}

/** The scan of a stored clip: the kept one, else a new one, which is then kept. */
export async function scanClip(
  stores: ScanStores,
  sha256: string,
  stream: number,
  run: ScanRun,
): Promise<Result<PictureScan, ScanProblem>> {
  const known = await keptScan(stores, sha256, stream)
  if (known) return ok(known)
  const file = await stores.blobs.read(sha256)
  if (!file) return fail({ code: 'missing' })
  try {
    const scanned = await scanBytes(file, stream, run)
    if (!scanned) return fail({ code: 'unreadable' })
    await keep(stores.derived, scanFileName(sha256, stream), scanned)
    const scan = await readScanFile(scanned)
    return scan ? ok(scan) : fail({ code: 'unreadable' })
  } catch (error) {
    if (run.signal.aborted) return fail({ code: 'cancelled' })
    throw error
  }
}

/** What an earlier scan of a stored clip has found. */
export async function keptScan(
  { derived }: Pick<ScanStores, 'derived'>,
  sha256: string,
  stream: number,
): Promise<PictureScan | undefined> {
  const kept = await derived.read(scanFileName(sha256, stream))
  return kept && (await readScanFile(kept))
}

/** @returns undefined where the file cannot be read */
async function scanBytes(file: File, stream: number, { signal, turn, onProgress }: ScanRun): Promise<Blob | undefined> {
  const bytes = blobBytes(file)
  const probed = await probe(bytes, signal)
  signal.throwIfAborted()
  const found = probed.ok ? probed.value.streams.find(({ facts }) => facts.stream === stream) : undefined
  const size = found && (await firstPicture(bytes, found.trackId))
  if (!found || !size) return undefined
  const input = new Input({ formats: FORMATS, source: bytes.source() })
  try {
    const track = (await input.getVideoTracks()).find(({ id }) => id === found.trackId)
    if (!track) return undefined
    const { table, shift } = found
    const layout = thumbnailLayout(frameCount(table), size)
    const findings = await scanPictures({
      source: new VideoSampleSink(track),
      table,
      shift,
      thumbnailEvery: layout.every,
      reducer: new CanvasReducer(layout),
      turn,
      onProgress,
    })
    return writeScanFile(findings)
  } finally {
    input.dispose()
  }
}

/** Without room on the disk the scan is shown all the same, and made again next time. */
async function keep(derived: DerivedStore, name: string, scan: Blob): Promise<void> {
  try {
    const file = await derived.begin(name)
    try {
      file.write(new Uint8Array(await scan.arrayBuffer()), 0)
      await file.keep()
    } catch {
      await file.discard()
    }
  } catch {
    // What was found does not depend on whether it could be kept.
  }
}
