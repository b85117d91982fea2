/** Three decimals without the zero before the point, as coefficients are printed: .765. */
export function statisticText(value: number): string {
  return value.toFixed(3).replace(/^(-?)0\./, '$1.')
}

/** Of 0 to 1. */
export function shareText(share: number): string {
  return `${(100 * share).toFixed(1)}%`
}
