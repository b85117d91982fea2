import type { Language } from '../../stores/preferencesStore'

/** Latin digits in both languages, as timecodes have them. */
function format(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return new Intl.NumberFormat(language, { numberingSystem: 'latn', ...options })
}

/** Seconds for people: to a millisecond below one second, to a hundredth below ten, to a tenth above. */
export function secondsText(seconds: number, language: Language): string {
  return format(language, { maximumFractionDigits: seconds < 1 ? 3 : seconds < 10 ? 2 : 1 }).format(seconds)
}

/** A part and its whole: the two texts are equal only where the two are. */
export function pairText(part: number, whole: number, language: Language): readonly [string, string] {
  const texts = [secondsText(part, language), secondsText(whole, language)] as const
  if (part === whole || texts[0] !== texts[1]) return texts
  const exact = format(language, { maximumFractionDigits: 6 })
  return [exact.format(part), exact.format(whole)]
}

/** What a share is shown as: `all` and `none` only where it is all, or none. */
export type ShareText =
  | { readonly kind: 'percent'; readonly text: string }
  | { readonly kind: 'lessThanOne' | 'moreThan99' }

/** @param share 0 to 1 */
export function shareText(share: number, language: Language): ShareText {
  if (share > 0 && share < 0.01) return { kind: 'lessThanOne' }
  if (share > 0.99 && share < 1) return { kind: 'moreThan99' }
  return { kind: 'percent', text: format(language, { style: 'percent', maximumFractionDigits: 0 }).format(share) }
}
