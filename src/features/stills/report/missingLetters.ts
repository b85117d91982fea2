import type { ReportDocument, Said } from '../../../domain/reports/reportDocument'

/** What the fonts of a PDF have: Latin, Cyrillic and Arabic letters, their marks, digits, signs and dashes. */
const IN_FONTS =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Mark}\p{Nd}\p{White_Space}\p{Default_Ignorable_Code_Point}\u0021-\u00bf×÷،؛؟٪٫٬ـ–—‘’“”„†•…‰‹›€™−]/u

/** The first letters of a report that its PDF would leave empty; Word and a browser take them from the reader's own fonts. */
export function missingLetters({ title, lead, figures, methods, sources, note }: ReportDocument): string {
  const said: readonly Said[] = [...title, ...lead, ...(methods?.texts ?? []), ...note]
  const texts = [
    ...said.map(({ text }) => text),
    ...figures.flatMap(({ captions }) => captions.map(({ text }) => text)),
    ...sources.list.flatMap(({ name, lines }) => [name, ...lines.map(({ value }) => value)]),
  ]
  const missing = new Set(Array.from(texts.join('')).filter((letter) => !IN_FONTS.test(letter)))
  return [...missing].slice(0, 12).join(' ')
}
