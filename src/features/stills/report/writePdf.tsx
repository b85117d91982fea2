import { Font, pdf } from '@react-pdf/renderer'
import arabic from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff?url'
import arabicBold from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-700-normal.woff?url'
import cyrillic from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff?url'
import cyrillicBold from '@fontsource/noto-sans/files/noto-sans-cyrillic-700-normal.woff?url'
import latin from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff?url'
import latinBold from '@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff?url'
import moreLatin from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff?url'
import moreLatinBold from '@fontsource/noto-sans/files/noto-sans-latin-ext-700-normal.woff?url'
import type { ReportDocument, ReportPicture } from '../../../domain/reports/reportDocument'
import { ARABIC, CYRILLIC, LATIN, MORE_LATIN, ReportPdf } from './ReportPdf'

const FONTS = [
  [LATIN, latin, latinBold],
  [MORE_LATIN, moreLatin, moreLatinBold],
  [CYRILLIC, cyrillic, cyrillicBold],
  [ARABIC, arabic, arabicBold],
] as const

/** A longer word is an address or a hash, and is broken where the line ends. */
const LONGEST_WORD = 24
const PIECE = 6

/** A report as a PDF, with its fonts inside. In a worker: it takes seconds for many pages. */
export async function writePdf(
  report: ReportDocument,
  pictures: readonly ReportPicture[],
): Promise<Uint8Array<ArrayBuffer>> {
  for (const [family, src, bold] of FONTS) {
    Font.register({ family, fonts: [{ src }, { src: bold, fontWeight: 700 }] })
  }
  Font.registerHyphenationCallback((word) => {
    const letters = Array.from(word)
    if (letters.length <= LONGEST_WORD || /\p{Script=Arabic}/u.test(word)) return [word]
    return Array.from({ length: Math.ceil(letters.length / PIECE) }, (_, at) =>
      letters.slice(at * PIECE, (at + 1) * PIECE).join(''),
    )
  })
  const blob = await pdf(<ReportPdf report={withoutIsolates(report)} pictures={pictures} />).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

/** The writer draws the marks that keep a value's direction to itself (UAX #9, isolates) as letters, and orders lines wrongly by them. */
function withoutIsolates(report: ReportDocument): ReportDocument {
  return JSON.parse(JSON.stringify(report).replaceAll(/[\u2066-\u2069]/g, ''))
}
