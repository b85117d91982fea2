import { leavingRecord, type ExportProfile } from '../../../domain/provenance/exportProfile'
import { timeText } from '../../../domain/provenance/timeText'
import type { ClipRecord } from '../../../domain/records/clip'
import type { LocalizedText } from '../../../domain/records/fields'
import type { ReportDraft } from '../../../domain/records/report'
import type { StillRecord } from '../../../domain/records/still'
import type {
  ReportDocument,
  ReportFigure,
  ReportLanguage,
  ReportSource,
  Said,
} from '../../../domain/reports/reportDocument'
import { altText } from '../../../domain/stills/caption'
import { clipCode } from '../../../domain/stills/stillFileName'
import { picturesOf } from '../../../domain/stills/stillPlan'
import type { LeavingFault } from '../leavingFaults'
import { stillReader, type LeavingTogether, type ReadyStill } from '../readyStill'

/** A report as it would leave now. */
export interface ReadyReport {
  readonly document: ReportDocument
  /** One for each figure. */
  readonly stills: readonly ReadyStill[]
  readonly faults: readonly LeavingFault[]
  /** Figures that say nothing in a language of the report. */
  readonly silent: readonly { readonly still: StillRecord; readonly language: ReportLanguage }[]
}

export interface ReportInput {
  readonly draft: ReportDraft
  /** How it was done, where somebody has written that. */
  readonly methods: LocalizedText | undefined
  readonly together: LeavingTogether
}

export function languagesOf({ languages }: Pick<ReportDraft, 'languages'>): readonly ReportLanguage[] {
  if (languages === 'en-ar') return ['en', 'ar']
  if (languages === 'ar-en') return ['ar', 'en']
  return [languages]
}

/** The stills of a report that are still in the tray, in its order. */
export function stillsOfReport({ workspace }: LeavingTogether, { stillIds }: ReportDraft): readonly StillRecord[] {
  return stillIds.flatMap((id) => workspace.index.get('still', id) ?? [])
}

/** Puts a report together from the records. Nothing is decoded for it. */
export async function reportOf({ draft, methods, together }: ReportInput): Promise<ReadyReport> {
  const languages = languagesOf(draft)
  const read = stillReader(together)
  const figures: ReportFigure[] = []
  const stills: ReadyStill[] = []
  const faults: LeavingFault[] = []
  const silent: { still: StillRecord; language: ReportLanguage }[] = []
  for (const still of stillsOfReport(together, draft)) {
    const ready = await read(still)
    if (!ready.ok) {
      faults.push({ still, problem: ready.problem })
      continue
    }
    const { uncovered } = ready.value
    faults.push(...ready.value.faults.map((fault) => ({ still, fault, uncovered })))
    stills.push(ready.value)
    const figure = figureOf(ready.value, figures.length + 1, together, languages)
    figures.push(figure)
    for (const language of languages) {
      if (!figure.captions.some((each) => each.language === language)) silent.push({ still, language })
    }
  }
  const inAll = (textIn: (language: ReportLanguage) => string) => saidIn(languages, textIn)
  const texts = inAll((language) => methods?.[language] ?? '')
  const { inLanguage, profile } = together
  const document = {
    languages,
    title: inAll((language) => draft.title[language] ?? ''),
    lead: inAll((language) => draft.lead[language] ?? ''),
    figures,
    methods:
      texts.length === 0 ? undefined : { heading: inAll((each) => inLanguage(each)('report.page.methods')), texts },
    sources: {
      heading: inAll((each) => inLanguage(each)('report.page.sources')),
      list: sourcesOf(stills, together, languages),
    },
    note: inAll((each) => noteIn(inLanguage(each), profile)),
  }
  return { document, stills, faults, silent }
}

function saidIn(languages: readonly ReportLanguage[], textIn: (language: ReportLanguage) => string): readonly Said[] {
  return languages.flatMap((language) => {
    const text = textIn(language).trim()
    return text === '' ? [] : [{ language, text }]
  })
}

function figureOf(
  { captions, leaving: { still, says } }: ReadyStill,
  number: number,
  { inLanguage }: LeavingTogether,
  languages: readonly ReportLanguage[],
): ReportFigure {
  return {
    label: saidIn(languages, (language) => inLanguage(language)('report.page.figure', { number })),
    captions: saidIn(languages, (language) => captions[language]),
    alt: saidIn(languages, (language) =>
      altText(says[language], { visible: still.visible?.[language] ?? '', boxes: [] }),
    ),
  }
}

/** The clips that the pictures show, each once, in the order in which they are first shown. */
function sourcesOf(
  stills: readonly ReadyStill[],
  { workspace, profile, inLanguage }: LeavingTogether,
  languages: readonly ReportLanguage[],
): readonly ReportSource[] {
  const clips = new Map<string, ClipRecord>()
  for (const { leaving } of stills) for (const { clip } of picturesOf(leaving.plan)) clips.set(clip.id, clip)
  const all = workspace.index.all('clip')
  return [...clips.values()].map((clip) => {
    const record = leavingRecord(clip.provenance, profile)
    const values = [
      ['channel', record.channel ?? record.uploader ?? '', false],
      ['programme', record.programme ?? '', false],
      ['published', record.uploadedAt ? timeText(record.uploadedAt) : '', false],
      ['url', record.sourceUrl ?? '', true],
      ['archive', record.archiveUrl ?? '', true],
      ['rights', [record.rightsOwner, record.licence].filter(Boolean).join(', '), false],
    ] as const
    const hash = { name: [{ language: 'en', text: 'SHA-256' }], value: clip.source.sha256, isCode: true } as const
    return {
      name: `${clipCode(all.findIndex(({ id }) => id === clip.id))} · ${clip.name}`,
      lines: [
        ...values.flatMap(([key, value, isCode]) =>
          value === ''
            ? []
            : [{ name: saidIn(languages, (each) => inLanguage(each)(`report.page.source.${key}`)), value, isCode }],
        ),
        hash,
      ],
    }
  })
}

function noteIn(t: ReturnType<LeavingTogether['inLanguage']>, profile: ExportProfile): string {
  return `${t('report.page.note')} ${t(`report.page.leftOut.${profile}`)}`
}
