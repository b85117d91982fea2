import { createHash } from 'node:crypto'
import { withXmp } from '../../src/formats/still/stillContainer'
import type { FinishedStill } from '../../src/formats/still/stillZip'
import { writeXmp } from '../../src/formats/still/writeXmp'
import { encodedPicture, type EncodedPicture } from './encodedPictures'
import { sampleMetadata } from './stillMetadata'

export async function sha256Of(bytes: Uint8Array): Promise<string> {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A still as it is ready to leave. @param over of its metadata */
export function finishedStill(
  file: string,
  over: Record<string, unknown> = {},
  picture: EncodedPicture = 'png',
): FinishedStill {
  const metadata = sampleMetadata({ title: file.replace(/\.\w+$/, ''), ...over })
  const bytes = withXmp(encodedPicture(picture), writeXmp(metadata))
  if (!bytes.ok) throw new Error(bytes.problem.code)
  return { file, bytes: bytes.value, redactions: [{ x: 3, y: 3, w: 8, h: 8, fill: '#000000' }], metadata }
}
