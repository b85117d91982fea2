/** A text that is to be found nowhere any more. */
export interface UnwantedText {
  readonly text: string
  /** Whether it counts only where no letter or digit stands beside it: "Rob" is then not found in "probable". */
  readonly isWholeWord: boolean
}

/** Shorter texts stand in nearly everything. */
const SHORTEST = 2

/** @returns undefined where the text is too short to be looked for */
export function unwantedPattern({ text, isWholeWord }: UnwantedText): RegExp | undefined {
  const wanted = text.normalize('NFC').trim()
  if (wanted.length < SHORTEST) return undefined
  // The id of a tag has its label's words with other signs between them.
  const literal = wanted.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(/\s+/g, '[\\s_.-]+')
  return new RegExp(isWholeWord ? `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])` : literal, 'giu')
}

/** Whether a text holds it: in capitals or not, and however its accents are composed. */
export function holdsUnwanted(text: string, pattern: RegExp): boolean {
  pattern.lastIndex = 0
  return pattern.test(text.normalize('NFC'))
}

/** The text with something else wherever it holds it, and as it was where it does not. */
export function withoutUnwanted(text: string, pattern: RegExp, replacement: string): string {
  // A function, since `$&` in a replacement would bring the text back.
  return holdsUnwanted(text, pattern) ? text.normalize('NFC').replaceAll(pattern, () => replacement) : text
}
