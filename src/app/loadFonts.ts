/** A letter of each file that nearly every screen needs: Latin, extended Latin, and the Arabic of the language button. */
const LETTERS = 'Aăع'

/** Asks for the fonts before there is text: what is laid out once need not be laid out again with them. */
export function loadFonts(): void {
  for (const weight of [400, 700]) {
    // Whichever is not there, the system's own stands in for.
    document.fonts.load(`${weight} 12px 'Noto Sans', 'Noto Sans Arabic'`, LETTERS).catch(() => undefined)
  }
}
