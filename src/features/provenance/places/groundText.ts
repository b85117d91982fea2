import type { TFunction } from 'i18next'
import type { Language } from '../../../stores/preferencesStore'

const COMPASS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const

/** A length on the ground for people: metres below one kilometre, three figures above. */
export function lengthText(meters: number, language: Language, t: TFunction): string {
  // Rounded first: 999.7 m are a kilometre.
  const isLong = Math.round(meters) >= 1_000
  const format = new Intl.NumberFormat(language, {
    numberingSystem: 'latn',
    ...(isLong && meters < 1_000_000
      ? { maximumSignificantDigits: 3 }
      : { maximumFractionDigits: !isLong && meters < 10 ? 1 : 0 }),
  })
  return t(isLong ? 'places.km' : 'places.m', { n: format.format(isLong ? meters / 1_000 : meters) })
}

/** Degrees with one decimal. */
export function angleText(degrees: number): string {
  return `${degrees.toFixed(1).replace(/^-0\.0$/, '0.0')}°`
}

/** A direction: its degrees from north, never 360.0, and the nearest of eight points of the compass. */
export function directionText(degrees: number, t: TFunction): { readonly angle: string; readonly point: string } {
  const tenths = Math.round(degrees * 10) % 3_600
  const point = COMPASS[Math.round(degrees / 45) % COMPASS.length] ?? 'n'
  return { angle: angleText(tenths / 10), point: t(`places.compass.${point}`) }
}
