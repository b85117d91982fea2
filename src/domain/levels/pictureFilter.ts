import { areNeutral, type Channel, type Levels } from './levels'

/**
 * The figures of an SVG filter, in the order of its steps; `undefined` leaves the step out.
 * All values are sRGB in 0..1, not linear light, so that the figures mean what editing programs mean by them.
 */
export interface PictureFilter {
  /** The 4 x 5 matrix of `feColorMatrix`, row by row. */
  readonly matrix: readonly number[] | undefined
  /** `out = own * value - blurred * blur`, where `blur` is a Gaussian of `SHARPEN_RADIUS_PX`. */
  readonly sharpen: { readonly own: number; readonly blurred: number } | undefined
  /** `out = slope * value + intercept`, cut to 0..1. */
  readonly linear: { readonly slope: number; readonly intercept: number } | undefined
  /** `out = value ** exponent`. */
  readonly exponent: number | undefined
}

/** Standard deviation of the blur that sharpening takes away, in display pixels. */
export const SHARPEN_RADIUS_PX = 1

/** Luma of ITU-R BT.709-6, item 3.2, to four decimals; the weights of `grayscale()` in Filter Effects Module Level 1. */
const LUMA = [0.2126, 0.7152, 0.0722] as const

const WEIGHTS: Readonly<Record<Exclude<Channel, 'all'>, readonly [number, number, number]>> = {
  red: [1, 0, 0],
  green: [0, 1, 0],
  blue: [0, 0, 1],
  luma: LUMA,
}

/**
 * What the levels do to a value v of a channel, after the channel was chosen:
 * - sharpen: v + s * (v - blur(v)), unsharp masking (Gonzalez and Woods, Digital Image Processing, 4th ed., 3.6);
 * - brightness and contrast: c * (v - 0.5) + 0.5 + b, cut to 0..1, then gamma: v ** (1 / g), both as in the `eq` filter
 *   of FFmpeg (libavfilter/vf_eq.c), here on each channel.
 *
 * @returns undefined where nothing is altered, so that the picture is then drawn without a filter
 */
export function pictureFilter(levels: Levels): PictureFilter | undefined {
  if (areNeutral(levels)) return undefined
  const { brightness, contrast, gamma, sharpen, channel } = levels
  const isLinear = brightness !== 0 || contrast !== 1
  return {
    matrix: channel === 'all' ? undefined : greyMatrix(WEIGHTS[channel]),
    sharpen: sharpen === 0 ? undefined : { own: 1 + sharpen, blurred: sharpen },
    linear: isLinear ? { slope: contrast, intercept: 0.5 - 0.5 * contrast + brightness } : undefined,
    exponent: gamma === 1 ? undefined : 1 / gamma,
  }
}

function greyMatrix([red, green, blue]: readonly [number, number, number]): number[] {
  const row = [red, green, blue, 0, 0]
  return [...row, ...row, ...row, 0, 0, 0, 1, 0]
}
