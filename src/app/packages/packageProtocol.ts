import type { PackageProblem } from '../../domain/packages/packageProblem'
import type { Result } from '../../domain/result'
import type { ArrivedPackage } from '../../formats/package/planPackage'
import type { PackageBytes, PackageContents } from '../../formats/package/writePackage'

/** What is asked of the worker for packages; it answers once. */
export type ToPackages =
  /** Writes a package and keeps its bytes. */
  | { readonly kind: 'write'; readonly contents: PackageContents; readonly passphrase: string | undefined }
  | { readonly kind: 'check'; readonly file: Blob; readonly fileName: string; readonly passphrase: string | undefined }
  /** Keeps the bytes of a file that was checked, or that cannot be without its passphrase. */
  | { readonly kind: 'keep'; readonly file: Blob }

/** A package that is on disk. */
export interface WrittenPackage extends Pick<PackageBytes, 'manifest' | 'annotationsSha256'> {
  readonly file: Blob
  readonly sha256: string
}

/** Why bytes are not kept; nothing of them is on disk then. */
export interface KeepProblem {
  readonly code: 'storageFull' | 'failed'
  readonly value: string
}

export interface FromPackages {
  readonly write: Result<WrittenPackage, PackageProblem | KeepProblem>
  readonly check: Result<ArrivedPackage, PackageProblem>
  readonly keep: Result<{ readonly sha256: string; readonly sizeBytes: number }, KeepProblem>
}
