import { z } from '../domain/zod'
import { CACHE_SIZES, GRAPHIC_BLURS, KEY_SETS, LANGUAGES, type Preferences } from '../stores/preferencesStore'
import { readOwnKeys } from './commands/readOwnKeys'

const FIELDS = {
  language: z.enum(LANGUAGES),
  theme: z.enum(['dark', 'light']),
  longStep: z.number().int().min(2).max(10_000),
  cacheMegabytes: z.union(CACHE_SIZES.map((size) => z.literal(size))),
  // Until there were several sets the first one was called the standard.
  keySet: z.preprocess((set) => (set === 'standard' ? 'cvat' : set), z.enum(KEY_SETS)),
  ownKeys: z.unknown().transform(readOwnKeys),
  waveform: z.boolean(),
  spectrogram: z.boolean(),
  hasThumbnails: z.boolean(),
  foldedLanes: z.array(z.string()).max(1000),
  graphicBlur: z.enum(GRAPHIC_BLURS),
  isGraphicGrey: z.boolean(),
  mutesGraphic: z.boolean(),
} satisfies { readonly [Name in keyof Preferences]: z.ZodType<Preferences[Name]> }

/** The preferences that read, each by itself: one that does not is left out, and the others stay as they were chosen. */
export function readPreferences(stored: unknown): Partial<Preferences> {
  const lines = z.record(z.string(), z.unknown()).safeParse(stored)
  if (!lines.success) return {}
  return Object.fromEntries(
    Object.entries(FIELDS).flatMap(([name, field]) => {
      const read = name in lines.data ? field.safeParse(lines.data[name]) : undefined
      return read?.success ? [[name, read.data] as const] : []
    }),
  )
}
