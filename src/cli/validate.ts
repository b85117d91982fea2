import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { RecordType } from '../domain/records/workspaceRecord'
import { fail, type Result } from '../domain/result'
import type { FileProblem } from '../formats/fileProblem'
import type { FramebenchFile } from '../formats/framebench/framebenchFile'
import { readFramebench } from '../formats/framebench/read'
import { LARGEST_JSON_BYTES } from '../formats/parseJsonFile'
import { fileProblemText, itemProblemText, visible } from './problemText'
import type { TextOut } from './textOut'

const USAGE = 'usage: framebench validate FILE'

/**
 * `framebench validate FILE`: holds a file against framebench/1. One line per problem on `out`, with its place; or one line with
 * counts. A field that framebench/1 does not have is a problem too, though an import would take the rest of the item.
 * @returns the exit code: 0 valid, 1 not valid, 2 usage or a file that cannot be read
 */
export async function validate(args: readonly string[], out: TextOut, err: TextOut): Promise<number> {
  const path = pathOf(args)
  if (path === undefined) {
    err.write(`${USAGE}\n`)
    return 2
  }
  const file = await fileAt(path).catch((error: NodeJS.ErrnoException) => error)
  if (file instanceof Error) {
    err.write(`framebench: cannot read ${visible(path)}: ${file.code ?? file.message}\n`)
    return 2
  }
  if (!file.ok) {
    out.write(`${fileProblemText(path, file.problem)}\n`)
    return 1
  }
  const problems = [...file.value.rejected, ...file.value.unknown]
  for (const problem of problems) out.write(`${itemProblemText(path, problem)}\n`)
  if (problems.length > 0) return 1
  out.write(`${visible(path)}: valid framebench/1: ${countsText(file.value)}\n`)
  return 0
}

function pathOf(args: readonly string[]): string | undefined {
  try {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true })
    return positionals.length === 1 ? positionals[0] : undefined
  } catch {
    return undefined
  }
}

/** A file above the limit is not even loaded. @throws what the file system says */
async function fileAt(path: string): Promise<Result<FramebenchFile, FileProblem>> {
  const { size } = await stat(path)
  if (size > LARGEST_JSON_BYTES) return fail({ place: '', code: 'tooLarge', value: String(size) })
  return readFramebench(await readFile(path))
}

function countsText({ records }: FramebenchFile): string {
  const counts = new Map<RecordType, number>()
  for (const { type } of records) counts.set(type, (counts.get(type) ?? 0) + 1)
  return [...counts].map(([type, count]) => `${count} ${count === 1 ? type : PLURALS[type]}`).join(', ')
}

const PLURALS: Readonly<Record<RecordType, string>> = {
  project: 'projects',
  annotator: 'annotators',
  clip: 'clips',
  codebook: 'codebooks',
  annotation: 'annotations',
  segment: 'segments',
  track: 'tracks',
  keyframe: 'keyframes',
  claim: 'claims',
  review: 'reviews',
  adjudication: 'adjudications',
  still: 'stills',
  cut: 'cuts',
  coverage: 'coverages',
  proof: 'proofs',
  measure: 'measures',
  handover: 'handovers',
  sync: 'syncs',
  comment: 'comments',
  submission: 'packages',
}
