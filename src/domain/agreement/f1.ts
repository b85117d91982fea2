/**
 * 2 · matched / (2 · matched + onlyOne + onlyOther), the harmonic mean of precision and recall (van Rijsbergen 1979,
 * Information Retrieval, chapter 7): the same whichever of two coders is taken for the truth. Undefined where there is nothing.
 */
export function f1Of(matched: number, onlyOne: number, onlyOther: number): number | undefined {
  const all = 2 * matched + onlyOne + onlyOther
  return all === 0 ? undefined : (2 * matched) / all
}
