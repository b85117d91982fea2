import { readFile, stat } from 'node:fs/promises'
import { headWords } from '../engine/headWords'
import { ShownLog } from '../engine/shownLog'
import { createFileHash } from '../media/hash/fileHash'
import type { PackageProblem } from '../domain/packages/packageProblem'
import { checkPackage, type CheckedPackage } from '../formats/package/checkPackage'
import { LARGEST_PACKAGE_BYTES } from '../formats/package/packageEntries'
import { isSealed } from '../formats/package/seal'
import { visible } from './problemText'
import type { TextOut } from './textOut'

const LIMITS = `What this proves: every byte of the package is as it was written, its codes are what the entries of its log come to,
nothing in that log was changed, dropped or moved after it was hashed; and, with --clip, that these are the bytes which were
coded. Entries that are not about these codes are shown by their hashes only.
What it does not prove: that the footage is genuine, who stands behind the pseudonym, that the clocks were right, that the
coder worked alone, or that who held the log did not rewrite the whole of it. Only a head that was kept elsewhere (a
receipt, a timestamp; compare it by --head) shows that.
`

interface PackageRequest {
  readonly path: string
  readonly clip: string | undefined
  /** Of the clip's file. */
  readonly sha256: string | undefined
  /** 64 lower-case hexadecimal digits. */
  readonly head: string | undefined
}

/** Keeps the hash of every entry, so that an older head can be found again. */
class HeadFinder extends ShownLog {
  at: number | undefined

  constructor(readonly wanted: string | undefined) {
    super()
  }

  override add(stored: unknown): boolean {
    const isRight = super.add(stored)
    if (isRight && this.head.hash === this.wanted) this.at = this.head.length
    return isRight
  }
}

/**
 * Checks a package as an import does and says what that proves. What is wrong is one line on `out`, `FILE: reason`.
 * Rejects with what the file system says.
 * @returns the exit code: 0 holds, 1 does not
 */
export async function verifyPackage({ path, clip, sha256, head }: PackageRequest, out: TextOut): Promise<number> {
  const { size } = await stat(path)
  if (size > LARGEST_PACKAGE_BYTES) {
    out.write(`${visible(path)}: ${problemText({ code: 'tooLarge', value: String(size) })}.\n`)
    return 1
  }
  const file = new Blob([await readFile(path)])
  if (await isSealed(file)) {
    out.write(
      `${visible(path)}: it is encrypted. Decrypt it with its passphrase first: age -d -o PACKAGE.framebench FILE\n`,
    )
    return 1
  }
  const log = new HeadFinder(head)
  const check = { createHash: createFileHash, onProgress: () => undefined, signal: new AbortController().signal }
  const checked = await checkPackage(file, log, check)
  if (!checked.ok) {
    out.write(`${visible(path)}: ${visible(problemText(checked.problem))}. Nothing of it should be relied on.\n`)
    return 1
  }
  let isRight = true
  for (const line of factLines(path, checked.value)) out.write(`${line}\n`)
  if (head !== undefined) {
    isRight = log.at !== undefined
    const later = log.head.length - (log.at ?? 0)
    if (log.at === undefined)
      out.write(`the head ${head} is not in its log: it is another log, cut short, or rewritten\n`)
    else out.write(`the given head is that of the first ${log.at} entries of its log, and ${later} came later\n`)
  }
  if (clip !== undefined) {
    const found = checked.value.manifest.clips.find((each) => each.sha256 === sha256)
    isRight &&= found !== undefined
    const what = found ? `the file of the clip "${visible(found.name)}"` : 'no clip of this package has these bytes'
    out.write(`${visible(clip)}: ${what} (SHA-256 ${sha256})\n`)
  }
  out.write(LIMITS)
  return isRight ? 0 : 1
}

function factLines(path: string, { manifest, shownByLog, unshown, erased, records }: CheckedPackage): string[] {
  const { coder, revision, submittedAt, log, withheld, clips, codebooks, program } = manifest
  const hidden = withheld.reduce((sum, [start, end]) => sum + end - start, 0)
  return [
    `${visible(path)}: the package holds: revision ${revision} of ${visible(coder.pseudonym)} (${coder.id}), submitted ${submittedAt} by their clock, framebench ${visible(program)}`,
    `head: ${log.hash}`,
    `words: ${headWords(log.hash).join(' ')} (its first 88 bits)`,
    `log: ${log.length} entries, ${hidden} of them shown by their hashes only, ${erased} erased`,
    `records: ${shownByLog} of ${records.length} stand in the log as they stand here${unshown > 0 ? `; of ${unshown} it is not known, since entries were erased` : ''}`,
    `codebooks: ${codebooks.map(({ id, version }) => `${id} ${visible(version)}`).join(', ')}`,
    ...clips.map(
      (each) =>
        `clip "${visible(each.name)}": ${each.segments} ranges, ${each.annotations} boxes and frame tags, ${each.tracks} tracks; ${each.examined} of ${each.frames} frames examined; SHA-256 ${each.sha256}`,
    ),
  ]
}

function problemText({ code, value }: PackageProblem): string {
  switch (code) {
    case 'notPackage':
      return 'this is no package of coded work'
    case 'cutShort':
      return 'its end is missing'
    case 'newerVersion':
      return `it was made by a newer version (${value})`
    case 'tooLarge':
      return `it has ${value} bytes, more than the 200 MB of a package`
    case 'tooMany':
      return 'it has more than 1,000 files in it'
    case 'notStored':
      return `${value} in it is packed, which no package has; nothing was unpacked`
    case 'damaged':
      return 'it is not byte for byte as it was written'
    case 'entryDamaged':
      return `${value} in it is not as it was written`
    case 'entryUnexpected':
      return `it has a file that packages do not have: ${value}`
    case 'entryMissing':
      return `${value} is missing in it`
    case 'manifestFalse':
      return `its manifest says of "${value}" what is not so`
    case 'logBroken':
      return `log.jsonl:${value}: the line does not fit: a line was changed, dropped, moved or repeated`
    case 'recordsDiffer':
      return `the record ${value} is not what its log says`
    case 'inconsistent':
      return `annotations.json breaks a rule: ${value}`
    case 'passphraseNeeded':
    case 'passphraseWrong':
      return 'it is encrypted'
    case 'unreadable':
      return 'it cannot be read'
    default:
      return code satisfies never
  }
}
