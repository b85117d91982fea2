import { createStore, useStore } from 'zustand'

interface MissingBytesState {
  /** SHA-256 of files that a clip names and this browser does not hold. */
  readonly missing: ReadonlySet<string>
}

/** Whose bytes are missing, found out when a project is opened and whenever a file is taken in. */
export const missingBytesStore = createStore<MissingBytesState>(() => ({ missing: new Set() }))

export function markBytes(sha256: string, isMissing: boolean): void {
  const missing = new Set(missingBytesStore.getState().missing)
  if (isMissing) missing.add(sha256)
  else missing.delete(sha256)
  missingBytesStore.setState({ missing })
}

export function useMissingBytes(): ReadonlySet<string> {
  return useStore(missingBytesStore, (state) => state.missing)
}
