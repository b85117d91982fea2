import { canonicalJson } from '../../domain/canonicalJson'
import { packageFacts } from '../../domain/packages/packageFacts'
import type { LogHead } from '../../domain/edits/logEntry'
import { InvariantError } from '../../domain/invariantError'
import type { AnnotatorId } from '../../domain/records/ids'
import type { WorkspaceRecord } from '../../domain/records/workspaceRecord'
import { fail, ok, type Result } from '../../domain/result'
import { writeFramebench } from '../framebench/write'
import { LARGEST_JSON_BYTES } from '../parseJsonFile'
import { byName } from '../zip/byName'
import { codebookText } from './codebookText'
import type { CreateHash } from '../zip/byteHash'
import { zipSize, zipStream, type ZipPart } from '../zip/zipBytes'
import type { PackageManifest } from './manifest'
import { manifestOf } from './manifestOf'
import { ANNOTATIONS, codebookEntry, LARGEST_PACKAGE_BYTES, LOG, MANIFEST } from './packageEntries'
import type { PackageProblem } from '../../domain/packages/packageProblem'

/** All that goes into a package. */
export interface PackageContents extends Pick<PackageManifest, 'program' | 'submittedAt' | 'revision' | 'withheld'> {
  readonly coderId: AnnotatorId
  /** As `submittedWork` gives them. */
  readonly records: readonly WorkspaceRecord[]
  /** Lines of `log.jsonl`. */
  readonly log: Blob
  readonly head: LogHead
}

export interface PackageBytes {
  readonly manifest: PackageManifest
  readonly bytes: Blob
  /** SHA-256 of `annotations.json`: what a review record names as its digest. */
  readonly annotationsSha256: string
}

/**
 * Writes `framebench-package/1`: the same contents give the same bytes. Refused as `tooLarge` where the file, or the annotations
 * in it, would be larger than what is read again.
 * @throws InvariantError where the records lack the project or the coder
 */
export async function writePackage(
  { coderId, records, log, head, ...parts }: PackageContents,
  createHash: CreateHash,
): Promise<Result<PackageBytes, PackageProblem>> {
  const facts = packageFacts(records, coderId)
  if (!facts) throw new InvariantError('A package needs its project and its coder')
  const codebooks = facts.codebooks.map(({ id }) => records.find((record) => record.id === id))
  const files = new Map<string, Blob>([
    [ANNOTATIONS, new Blob([writeFramebench(records, head)])],
    [LOG, log],
  ])
  for (const [index, codebook] of codebooks.entries()) {
    if (codebook?.type === 'codebook') files.set(codebookEntry(index), new Blob([codebookText(codebook)]))
  }
  const named = await Promise.all(
    [...files].map(async ([name, blob]) => ({ name, sizeBytes: blob.size, sha256: await hashOf(blob, createHash) })),
  )
  const entries = named.toSorted((a, b) => byName(a.name, b.name))
  const manifest = await manifestOf(facts, { ...parts, log: head, entries }, createHash)
  files.set(MANIFEST, new Blob([canonicalJson(manifest)]))
  const zip = [...files]
    .map(([name, blob]): ZipPart => ({ name, sizeBytes: blob.size, bytes: () => blob.stream() }))
    .toSorted((a, b) => byName(a.name, b.name))
  const sizeBytes = zipSize(zip)
  const isReadAgain = sizeBytes <= LARGEST_PACKAGE_BYTES && (files.get(ANNOTATIONS)?.size ?? 0) <= LARGEST_JSON_BYTES
  if (!isReadAgain) return fail({ code: 'tooLarge', value: String(sizeBytes) })
  const bytes = await new Response(zipStream(zip) as ReadableStream<Uint8Array<ArrayBuffer>>).blob()
  const annotationsSha256 = entries.find(({ name }) => name === ANNOTATIONS)?.sha256 ?? ''
  return ok({ manifest, bytes, annotationsSha256 })
}

async function hashOf(blob: Blob, createHash: CreateHash): Promise<string> {
  const hash = await createHash()
  hash.update(new Uint8Array(await blob.arrayBuffer()))
  return hash.digest()
}
