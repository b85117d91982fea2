import { Document, Image, Link, Page, StyleSheet, Text, View, type TextProps } from '@react-pdf/renderer'
import {
  directionOf,
  paragraphsOf,
  type ReportDocument,
  type ReportFigure,
  type ReportPicture,
  type Said,
  type SourceLine,
} from '../../../domain/reports/reportDocument'

/** Points of an A4 page. */
const [TEXT_WIDTH, MOST_HEIGHT] = [503, 225]
/** Of a caption; a longer one may go over the page, so that nothing of it is cut off. */
const MOST_TOGETHER = 1_400
/** The beginning of 1980: the date that zips of this program have too. */
const NO_DATE = new Date(Date.UTC(1980, 0, 1))

export const [LATIN, ARABIC, MORE_LATIN, CYRILLIC] = ['Noto Sans', 'Noto Sans Arabic', 'Noto Sans Ext', 'Noto Sans Cyr']

const styles = StyleSheet.create({
  page: { padding: 46, paddingBottom: 56, fontSize: 10.5, color: '#1a1a1a' },
  title: { fontSize: 20, fontWeight: 700, marginBottom: 6 },
  heading: { fontSize: 12.5, fontWeight: 700, paddingBottom: 3, borderBottom: '0.7pt solid #1a1a1a' },
  part: { marginTop: 22 },
  columns: { flexDirection: 'row', gap: 18 },
  column: { flex: 1 },
  text: { fontSize: 10.5, marginBottom: 5 },
  figure: { marginTop: 18 },
  picture: { marginBottom: 6, alignSelf: 'center' },
  caption: { fontSize: 8.5 },
  label: { fontSize: 8.5, fontWeight: 700 },
  source: { paddingVertical: 6, borderBottom: '0.5pt solid #dcdcdc' },
  name: { fontSize: 8.5, fontWeight: 700, marginBottom: 2 },
  what: { width: 150, fontSize: 8.5, color: '#474747' },
  value: { flex: 1, fontSize: 8.5 },
  note: { marginTop: 22, paddingTop: 6, borderTop: '0.5pt solid #bdbdbd', color: '#474747' },
  small: { fontSize: 7.5, marginBottom: 4 },
  number: { position: 'absolute', bottom: 26, left: 0, right: 0, textAlign: 'center', fontSize: 8, color: '#474747' },
})

/** What a line of a language needs: its direction, and the letters of the other language behind its own. */
function inLanguage(language: Said['language'] | undefined, isAirier = true) {
  if (directionOf(language) === 'rtl') {
    const fontFamily = [ARABIC, LATIN, MORE_LATIN, CYRILLIC]
    return { direction: 'rtl', textAlign: 'right', fontFamily, lineHeight: isAirier ? 1.7 : 1.4 } as const
  }
  const fontFamily = [LATIN, MORE_LATIN, CYRILLIC, ARABIC]
  return { direction: 'ltr', textAlign: 'left', fontFamily, lineHeight: isAirier ? 1.5 : 1.35 } as const
}

/**
 * How a part of a page is told to who cannot see it (ISO 32000-1, 14.8 and 14.9): a property that the writer is repaired to
 * know (reactPdf.config.ts). An artifact is passed over.
 */
interface Told {
  readonly tag: 'H1' | 'H2' | 'H3' | 'P' | 'Figure' | 'Caption' | 'Artifact'
  readonly lang?: Said['language'] | undefined
  readonly alt?: string
  /** In place of what stands there. */
  readonly actual?: string | undefined
}

/** A property more than the writer says that it has. */
function told(as: Told): object {
  return { told: as }
}

interface LineProps {
  readonly tag: Told['tag']
  readonly language: Said['language'] | undefined
  readonly text: string
  readonly style: NonNullable<TextProps['style']>
  readonly minPresenceAhead?: number
}

/** A text with its tag. Glyphs stand from left to right on a page, so that Arabic would be read out backwards: it is told in words. */
function Line({ tag, language, text, style, minPresenceAhead = 0 }: LineProps) {
  const actual = /\p{Script=Arabic}/u.test(text) ? text : undefined
  return (
    <Text {...told({ tag, lang: language, actual })} style={style} minPresenceAhead={minPresenceAhead}>
      {text}
    </Text>
  )
}

interface ReportPdfProps {
  readonly report: ReportDocument
  readonly pictures: readonly ReportPicture[]
}

