/** Those in which a report can be written. */
export type ReportLanguage = 'en' | 'ar'

/** A text in one language. */
export interface Said {
  readonly language: ReportLanguage
  readonly text: string
}

/** What goes with a picture, each text in every language of the report that says something. */
export interface ReportFigure {
  /** "Figure 1". */
  readonly label: readonly Said[]
  readonly captions: readonly Said[]
  /** For who cannot see it. */
  readonly alt: readonly Said[]
}

/** A line of a source; `isCode` of addresses and hashes, which run left to right and are never broken by a hyphen. */
export interface SourceLine {
  readonly name: readonly Said[]
  readonly value: string
  readonly isCode: boolean
}

export interface ReportSource {
  readonly name: string
  readonly lines: readonly SourceLine[]
}

/** A part of a report under a heading. */
export interface ReportPart {
  readonly heading: readonly Said[]
  readonly texts: readonly Said[]
}

/** A report as it is read, without its pictures; every way out is laid out from this and nothing else. */
export interface ReportDocument {
  /** At least one, in the order in which they stand; the first is that of the page. */
  readonly languages: readonly ReportLanguage[]
  readonly title: readonly Said[]
  readonly lead: readonly Said[]
  readonly figures: readonly ReportFigure[]
  readonly methods: ReportPart | undefined
  readonly sources: { readonly heading: readonly Said[]; readonly list: readonly ReportSource[] }
  /** What the report is, at its end. */
  readonly note: readonly Said[]
}

/** The picture of a figure, a JPEG that has been checked as a single still is. */
export interface ReportPicture {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Pixels. */
  readonly width: number
  readonly height: number
}

export function directionOf(language: ReportLanguage | undefined): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}

/** Paragraphs of a text, as a person has parted them by an empty line. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
}
