const SIGNS = /[\u0300-\u036F\u0610-\u061A\u0640\u064B-\u065F\u0670]/g
const ASCII_ONLY = /^[\u0020-\u007E]*$/

/**
 * Text as it is compared in a search: lower case, without accents; Arabic without vowel signs, the hamza on a carrier and
 * the stretching stroke, with one form of alef, yeh and teh marbuta, as people type it.
 */
export function plainText(text: string): string {
  if (ASCII_ONLY.test(text)) return text.toLowerCase().trim()
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(SIGNS, '')
    .replaceAll('\u0649', '\u064A')
    .replaceAll('\u0629', '\u0647')
    .trim()
}
