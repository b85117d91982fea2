import type { Comparison } from '../../domain/edits/comparison'
import type { Result } from '../../domain/result'
import type {
  BackupPreview,
  BackupProgress,
  RestoreProblem,
  WriteProblem,
  WrittenBackup,
} from '../../engine/ports/backups'
import type { WriteRequest } from './writeProject'

/** What the page asks of the worker; one job at a time. */
export type ToBackup =
  /** Into a chosen file; without one into a file of the browser's own, which is given back. */
  | { readonly kind: 'write'; readonly request: WriteRequest; readonly target: FileSystemFileHandle | undefined }
  | { readonly kind: 'check'; readonly file: File }
  /** The backup that was checked last. */
  | { readonly kind: 'restore'; readonly annotatorId: string }
  | { readonly kind: 'cancel' }
  /** The file that was given is not needed any more. */
  | { readonly kind: 'removeScratch' }

export type FromBackup =
  | { readonly kind: 'progress'; readonly progress: BackupProgress }
  | {
      readonly kind: 'written'
      readonly result: Result<WrittenBackup, WriteProblem>
      readonly scratch: File | undefined
    }
  | { readonly kind: 'checked'; readonly result: Result<BackupPreview, RestoreProblem> }
  | { readonly kind: 'restored'; readonly result: Result<Comparison, RestoreProblem> }
  | { readonly kind: 'removed' }
  /** A bug, or a database that does not open. */
  | { readonly kind: 'threw'; readonly message: string }
