import { canonicalJson } from '../../domain/canonicalJson'
import type { PackageFacts } from '../../domain/packages/packageFacts'
import type { CreateHash } from '../zip/byteHash'
import { PACKAGE_FORMAT, packageManifest, type PackageManifest } from './manifest'

/** What a manifest says besides what follows from the records. */
export type ManifestParts = Pick<
  PackageManifest,
  'program' | 'submittedAt' | 'revision' | 'log' | 'withheld' | 'entries'
>

/** The one manifest of a package with these contents; its digest is over all of it but the digest. */
export async function manifestOf(
  facts: PackageFacts,
  { program, submittedAt, revision, log, withheld, entries }: ManifestParts,
  createHash: CreateHash,
): Promise<PackageManifest> {
  const said = { format: PACKAGE_FORMAT, program, submittedAt, revision, log, withheld, entries, ...facts }
  const hash = await createHash()
  hash.update(new TextEncoder().encode(canonicalJson(said)))
  return packageManifest.parse({ ...said, digest: hash.digest() })
}