/** A report as the pages of a PDF. It tells neither dates nor authors. */
export function ReportPdf({ report, pictures }: ReportPdfProps) {
  const { languages, title, lead, figures, methods, sources, note } = report
  const [first = 'en'] = languages
  return (
    <Document
      title={title[0]?.text ?? ''}
      language={first}
      creator="Framebench"
      producer="Framebench"
      creationDate={NO_DATE}
      // The first with tags.
      pdfVersion="1.4"
    >
      <Page size="A4" style={styles.page}>
        {title.map((said) => (
          <Line key={said.language} tag="H1" {...said} style={[styles.title, inLanguage(said.language, false)]} />
        ))}
        <Paragraphs texts={lead} />
        {figures.map((figure, at) => (
          // oxlint-disable-next-line react/no-array-index-key
          <Figure key={at} figure={figure} picture={pictures[at]} />
        ))}
        {methods ? (
          <View style={styles.part}>
            <Heading said={methods.heading} />
            <Paragraphs texts={methods.texts} />
          </View>
        ) : null}
        {sources.list.length === 0 ? null : (
          <View style={styles.part}>
            <Heading said={sources.heading} />
            {sources.list.map(({ name, lines }) => (
              <View key={name} style={styles.source} wrap={false}>
                <Line
                  tag="H3"
                  language={languageOf(name)}
                  text={name}
                  style={[inLanguage(languageOf(name), false), styles.name, sideOf(first)]}
                />
                {lines.map((line) => (
                  <SourceRow key={line.name.map(({ text }) => text).join(' ')} line={line} first={first} />
                ))}
              </View>
            ))}
          </View>
        )}
        <View style={styles.note}>
          {note.map(({ language, text }) => (
            <Line
              key={language}
              tag="P"
              language={language}
              text={text}
              style={[styles.small, inLanguage(language, false)]}
            />
          ))}
        </View>
        <Text
          fixed
          {...told({ tag: 'Artifact' })}
          style={[styles.number, { fontFamily: LATIN }]}
          render={({ pageNumber, totalPages }) => `${pageNumber} / ${totalPages}`}
        />
      </Page>
    </Document>
  )
}

function Paragraphs({ texts }: { readonly texts: readonly Said[] }) {
  return (
    <View>
      {texts.flatMap(({ language, text }) =>
        paragraphsOf(text).map((each, at) => (
          <Line
            // oxlint-disable-next-line react/no-array-index-key
            key={`${language} ${at}`}
            tag="P"
            language={language}
            text={each}
            style={[styles.text, { marginTop: at === 0 ? 5 : 0 }, inLanguage(language)]}
          />
        )),
      )}
    </View>
  )
}

function Heading({ said }: { readonly said: readonly Said[] }) {
  const language = said[0]?.language
  const text = said.map((each) => each.text).join(' · ')
  return (
    <Line
      tag="H2"
      language={language}
      text={text}
      style={[styles.heading, inLanguage(language, false)]}
      minPresenceAhead={60}
    />
  )
}

function Figure({
  figure: { label, captions, alt },
  picture,
}: {
  readonly figure: ReportFigure
  readonly picture: ReportPicture | undefined
}) {
  const isLong = captions.some(({ text }) => text.length > MOST_TOGETHER)
  return (
    <View style={styles.figure} wrap={isLong}>
      {picture ? <Picture picture={picture} alt={alt} /> : null}
      <View style={captions.length > 1 ? styles.columns : {}}>
        {captions.map(({ language, text }) => (
          <View key={language} style={captions.length > 1 ? styles.column : {}}>
            {/* A line of its own: parts of a line in two weights are set in wrong letters where scripts meet. */}
            <Line
              tag="Caption"
              language={language}
              text={label.find((each) => each.language === language)?.text ?? ''}
              style={[styles.label, inLanguage(language, false)]}
            />
            <Line tag="Caption" language={language} text={text} style={[styles.caption, inLanguage(language)]} />
          </View>
        ))}
      </View>
    </View>
  )
}

function Picture({
  picture: { bytes, width, height },
  alt,
}: {
  readonly picture: ReportPicture
  readonly alt: readonly Said[]
}) {
  const scale = Math.min(1, TEXT_WIDTH / width, MOST_HEIGHT / height)
  const size = { width: width * scale, height: height * scale }
  const words = alt.map(({ text }) => text).join('\n')
  const as = told({ tag: 'Figure', lang: alt[0]?.language, alt: words })
  return <Image {...as} src={new Blob([bytes], { type: 'image/jpeg' })} style={[styles.picture, size]} />
}

function SourceRow({
  line: { name, value, isCode },
  first,
}: {
  readonly line: SourceLine
  readonly first: Said['language']
}) {
  const isRtl = directionOf(first) === 'rtl'
  const language = isCode ? 'en' : languageOf(value)
  const said = (
    <Line tag="P" language={language} text={value} style={[styles.value, inLanguage(language, false), sideOf(first)]} />
  )
  return (
    <View style={{ flexDirection: isRtl ? 'row-reverse' : 'row', gap: 8 }}>
      <Line
        tag="P"
        language={first}
        text={name.map(({ text }) => text).join(' · ')}
        style={[styles.what, inLanguage(first, false)]}
      />
      {/^https?:\/\//.test(value) ? (
        <Link src={value} style={[styles.value, { color: '#1a1a1a', textDecoration: 'none' }]}>
          {said}
        </Link>
      ) : (
        said
      )}
    </View>
  )
}

/** Where a value of any language begins: at the side of the page. */
function sideOf(first: Said['language']) {
  return { textAlign: directionOf(first) === 'rtl' ? 'right' : 'left' } as const
}

function languageOf(text: string): Said['language'] {
  const [letter = ''] = /\p{Letter}/u.exec(text) ?? []
  return /\p{Script=Arabic}/u.test(letter) ? 'ar' : 'en'
}
