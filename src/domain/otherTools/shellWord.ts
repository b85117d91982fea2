/**
 * A text as one word of a POSIX shell's command line (POSIX.1-2024, XCU 2.2): bare where nothing in it means anything to
 * a shell, in single quotes else, and in dollar-single-quotes where it holds characters that a terminal would act on or
 * that turn the writing direction. A file's name is not to be trusted: it comes from whoever made the file.
 */
export function shellWord(text: string): string {
  if (/^[\w.,/+@-]+$/.test(text)) return text
  if (/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(text)) return `$'${Array.from(text, escaped).join('')}'`
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}

function escaped(character: string): string {
  if (character === "'" || character === '\\') return `\\${character}`
  if (!/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(character)) return character
  return [...new TextEncoder().encode(character)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')
}
