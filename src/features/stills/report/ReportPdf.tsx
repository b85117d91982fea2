import { Document, Image, Link, Page, StyleSheet, Text, View } from '@react-pdf/renderer'
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
 * How a part of a page is told to who cannot see it (ISO 32000-1, 14.8.4): a property that the writer is repaired to know
 * (reactPdf.config.ts). An artifact is passed over.
 */
function told(
  tag: 'H1' | 'H2' | 'H3' | 'P' | 'Figure' | 'Caption' | 'Artifact',
  lang?: Said['language'],
  alt?: string,
) {
  return { tag, lang, alt }
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
          <Text
            key={said.language}
            {...told('H1', said.language)}
            style={[styles.title, inLanguage(said.language, false)]}
          >
            {said.text}
          </Text>
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
                <Text
                  {...told('H3', languageOf(name))}
                  style={[inLanguage(languageOf(name), false), styles.name, sideOf(first)]}
                >
                  {name}
                </Text>
                {lines.map((line) => (
                  <SourceRow key={line.name.map(({ text }) => text).join(' ')} line={line} first={first} />
                ))}
              </View>
            ))}
          </View>
        )}
        <View style={styles.note}>
          {note.map(({ language, text }) => (
            <Text key={language} {...told('P', language)} style={[styles.small, inLanguage(language, false)]}>
              {text}
            </Text>
          ))}
        </View>
        <Text
          fixed
          {...told('Artifact')}
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
          // oxlint-disable-next-line react/no-array-index-key
          <Text
            key={`${language} ${at}`}
            {...told('P', language)}
            style={[styles.text, { marginTop: at === 0 ? 5 : 0 }, inLanguage(language)]}
          >
            {each}
          </Text>
        )),
      )}
    </View>
  )
}

function Heading({ said }: { readonly said: readonly Said[] }) {
  return (
    <Text
      minPresenceAhead={60}
      {...told('H2', said[0]?.language)}
      style={[styles.heading, inLanguage(said[0]?.language, false)]}
    >
      {said.map(({ text }) => text).join(' · ')}
    </Text>
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
            <Text {...told('Caption', language)} style={[styles.label, inLanguage(language, false)]}>
              {label.find((each) => each.language === language)?.text ?? ''}
            </Text>
            <Text {...told('Caption', language)} style={[styles.caption, inLanguage(language)]}>
              {text}
            </Text>
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
  const words = told('Figure', alt[0]?.language, alt.map(({ text }) => text).join('\n'))
  return <Image {...words} src={new Blob([bytes], { type: 'image/jpeg' })} style={[styles.picture, size]} />
}

function SourceRow({
  line: { name, value, isCode },
  first,
}: {
  readonly line: SourceLine
  readonly first: Said['language']
}) {
  const isRtl = directionOf(first) === 'rtl'
  const said = (
    <Text
      {...told('P', isCode ? 'en' : languageOf(value))}
      style={[styles.value, inLanguage(isCode ? 'en' : languageOf(value), false), sideOf(first)]}
    >
      {value}
    </Text>
  )
  return (
    <View style={{ flexDirection: isRtl ? 'row-reverse' : 'row', gap: 8 }}>
      <Text {...told('P', first)} style={[styles.what, inLanguage(first, false)]}>
        {name.map(({ text }) => text).join(' · ')}
      </Text>
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
