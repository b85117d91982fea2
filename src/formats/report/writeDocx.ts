import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IParagraphOptions,
} from 'docx'
import {
  directionOf,
  paragraphsOf,
  type ReportDocument,
  type ReportFigure,
  type ReportLanguage,
  type ReportPicture,
  type Said,
  type SourceLine,
} from '../../domain/reports/reportDocument'
import { withoutDates } from './withoutDates'

/** Of the text on an A4 page with margins of 20 mm, in pixels of 1/96 inch. */
const TEXT_WIDTH = 642
/** So that a caption has room under it. */
const MOST_HEIGHT = 340
/** Twentieths of a point. */
const MARGIN = 1134
const FONT = { ascii: 'Noto Sans', hAnsi: 'Noto Sans', cs: 'Noto Sans Arabic' }

/**
 * A report as a Word document (ECMA-376). Arabic paragraphs are bidirectional and their letters marked as right to left; alt
 * texts go with the pictures. It tells neither dates nor authors.
 */
export async function writeDocx(
  report: ReportDocument,
  pictures: readonly ReportPicture[],
): Promise<Uint8Array<ArrayBuffer>> {
  const { title, lead, figures, methods, sources, note } = report
  const body = [
    ...title.map((said) => paragraph(said, { heading: HeadingLevel.TITLE })),
    ...lead.flatMap(paragraphs),
    ...figures.flatMap((figure, at) => figureParts(figure, pictures[at], at)),
    ...(methods ? [...headings(methods.heading), ...methods.texts.flatMap(paragraphs)] : []),
    ...headings(sources.heading),
    ...sources.list.flatMap(({ name, lines }) => [
      sourceName(name, report.languages[0]),
      ...lines.map((line, at) => sourceLine(line, report.languages[0], at < lines.length - 1)),
    ]),
    ...note.map((said, at) =>
      paragraph(said, {
        style: 'Note',
        ...(at === 0 ? { border: { top: { style: BorderStyle.SINGLE, size: 4, space: 8, color: 'BDBDBD' } } } : {}),
      }),
    ),
  ]
  const document = new Document({
    title: title[0]?.text ?? '',
    creator: '',
    lastModifiedBy: '',
    styles: STYLES,
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: body,
      },
    ],
  })
  const packed = await Packer.toArrayBuffer(document)
  return withoutDates(new Uint8Array(packed))
}

const STYLES = {
  default: {
    document: {
      run: { font: FONT, size: 21, sizeComplexScript: 22 },
      paragraph: { spacing: { after: 120, line: 252, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { bold: true, boldComplexScript: true, size: 40, sizeComplexScript: 42 },
      paragraph: { spacing: { after: 160 } },
    },
    heading1: {
      run: { bold: true, boldComplexScript: true, size: 26, sizeComplexScript: 28 },
      paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
    },
    heading2: {
      run: { bold: true, boldComplexScript: true, size: 21, sizeComplexScript: 22 },
      paragraph: { spacing: { before: 200, after: 60 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'FigureCaption',
      name: 'Figure caption',
      basedOn: 'Normal',
      run: { size: 18, sizeComplexScript: 20 },
      paragraph: { spacing: { after: 80 }, keepLines: true },
    },
    {
      id: 'Source',
      name: 'Source',
      basedOn: 'Normal',
      run: { size: 18, sizeComplexScript: 20 },
      paragraph: { spacing: { after: 20 } },
    },
    {
      id: 'Note',
      name: 'Note',
      basedOn: 'Normal',
      run: { size: 17, sizeComplexScript: 18, color: '474747' },
      paragraph: { spacing: { before: 120 } },
    },
  ],
}

function run(text: string, isRtl: boolean, options: { readonly bold?: boolean } = {}): TextRun {
  const bold = options.bold ? { bold: true, boldComplexScript: true } : {}
  return new TextRun({ text, rightToLeft: isRtl, ...bold })
}

/** `start` is the right side in a bidirectional paragraph. */
function paragraph({ language, text }: Said, options: IParagraphOptions = {}): Paragraph {
  const isRtl = directionOf(language) === 'rtl'
  return new Paragraph({
    ...options,
    bidirectional: isRtl,
    alignment: AlignmentType.START,
    children: text
      .split('\n')
      .map((line, at) => new TextRun({ text: line, rightToLeft: isRtl, ...(at > 0 ? { break: 1 } : {}) })),
  })
}

function paragraphs({ language, text }: Said): readonly Paragraph[] {
  return paragraphsOf(text).map((each) => paragraph({ language, text: each }))
}

function headings(said: readonly Said[]): readonly Paragraph[] {
  return said.map((each) => paragraph(each, { heading: HeadingLevel.HEADING_1 }))
}

function figureParts(figure: ReportFigure, picture: ReportPicture | undefined, at: number): readonly Paragraph[] {
  const captions = figure.captions.map(({ language, text }, place) => {
    const isRtl = directionOf(language) === 'rtl'
    const label = figure.label.find((each) => each.language === language)?.text ?? ''
    return new Paragraph({
      style: 'FigureCaption',
      bidirectional: isRtl,
      alignment: AlignmentType.START,
      keepNext: place < figure.captions.length - 1,
      spacing: { after: place < figure.captions.length - 1 ? 80 : 320 },
      children: [run(`${label}. `, isRtl, { bold: true }), run(text, isRtl)],
    })
  })
  return picture ? [pictureParagraph(figure, picture, at), ...captions] : captions
}

function pictureParagraph(
  { label, alt }: ReportFigure,
  { bytes, width, height }: ReportPicture,
  at: number,
): Paragraph {
  const scale = Math.min(1, TEXT_WIDTH / width, MOST_HEIGHT / height)
  const name = label[0]?.text ?? `${at + 1}`
  return new Paragraph({
    keepNext: true,
    spacing: { before: 240, after: 80 },
    children: [
      new ImageRun({
        type: 'jpg',
        data: bytes,
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        altText: { name, title: name, description: alt.map(({ text }) => text).join('\n') },
      }),
    ],
  })
}

function sourceName(name: string, language: ReportLanguage | undefined): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_2,
    bidirectional: directionOf(language) === 'rtl',
    alignment: AlignmentType.START,
    children: [run(name, isArabic(name))],
  })
}

function sourceLine(
  { name, value, isCode }: SourceLine,
  language: ReportLanguage | undefined,
  hasNext: boolean,
): Paragraph {
  const isRtl = directionOf(language) === 'rtl'
  return new Paragraph({
    style: 'Source',
    keepNext: hasNext,
    bidirectional: isRtl,
    alignment: AlignmentType.START,
    children: [
      run(`${name.map(({ text }) => text).join(' · ')}: `, isRtl, { bold: true }),
      run(value, !isCode && isArabic(value)),
    ],
  })
}

function isArabic(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text)
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 16 })],
  })
}
