import { createStore, useStore } from 'zustand'
import type { Comparison } from '../domain/edits/comparison'
import type { BackupPreview, BackupProgress, RestoreProblem } from '../engine/ports/backups'

/** How far a backup is that is to be restored. */
export type RestoreStep =
  | { readonly kind: 'none' }
  | { readonly kind: 'checking'; readonly fileName: string; readonly progress: BackupProgress | undefined }
  | { readonly kind: 'refused'; readonly fileName: string; readonly problem: RestoreProblem }
  | { readonly kind: 'ready'; readonly preview: BackupPreview }
  | { readonly kind: 'restoring'; readonly preview: BackupPreview; readonly progress: BackupProgress | undefined }
  | { readonly kind: 'restored'; readonly preview: BackupPreview; readonly comparison: Comparison }

export const restoreStore = createStore<{ readonly step: RestoreStep }>(() => ({ step: { kind: 'none' } }))

export function showRestore(step: RestoreStep): void {
  restoreStore.setState({ step })
}

export function useRestore(): RestoreStep {
  return useStore(restoreStore, (state) => state.step)
}
