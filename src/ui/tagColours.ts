import type { TagColour } from '../domain/records/tag'

/** Okabe-Ito by name, with the colour of a letter on it that passes 4.5:1. */
export const TAG_COLOUR_VALUES: Readonly<Record<TagColour, { readonly fill: string; readonly letter: string }>> = {
  orange: { fill: '#e69f00', letter: '#111111' },
  sky: { fill: '#56b4e9', letter: '#111111' },
  green: { fill: '#009e73', letter: '#111111' },
  yellow: { fill: '#f0e442', letter: '#111111' },
  blue: { fill: '#0072b2', letter: '#ffffff' },
  vermillion: { fill: '#d55e00', letter: '#111111' },
  purple: { fill: '#cc79a7', letter: '#111111' },
  grey: { fill: '#a8a8a8', letter: '#111111' },
}
