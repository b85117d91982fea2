import { recordsEqual } from '../../domain/edits/recordsEqual'
import type { LogHead } from '../../domain/edits/logEntry'
import { ownWork } from '../../domain/packages/ownWork'
import { packageFacts } from '../../domain/packages/packageFacts'
import type { RecordId } from '../../domain/records/ids'
import type { WorkspaceRecord } from '../../domain/records/workspaceRecord'
import { fail, ok, type Result } from '../../domain/result'
import { readJsonLines } from '../backup/readJsonLines'
import { readFramebench } from '../framebench/read'
import type { ByteCheck } from '../zip/damagedEntry'
import { codebookText } from './codebookText'
import type { PackageManifest } from './manifest'
import { manifestOf } from './manifestOf'
import { openPackage, type OpenPackage } from './openPackage'
import { ANNOTATIONS, codebookEntry } from './packageEntries'
import type { PackageProblem } from '../../domain/packages/packageProblem'

/** Follows the package's log; `engine/shownLog.ts` is one. */
export interface LogCheck {
  readonly head: LogHead
  /** @returns whether the entry follows the one before */
  add(stored: unknown): boolean
  /** By number. */
  readonly erased: readonly number[]
  readonly withheld: readonly (readonly [number, number])[]
  readonly words: ReadonlyMap<
    RecordId,
    { readonly record: WorkspaceRecord | null; readonly seq: number; readonly isUnbroken: boolean }
  >
}

/** A package that holds together in every respect. */
export interface CheckedPackage {
  readonly manifest: PackageManifest
  readonly records: readonly WorkspaceRecord[]
  /** SHA-256 of `annotations.json`. */
  readonly annotationsSha256: string
  /** How many of the records stand in the log exactly as they stand here. */
  readonly shownByLog: number
  /** Records of which the log does not tell the present state, since entries were erased. */
  readonly unshown: number
  /** How many entries were erased. */
  readonly erased: number
}

/**
 * Checks everything that a package says: its bytes, then its log from the first entry on, its annotations by schema and
 * meaning, that each is what the log has come to, and that the manifest says what follows from them. Rejects as
 * `openPackage` does.
 */
export async function checkPackage(
  file: Blob,
  log: LogCheck,
  check: ByteCheck,
): Promise<Result<CheckedPackage, PackageProblem>> {
  const opened = await openPackage(file, check)
  if (!opened.ok) return opened
  const { manifest } = opened.value
  const broken = await brokenLine(opened.value, log, check.signal)
  if (broken !== undefined) return fail({ code: 'logBroken', value: String(broken) })
  const read = readFramebench(new Uint8Array(await opened.value.annotations.arrayBuffer()))
  if (!read.ok) {
    const { code, place, value } = read.problem
    return fail(code === 'newerVersion' ? { code, value } : { code: 'inconsistent', value: `${place} ${code}`.trim() })
  }
  const [rejected] = read.value.rejected
  if (rejected) return fail({ code: 'inconsistent', value: `${rejected.place} ${rejected.code}` })
  const { records } = read.value
  const facts = packageFacts(records, manifest.coder.id)
  if (!facts) return fail({ code: 'manifestFalse', value: 'coder' })
  const expected = await manifestOf(facts, manifest, check.createHash)
  const wrong = Object.entries(manifest).find(([field, said]) => {
    return !recordsEqual(said, new Map<string, unknown>(Object.entries(expected)).get(field))
  })
  if (wrong) return fail({ code: 'manifestFalse', value: wrong[0] })
  if (!recordsEqual(read.value.logHead, manifest.log)) return fail({ code: 'manifestFalse', value: 'log' })
  const codebook = await otherCodebook(opened.value, records)
  if (codebook !== undefined) return fail({ code: 'entryDamaged', value: codebook })
  const against = againstLog(records, manifest, log)
  if ('differs' in against) return fail({ code: 'recordsDiffer', value: against.differs })
  return ok({
    manifest,
    records,
    annotationsSha256: manifest.entries.find(({ name }) => name === ANNOTATIONS)?.sha256 ?? '',
    ...against,
    erased: log.erased.length,
  })
}

/** The number of the first line of the log that does not fit; from 1. */
async function brokenLine(
  { manifest, log }: OpenPackage,
  check: LogCheck,
  signal: AbortSignal,
): Promise<number | undefined> {
  for await (const entry of readJsonLines(log)) {
    signal.throwIfAborted()
    if (!check.add(entry)) return check.head.length + 1
  }
  if (!recordsEqual(check.head, manifest.log)) return check.head.length + 1
  // An entry that is shown by its hash only must be one of those that the manifest names.
  const at = check.withheld.findIndex((span, index) => !recordsEqual(span, manifest.withheld[index]))
  if (at >= 0) return (check.withheld[at]?.[0] ?? 0) + 1
  const more = manifest.withheld[check.withheld.length]
  return more && more[0] + 1
}

/** The name of a codebook's file that says something else than the annotations do. */
async function otherCodebook(
  { manifest, codebooks }: OpenPackage,
  records: readonly WorkspaceRecord[],
): Promise<string | undefined> {
  for (const [index, { id }] of manifest.codebooks.entries()) {
    const record = records.find((each) => each.id === id)
    const text = await codebooks[index]?.text()
    if (record?.type !== 'codebook' || codebookText(record) !== text) return codebookEntry(index)
  }
  return undefined
}

/** Holds every record against the newest word of the log on it, and looks for codes that the log has and the annotations lack. */
function againstLog(
  records: readonly WorkspaceRecord[],
  { coder }: PackageManifest,
  { words, erased }: LogCheck,
): { readonly shownByLog: number; readonly unshown: number } | { readonly differs: RecordId } {
  const byId = new Map<RecordId, WorkspaceRecord>(records.map((record) => [record.id, record]))
  const newestErased = erased.at(-1) ?? -1
  let shownByLog = 0
  for (const record of records) {
    const word = words.get(record.id)
    if (word?.isUnbroken && recordsEqual(word.record, record)) shownByLog += 1
    // What an erased entry said of it nobody knows any more: then what is here is neither proven nor refuted.
    else if (newestErased < 0 || (word && word.isUnbroken && word.seq > newestErased)) return { differs: record.id }
  }
  const clipIds = new Set(records.flatMap((record) => (record.type === 'clip' ? [record.id] : [])))
  const said = new Map(
    [...words].flatMap(([id, { record, seq }]) => (record && seq > newestErased ? [[id, record] as const] : [])),
  )
  const isOwn = ownWork(said, coder.id, clipIds)
  for (const [id, record] of said) if (!byId.has(id) && isOwn(record)) return { differs: id }
  return { shownByLog, unshown: records.length - shownByLog }
}
