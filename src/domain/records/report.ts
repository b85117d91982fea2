import { z } from '../zod'
import { localizedText } from './fields'
import { stillId } from './ids'

/** One language, or both in the order in which they stand. */
export const REPORT_LANGUAGES = ['en', 'ar', 'en-ar', 'ar-en'] as const

/** As many as one file of pictures can hold in memory. */
export const MOST_IN_REPORT = 200

/** What a person has chosen and written for the report of a project. Stills that are gone since are passed over. */
export const reportDraft = z.object({
  title: localizedText.default({}),
  lead: localizedText.default({}),
  methods: localizedText.default({}),
  languages: z.enum(REPORT_LANGUAGES).default('en-ar'),
  profile: z.enum(['publication', 'archive']).default('publication'),
  stillIds: z.array(stillId).max(MOST_IN_REPORT).default([]),
})
export type ReportDraft = z.infer<typeof reportDraft>

export const EMPTY_REPORT: ReportDraft = {
  title: {},
  lead: {},
  methods: {},
  languages: 'en-ar',
  profile: 'publication',
  stillIds: [],
}
