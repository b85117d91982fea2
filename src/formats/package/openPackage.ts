import { fail, ok, type Result } from '../../domain/result'
import { valueOf } from '../backup/readJsonLines'
import { damagedEntry, type ByteCheck } from '../zip/damagedEntry'
import { laterFormat } from '../zip/laterFormat'
import { listZip, type ListedEntry, type ZipProblem } from '../zip/listZip'
import { unlikeManifest } from '../zip/unlikeManifest'
import { PACKAGE_FORMAT, packageManifest, type PackageManifest } from './manifest'
import {
  ANNOTATIONS,
  codebookEntry,
  isPackageEntry,
  LARGEST_PACKAGE_BYTES,
  LOG,
  MANIFEST,
  MOST_ENTRIES,
} from './packageEntries'
import type { PackageProblem } from '../../domain/packages/packageProblem'

const LARGEST_MANIFEST_BYTES = 32 * 2 ** 20

/** A package whose every byte is as it was written. What its files say is not checked yet. */
export interface OpenPackage {
  readonly manifest: PackageManifest
  readonly annotations: Blob
  readonly log: Blob
  /** In the order of the manifest's codebooks. */
  readonly codebooks: readonly Blob[]
}

/**
 * Checks a package from the outside in: size, magic bytes, directory, allowed names, manifest, and then every byte, by hashing
 * each file and by writing the same zip again from what was read. Rejects with DOMException `AbortError`, and with what the
 * browser says where the file cannot be read.
 */
export async function openPackage(file: Blob, check: ByteCheck): Promise<Result<OpenPackage, PackageProblem>> {
  if (file.size > LARGEST_PACKAGE_BYTES) return fail({ code: 'tooLarge', value: String(file.size) })
  const listed = await listZip(file, { isAllowed: isPackageEntry, mostEntries: MOST_ENTRIES })
  if (!listed.ok) return fail(packageProblem(listed.problem))
  const total = listed.value.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  // Files that lie over each other would be read many times.
  if (total > file.size) return fail({ code: 'damaged', value: '' })
  const entries = new Map(listed.value.map((entry) => [entry.name, entry]))
  const blobOf = ({ at, sizeBytes }: ListedEntry) => file.slice(at, at + sizeBytes)
  const read = await readManifest(entries.get(MANIFEST), blobOf)
  if (!read.ok) return read
  const manifest = read.value
  const unlike = unlikeManifest(entries, {
    manifest: MANIFEST,
    entries: manifest.entries,
    wanted: [ANNOTATIONS, LOG, ...manifest.codebooks.map((_, at) => codebookEntry(at))],
  })
  if (unlike) return fail(unlike)
  const damaged = await damagedEntry(file, listed.value, manifest.entries, check)
  if (damaged !== undefined) return fail({ code: damaged === '' ? 'damaged' : 'entryDamaged', value: damaged })
  const blobs = (names: readonly string[]) => names.flatMap((name) => entries.get(name) ?? []).map(blobOf)
  const [annotations, log, ...codebooks] = blobs([
    ANNOTATIONS,
    LOG,
    ...manifest.codebooks.map((_, at) => codebookEntry(at)),
  ])
  if (!annotations || !log) return fail({ code: 'entryMissing', value: ANNOTATIONS })
  return ok({ manifest, annotations, log, codebooks })
}

async function readManifest(
  entry: ListedEntry | undefined,
  blobOf: (entry: ListedEntry) => Blob,
): Promise<Result<PackageManifest, PackageProblem>> {
  if (!entry || entry.sizeBytes > LARGEST_MANIFEST_BYTES) return fail({ code: 'notPackage', value: '' })
  const value = valueOf(new Uint8Array(await blobOf(entry).arrayBuffer()))
  const later = laterFormat(value, PACKAGE_FORMAT)
  if (later !== undefined) return fail({ code: 'newerVersion', value: later })
  const manifest = packageManifest.safeParse(value)
  return manifest.success ? ok(manifest.data) : fail({ code: 'entryDamaged', value: MANIFEST })
}

function packageProblem({ code, value }: ZipProblem): PackageProblem {
  return { code: code === 'notZip' ? 'notPackage' : code, value }
}
