import type { ContainerProblem } from './containerProblem'
import type { ManifestStill } from './manifest'
import { differingProperties } from './readXmp'
import { checkContainer, type StillContainer } from './stillContainer'
import type { Sha256 } from './stillZip'
import { writeXmp } from './writeXmp'

/** In what a file is not as its manifest says; each code has its own sentence. */
export type StillFault =
  | ContainerProblem
  | {
      readonly code:
        | 'sizeDiffers'
        | 'hashDiffers'
        /** Encoding, width or height. */
        | 'pictureDiffers'
        | 'noXmp'
        /** `value` names the properties that differ. */
        | 'xmpDiffers'
      readonly value: string
    }

/** Holds a file against its line of the manifest. @returns everything that is wrong; empty where nothing is */
export async function checkStill(
  bytes: Uint8Array<ArrayBuffer>,
  still: ManifestStill,
  sha256: Sha256,
): Promise<StillFault[]> {
  const faults: StillFault[] = []
  if (bytes.length !== still.sizeBytes) faults.push({ code: 'sizeDiffers', value: String(bytes.length) })
  else if ((await sha256(bytes)) !== still.sha256) faults.push({ code: 'hashDiffers', value: '' })
  const container = checkContainer(bytes)
  if (!container.ok) return [...faults, container.problem]
  return [...faults, ...pictureFaults(container.value, still), ...metadataFaults(container.value, still)]
}

function pictureFaults(found: StillContainer, { encoding, width, height }: ManifestStill): StillFault[] {
  if (found.encoding === encoding && found.width === width && found.height === height) return []
  return [{ code: 'pictureDiffers', value: `${found.encoding} ${found.width} × ${found.height}` }]
}

function metadataFaults({ xmp }: StillContainer, { metadata }: ManifestStill): StillFault[] {
  if (xmp === undefined) return [{ code: 'noXmp', value: '' }]
  const written = writeXmp(metadata)
  if (xmp === written) return []
  const names = differingProperties(xmp, written)
  if (names === undefined) return [{ code: 'xmpDiffers', value: 'XMP' }]
  return names.length === 0 ? [] : [{ code: 'xmpDiffers', value: names.join(', ') }]
}
