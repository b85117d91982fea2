import { createStore, useStore } from 'zustand'
import type { StatedAgreement } from '../domain/agreement/statedAgreement'
import type { ProjectId } from '../domain/records/ids'

/** What a file that was imported says of how far its coders agree, to be held against what is computed here. */
export interface StatedByFile {
  readonly fileName: string
  /** Into which it was imported. */
  readonly projectId: ProjectId
  readonly stated: StatedAgreement
}

const statedAgreementStore = createStore<{ readonly file: StatedByFile | undefined }>(() => ({ file: undefined }))

/** The last file counts; the page forgets it when it is closed, since it is no record. */
export function noteStatedAgreement(file: StatedByFile): void {
  statedAgreementStore.setState({ file })
}

export function useStatedAgreement(): StatedByFile | undefined {
  return useStore(statedAgreementStore, (state) => state.file)
}
