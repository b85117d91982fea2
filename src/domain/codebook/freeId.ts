import type { LocalizedText } from '../records/fields'

/**
 * An id for a new part of a codebook that can be read in an export: ASCII from its name, numbered where it is taken.
 * @param prefix the ids before it, as `posture` in `posture.no_cover`
 * @param fallback where no name has a letter of the Latin alphabet
 */
export function freeId(labels: LocalizedText, fallback: string, taken: ReadonlySet<string>, prefix?: string): string {
  const name = slugOf(labels['en'] ?? '') || Object.values(labels).map(slugOf).find(Boolean) || fallback
  const base = prefix === undefined ? name : `${slugOf(prefix) || fallback}.${name}`
  if (!taken.has(base)) return base
  let number = 2
  while (taken.has(`${base}_${number}`)) number += 1
  return `${base}_${number}`
}

function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 34)
}
