import { headsIn } from '../../formats/log/headText'

export type ReceiptAnswer =
  | { readonly kind: 'empty' }
  /** No head is in the text. */
  | { readonly kind: 'noHead' }
  /** None of its heads is one of this log. */
  | { readonly kind: 'unknown' }
  /** The first `length` entries are those that the receipt was given for; the newest such head of the text. */
  | { readonly kind: 'holds'; readonly length: number }

/**
 * Whether a receipt that was once given for this log still fits it. A receipt names the other person's head as well, so that
 * one of its heads must be ours, not all. @param hashes the hash of each entry, by its number
 */
export function checkReceipt(text: string, hashes: readonly string[]): ReceiptAnswer {
  if (text.trim() === '') return { kind: 'empty' }
  const heads = headsIn(text)
  if (heads.length === 0) return { kind: 'noHead' }
  const ours = heads.filter(({ length, hash }) => hashes[length - 1] === hash).map(({ length }) => length)
  return ours.length === 0 ? { kind: 'unknown' } : { kind: 'holds', length: Math.max(...ours) }
}
