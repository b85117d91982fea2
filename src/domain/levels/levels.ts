/** Which part of a picture is looked at: all of it, or one plane as grey. `luma` is the greyscale picture. */
export const CHANNELS = ['all', 'red', 'green', 'blue', 'luma'] as const
export type Channel = (typeof CHANNELS)[number]

/** How a picture is shown; nothing here changes what is stored, exported or measured. */
export interface Levels {
  /** Added to every channel, where 0 is black and 1 is white. */
  readonly brightness: number
  /** The factor by which values move away from middle grey. */
  readonly contrast: number
  /** Above 1 opens the shadows, below 1 closes them; black and white stay. */
  readonly gamma: number
  /** How much of the fine detail is added once more. */
  readonly sharpen: number
  readonly channel: Channel
}

export const NEUTRAL_LEVELS: Levels = { brightness: 0, contrast: 1, gamma: 1, sharpen: 0, channel: 'all' }

export type LevelName = Exclude<keyof Levels, 'channel'>

/** The way of each slider. */
export const LEVEL_RANGES: Readonly<
  Record<LevelName, { readonly min: number; readonly max: number; readonly step: number }>
> = {
  brightness: { min: -1, max: 1, step: 0.01 },
  contrast: { min: 0, max: 4, step: 0.05 },
  gamma: { min: 0.1, max: 4, step: 0.05 },
  sharpen: { min: 0, max: 4, step: 0.1 },
}

export const LEVEL_NAMES = ['brightness', 'contrast', 'gamma', 'sharpen'] as const satisfies readonly LevelName[]

export function areNeutral(levels: Levels): boolean {
  return LEVEL_NAMES.every((name) => levels[name] === NEUTRAL_LEVELS[name]) && levels.channel === 'all'
}
