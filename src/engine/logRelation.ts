import type { LogHead } from '../domain/edits/logEntry'

/** How a log that comes from elsewhere stands to the one that is here. */
export type LogRelation =
  | { readonly kind: 'new' }
  | { readonly kind: 'same' }
  /** The one that comes goes on from here by `more` entries. */
  | { readonly kind: 'newer'; readonly more: number }
  /** The one that is here goes on from what comes by `more` entries. */
  | { readonly kind: 'older'; readonly more: number }
  /** Both began alike and went on differently from the entry with the number `from`. */
  | { readonly kind: 'forked'; readonly from: number }

/**
 * Compares two logs by their hashes, each of which stands for every entry up to it.
 * @param here undefined where there is none
 * @param hashHere the hash of one entry of the log that is here
 * @param coming the hashes of the entries that come, in order
 */
export async function logRelation(
  here: LogHead | undefined,
  hashHere: (seq: number) => Promise<string | undefined>,
  coming: readonly string[],
): Promise<LogRelation> {
  if (!here) return { kind: 'new' }
  // Where the hashes of one number are equal, everything before is: the first difference is found by halves.
  let equal = 0
  let end = Math.min(here.length, coming.length)
  while (equal < end) {
    const middle = Math.floor((equal + end) / 2)
    if ((await hashHere(middle)) === coming[middle]) equal = middle + 1
    else end = middle
  }
  if (equal < Math.min(here.length, coming.length)) return { kind: 'forked', from: equal }
  if (here.length === coming.length) return { kind: 'same' }
  return here.length < coming.length
    ? { kind: 'newer', more: coming.length - here.length }
    : { kind: 'older', more: here.length - coming.length }
}
