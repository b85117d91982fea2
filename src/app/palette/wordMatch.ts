/** How well a text answers a word that was typed, best first. */
export const MATCH = { whole: 4, start: 3, inside: 2, typo: 1 } as const
export type MatchLevel = (typeof MATCH)[keyof typeof MATCH]

/** A text that is searched: as it is compared, and its words. */
export interface SearchedText {
  readonly text: string
  readonly words: readonly string[]
}

/**
 * @param names what people call it, as `plainText` makes it
 * @param aside what is searched as well and counts less, such as an id
 */
export function searchedText(names: string, aside = ''): SearchedText {
  return { text: `${names} ${aside}`, words: names.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '') }
}

/** The words of a search, as `matchLevel` takes them. */
export function searchWords(plain: string): string[] {
  return plain.split(/\s+/).filter((word) => word !== '')
}

/** How well `searched` answers every one of `wanted`; the worst of them counts. Undefined where one is not answered. */
export function matchLevel(searched: SearchedText, wanted: readonly string[]): MatchLevel | undefined {
  let worst: MatchLevel = MATCH.whole
  for (const word of wanted) {
    const level = wordLevel(searched, word)
    if (level === undefined) return undefined
    if (level < worst) worst = level
  }
  return worst
}

function wordLevel({ text, words }: SearchedText, wanted: string): MatchLevel | undefined {
  if (text.includes(wanted)) {
    if (words.includes(wanted)) return MATCH.whole
    return words.some((word) => word.startsWith(wanted)) ? MATCH.start : MATCH.inside
  }
  const allowed = allowedTypos(wanted.length)
  return allowed > 0 && words.some((word) => isNear(word, wanted, allowed)) ? MATCH.typo : undefined
}

/** Short words differ by a letter too often to be guessed. */
function allowedTypos(length: number): number {
  if (length < 4) return 0
  return length < 8 ? 1 : 2
}

/** Whether `wanted` is a beginning of `word`, but for a few letters that are wrong, missing, too many or swapped. */
function isNear(word: string, wanted: string, allowed: number): boolean {
  if (word.length < wanted.length - allowed || word[0] !== wanted[0]) return false
  const lengths = Array.from({ length: 2 * allowed + 1 }, (_, at) => wanted.length - allowed + at)
  return lengths.some((length) => length <= word.length && distance(word.slice(0, length), wanted) <= allowed)
}

/** Optimal string alignment distance: edits and swaps of neighbours (Boytsov 2011, doi:10.1145/1963190.1963191). */
function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1
      let best = Math.min((last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + cost)
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (isSwap) best = Math.min(best, (before[column - 2] ?? 0) + 1)
      next.push(best)
    }
    before = last
    last = next
  }
  return last[b.length] ?? 0
}
