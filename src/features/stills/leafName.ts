import type { TFunction } from 'i18next'

/** The words for a place in the metadata of a still: `regions.0.name.ar` is `Box 1, name, Arabic`. */
export function leafName(t: TFunction, place: string): string {
  const names: string[] = []
  for (const part of place.split('.')) {
    // Of several of a kind each has its number behind what they are.
    if (/^\d+$/.test(part)) names.push(`${names.pop() ?? ''} ${Number(part) + 1}`)
    else names.push(t(`stills.leaf.${part}` as 'stills.leaf.title'))
  }
  return names.reduce((one, other) => t('stillCaption.list', { one, other }))
}
