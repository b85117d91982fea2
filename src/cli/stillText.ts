import type { FileProblem } from '../formats/fileProblem'
import type { StillFault } from '../formats/still/checkStill'
import type { ManifestStill } from '../formats/still/manifest'
import type { ManifestProblem } from '../formats/still/readManifest'
import { fileProblemText, visible } from './problemText'

/** The shell's sentences for a manifest that is not read. */
const MANIFEST_SENTENCES: Readonly<Record<ManifestProblem['code'], (value: string) => string>> = {
  notManifest: (value) => `this is not a manifest of stills (its format is "${value}")`,
  newerManifest: (value) => `the manifest is of a newer version (${value}); this program reads framebench-stills/1`,
  unsafeName: (value) => `"${value}" is no name of a still in this folder, so nothing was looked at`,
  twice: (value) => `"${value}" stands twice`,
  schema: (value) => value,
}

/** One line about a manifest that is not read: `manifest.json: stills[3].file: sentence`. */
export function manifestProblemText(path: string, problem: FileProblem | ManifestProblem): string {
  if (!isOfManifest(problem)) return fileProblemText(path, problem)
  const { code, place, value } = problem
  return visible(`${path}: ${place === '' ? '' : `${place}: `}${MANIFEST_SENTENCES[code](value)}`)
}

function isOfManifest(problem: FileProblem | ManifestProblem): problem is ManifestProblem {
  return problem.code in MANIFEST_SENTENCES
}

/** The shell's sentences for a file that is not as its manifest says. */
export function stillFaultText(fault: StillFault, { sizeBytes, encoding, width, height }: ManifestStill): string {
  const { code, value } = fault
  switch (code) {
    case 'sizeDiffers':
      return `it has ${value} bytes, the manifest says ${sizeBytes}`
    case 'hashDiffers':
      return 'its bytes are not those of the manifest (SHA-256 differs)'
    case 'pictureDiffers':
      return `it is ${value}, the manifest says ${encoding} ${width} × ${height}`
    case 'noXmp':
      return 'its metadata are gone'
    case 'xmpDiffers':
      return `its metadata are not those of the manifest: ${value}`
    case 'unknownFormat':
      return 'this is neither PNG, JPEG nor WebP'
    case 'cutShort':
      return 'the file is cut off'
    case 'damaged':
      return `the file is damaged at byte ${fault.at} (${value})`
    case 'notAllowed':
      return `it holds ${value} at byte ${fault.at}, which no still has`
    case 'thumbnail':
      return `it holds a thumbnail at byte ${fault.at}, which may show what the picture hides`
    case 'afterEnd':
      return `the file goes on behind the end of the image, bytes: ${value}`
    case 'twice':
      return `it holds ${value} twice`
    case 'xmpUnreadable':
    case 'xmpTooLong':
      return 'its metadata cannot be read'
    default:
      return code satisfies never
  }
}
