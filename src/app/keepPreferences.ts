import { z } from '../domain/zod'
import { browserStorage } from './browserStorage'
import { CACHE_SIZES, DEFAULT_PREFERENCES, KEY_SETS, LANGUAGES, preferencesStore } from '../stores/preferencesStore'

const KEY = 'framebench-preferences'

const stored = z.object({
  language: z.enum(LANGUAGES),
  theme: z.enum(['dark', 'light']),
  longStep: z.number().int().min(2).max(10_000),
  cacheMegabytes: z.union(CACHE_SIZES.map((size) => z.literal(size))),
  keySet: z.enum(KEY_SETS),
  waveform: z.boolean(),
  spectrogram: z.boolean(),
  hasThumbnails: z.boolean(),
  foldedLanes: z.array(z.string()).max(1000),
})

/** Loads the preferences of this browser and keeps them from now on. What does not read is left at its default. */
export function keepPreferences(): void {
  const read = stored.partial().safeParse(parsed(browserStorage.getItem(KEY)))
  const language = navigator.language.startsWith('ar') ? 'ar' : 'en'
  preferencesStore.setState({ ...DEFAULT_PREFERENCES, language, ...(read.success ? definedOnly(read.data) : {}) })
  preferencesStore.subscribe((preferences) => browserStorage.setItem(KEY, JSON.stringify(preferences)))
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '{}')
  } catch {
    return {}
  }
}

function definedOnly<Value extends object>(value: Value): { [Key in keyof Value]?: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [Key in keyof Value]?: Exclude<Value[Key], undefined>
  }
}
