import type { AnnotatorId } from '../records/ids'

export interface NamedCoder {
  readonly coderId: AnnotatorId
  readonly pseudonym: string
}

/** Made once, as a new one for each comparison is slow, and when it is asked for: making it takes longer than all else here. */
let names: Intl.Collator | undefined

/**
 * The one order of coders, by which they get letters, lines, lanes and keys, and stand in reports: by pseudonym, and where two
 * have the same one by id. Ids alone are drawn by chance.
 */
export function byPseudonym(a: NamedCoder, b: NamedCoder): number {
  // Numbers in names count as such, so that coder-2 comes before coder-10.
  names ??= new Intl.Collator('en', { numeric: true })
  return names.compare(a.pseudonym, b.pseudonym) || byText(a.pseudonym, b.pseudonym) || byText(a.coderId, b.coderId)
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
