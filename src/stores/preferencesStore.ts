import { createStore, useStore } from 'zustand'
import type { CommandId } from './commandIds'
import type { KeyName } from './pressedKey'

export const LANGUAGES = ['en', 'ar'] as const
export type Language = (typeof LANGUAGES)[number]
export type Theme = 'dark' | 'light'

/** Whose hands the keys are made for; `editing` is `cvat` with J, K and L as editing suites have them. */
export const KEY_SETS = ['cvat', 'boris', 'via', 'editing'] as const
export type KeySet = (typeof KEY_SETS)[number]

/** The keys that a person has given to commands, in place of a key set's; a command with no key has an empty list. */
export type OwnKeys = { readonly [Id in CommandId]?: readonly KeyName[] }
/** What can be chosen for `cacheMegabytes`. */
export const CACHE_SIZES = [64, 128, 256, 512, 1024] as const

export const GRAPHIC_BLURS = ['none', 'light', 'medium', 'strong'] as const
export type GraphicBlur = (typeof GRAPHIC_BLURS)[number]

export interface Preferences {
  readonly language: Language
  readonly theme: Theme
  /** Frames that C and V step. */
  readonly longStep: number
  /** Memory for decoded pictures around the playhead. */
  readonly cacheMegabytes: number
  readonly keySet: KeySet
  /** Kept apart for each key set, so that changing the set gives no key another meaning unseen. */
  readonly ownKeys: { readonly [Set in KeySet]?: OwnKeys }
  /** Lanes of sound under the timeline's ruler. */
  readonly waveform: boolean
  readonly spectrogram: boolean
  /** Whether the timeline has its strip of thumbnails. */
  readonly hasThumbnails: boolean
  /** Heads of the timeline whose lanes are folded away. */
  readonly foldedLanes: readonly string[]
  /** How graphic frames are shown once the viewer has chosen to see them, and what they sound like when they are come to. */
  readonly graphicBlur: GraphicBlur
  readonly isGraphicGrey: boolean
  readonly mutesGraphic: boolean
}

export const DEFAULT_PREFERENCES: Preferences = {
  language: 'en',
  theme: 'dark',
  longStep: 10,
  cacheMegabytes: 256,
  keySet: 'cvat',
  ownKeys: {},
  waveform: true,
  // The picture wins over space: this one is shown when asked for.
  spectrogram: false,
  hasThumbnails: true,
  foldedLanes: [],
  graphicBlur: 'medium',
  isGraphicGrey: true,
  mutesGraphic: true,
}

/** How this person likes the workbench; kept in this browser. */
export const preferencesStore = createStore<Preferences>(() => DEFAULT_PREFERENCES)

export function prefer(change: Partial<Preferences>): void {
  preferencesStore.setState(change)
}

export function usePreferences<Part>(select: (state: Preferences) => Part): Part {
  return useStore(preferencesStore, select)
}
