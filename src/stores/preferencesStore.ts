import { createStore, useStore } from 'zustand'

export const LANGUAGES = ['en', 'ar'] as const
export type Language = (typeof LANGUAGES)[number]
export type Theme = 'dark' | 'light'

export interface Preferences {
  readonly language: Language
  readonly theme: Theme
  /** Frames that C and V step. */
  readonly longStep: number
  /** Whether the timeline has its strip of thumbnails. */
  readonly hasThumbnails: boolean
}

export const DEFAULT_PREFERENCES: Preferences = {
  language: 'en',
  theme: 'dark',
  longStep: 10,
  hasThumbnails: true,
}

/** How this person likes the workbench; kept in this browser. */
export const preferencesStore = createStore<Preferences>(() => DEFAULT_PREFERENCES)

export function prefer(change: Partial<Preferences>): void {
  preferencesStore.setState(change)
}

export function usePreferences<Part>(select: (state: Preferences) => Part): Part {
  return useStore(preferencesStore, select)
}
