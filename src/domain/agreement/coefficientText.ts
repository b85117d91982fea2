/** Beyond these an alpha means something else (see `VERDICTS`), so that rounding may not carry it over one. */
const GRADES = [0.667, 0.8, 1]
/** Whole agreement is what no rounding makes. */
const WHOLE = [1]
const MOST_DECIMALS = 9

/** A coefficient as it is printed: `.765`, three decimals and no zero before the point; more where rounding would mislead. */
export function coefficientText(value: number): string {
  return withoutZero(rounded(value, 3, 1, WHOLE))
}

/** As `coefficientText`, of an alpha or an end of its interval. */
export function gradedText(value: number): string {
  return withoutZero(rounded(value, 3, 1, GRADES))
}

/** A share as it is printed: `85.1 %`; `100 %` and `0 %` only where it is all, or none. */
export function percentText(share: number): string {
  if (share === 0 || share === 1) return `${share * 100} %`
  return `${rounded(share, 1, 100, WHOLE)} %`
}

function withoutZero(text: string): string {
  return text.replace(/^(-?)0\./, '$1.')
}

function rounded(value: number, decimals: number, scale: number, borders: readonly number[]): string {
  const text = (value * scale).toFixed(decimals)
  const shown = Number(text) / scale
  const isMisleading =
    borders.some((border) => value >= border !== shown >= border) || (value !== 0 && shown === 0 && scale > 1)
  return isMisleading && decimals < MOST_DECIMALS ? rounded(value, decimals + 1, scale, borders) : text
}
