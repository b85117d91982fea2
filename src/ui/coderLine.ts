/** What tells a coder from the others of a clip without any colour: a letter, and the line of boxes and lanes. */
export interface CoderLine {
  readonly letter: string
  readonly name: 'solid' | 'dashed' | 'dotted' | 'dashDot' | 'long'
  /** Lengths of dashes and gaps in CSS pixels; none where the line is whole. */
  readonly dashes: readonly number[]
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

const LINES: readonly Omit<CoderLine, 'letter'>[] = [
  { name: 'solid', dashes: [] },
  { name: 'dashed', dashes: [7, 4] },
  { name: 'dotted', dashes: [2, 3] },
  { name: 'dashDot', dashes: [8, 3, 2, 3] },
  { name: 'long', dashes: [14, 4] },
]

/** @param at place of the coder among those of the clip; from the sixth on lines come again, and the letter tells */
export function coderLine(at: number): CoderLine {
  const line = LINES[at % LINES.length]
  const letter = LETTERS.charAt(at % LETTERS.length)
  return {
    name: 'solid',
    dashes: [],
    ...line,
    letter: at < LETTERS.length ? letter : `${letter}${Math.floor(at / LETTERS.length)}`,
  }
}
