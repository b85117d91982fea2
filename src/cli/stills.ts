import { lstat, readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { LARGEST_JSON_BYTES } from '../formats/parseJsonFile'
import { checkStill } from '../formats/still/checkStill'
import type { StillsManifest } from '../formats/still/manifest'
import { readManifest } from '../formats/still/readManifest'
import { createFileHash } from '../media/hash/fileHash'
import { visible } from './problemText'
import { manifestProblemText, stillFaultText } from './stillText'
import type { TextOut } from './textOut'

const USAGE = 'usage: framebench stills MANIFEST'

/** Far above an 8K still in PNG; a larger file is none, and would only fill the memory. */
const LARGEST_STILL_BYTES = 512 * 2 ** 20

const LIMITS = `What this proves: the files beside this manifest are those that it was written with, byte for byte; each holds a picture, what
its colours need and the metadata that the manifest lists, nothing else, and ends with its image.
What it does not prove: that the manifest is the one that was exported (compare its SHA-256 with one that was kept elsewhere),
that the footage is genuine, or what lies under a fill: no picture is decoded here.
`

/** What is wrong with one file of the folder. */
interface Finding {
  readonly file: string
  readonly fault: string
}

/**
 * `framebench stills MANIFEST`: holds the stills of a folder against the manifest in it: that each is there, with the bytes and
 * the metadata that the manifest says, clean, and that nothing else lies there. What is wrong is a line on `out`, `FILE: reason`.
 * @returns the exit code: 0 all is as it says, 1 it is not, 2 usage or a manifest that cannot be read
 */
export async function stills(args: readonly string[], out: TextOut, err: TextOut): Promise<number> {
  const [path, ...more] = args
  if (path === undefined || more.length > 0 || path.startsWith('--')) {
    err.write(`${USAGE}\n`)
    return 2
  }
  try {
    const { size } = await stat(path)
    if (size > LARGEST_JSON_BYTES) {
      out.write(`${manifestProblemText(path, { code: 'tooLarge', place: '', value: String(size) })}\n`)
      return 1
    }
    const bytes = await readFile(path)
    const read = readManifest(bytes)
    if (!read.ok) {
      out.write(`${manifestProblemText(path, read.problem)}\n`)
      return 1
    }
    const findings = await findingsOf(path, read.value)
    for (const { file, fault } of findings) out.write(visible(`${file}: ${fault}`) + '\n')
    out.write(`${visible(path)}: ${summary(read.value, findings)}\nmanifest: SHA-256 ${await sha256Of(bytes)}\n`)
    if (findings.length > 0) return 1
    out.write(LIMITS)
    return 0
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    err.write(`framebench: cannot read ${visible(path)}: ${String(error.code)}\n`)
    return 2
  }
}

async function findingsOf(path: string, manifest: StillsManifest): Promise<Finding[]> {
  const folder = dirname(path)
  const findings: Finding[] = []
  for (const still of manifest.stills) {
    const bytes = await bytesOf(join(folder, still.file))
    if (typeof bytes === 'string') findings.push({ file: still.file, fault: bytes })
    else {
      const faults = await checkStill(bytes, still, sha256Of)
      findings.push(...faults.map((fault) => ({ file: still.file, fault: stillFaultText(fault, still) })))
    }
  }
  for (const { file, sha256 } of manifest.files) {
    const bytes = await bytesOf(join(folder, file))
    if (typeof bytes === 'string') findings.push({ file, fault: bytes })
    else if ((await sha256Of(bytes)) !== sha256)
      findings.push({ file, fault: 'its bytes are not those of the manifest' })
  }
  const known = new Set([
    basename(path),
    ...manifest.stills.map(({ file }) => file),
    ...manifest.files.map(({ file }) => file),
  ])
  const extra = (await readdir(folder)).filter((name) => !known.has(name)).toSorted()
  return [...findings, ...extra.map((file) => ({ file, fault: 'the manifest does not know this file' }))]
}

/** @returns the bytes of a file that lies in the folder itself, or why there are none */
async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer> | string> {
  try {
    const entry = await lstat(path)
    if (!entry.isFile()) return 'this is no file of the folder: a link, or a folder'
    if (entry.size > LARGEST_STILL_BYTES) return `it has ${entry.size} bytes, more than any still`
    return Uint8Array.from(await readFile(path))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return error.code === 'ENOENT' ? 'the file is missing' : `the file cannot be read: ${String(error.code)}`
  }
}

async function sha256Of(bytes: Uint8Array): Promise<string> {
  const hash = await createFileHash()
  hash.update(bytes)
  return hash.digest()
}

function summary({ stills: listed, profile }: StillsManifest, findings: readonly Finding[]): string {
  const count = listed.length === 1 ? '1 still' : `${listed.length} stills`
  const purpose = profile === 'publication' ? 'for publication' : 'for the archive'
  if (findings.length === 0) return `all is as it says, ${count} ${purpose}`
  const wrong = new Set(findings.map(({ file }) => file)).size
  return `${wrong === 1 ? '1 file is' : `${wrong} files are`} not as it says, of ${count} ${purpose}`
}
