import { createStore, useStore } from 'zustand'
import type { BackupProgress, WriteProblem, WrittenBackup } from '../engine/ports/backups'
import type { LastBackup } from '../engine/ports/backupPlaces'

/** How far a backup is that somebody has asked for. */
export type BackupStep =
  | { readonly kind: 'choose' }
  | { readonly kind: 'writing'; readonly progress: BackupProgress | undefined }
  /** It waits in the browser to be handed over; only then its size is known. */
  | { readonly kind: 'ready'; readonly fileName: string; readonly written: WrittenBackup }
  /** What becomes of a file that was handed over as a download no page can see. */
  | {
      readonly kind: 'done'
      readonly fileName: string
      readonly written: WrittenBackup
      readonly way: 'file' | 'download'
    }
  | { readonly kind: 'failed'; readonly problem: WriteProblem }

/** The file that is kept up to date with the project. */
export interface KeptFile {
  readonly name: string
  readonly state:
    | { readonly kind: 'idle' }
    | { readonly kind: 'writing' }
    /** The browser wants to be asked again after each start. */
    | { readonly kind: 'notAllowed' }
    | { readonly kind: 'failed'; readonly problem: WriteProblem }
  /** When it was written last, and how many log entries it holds then. */
  readonly written: { readonly at: string; readonly length: number } | undefined
}

interface BackupState {
  readonly step: BackupStep
  readonly last: LastBackup | undefined
  readonly kept: KeptFile | undefined
  /** Whether what is known of the project's backups has been read. */
  readonly isKnown: boolean
  /** Somebody has closed the reminder; it stays away in this tab. */
  readonly isReminderClosed: boolean
}

export const backupStore = createStore<BackupState>(() => ({
  step: { kind: 'choose' },
  last: undefined,
  kept: undefined,
  isKnown: false,
  isReminderClosed: false,
}))

export function useBackup<Part>(select: (state: BackupState) => Part): Part {
  return useStore(backupStore, select)
}
