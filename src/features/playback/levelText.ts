import type { LevelName } from '../../domain/levels/levels'

/** A level's figure: brightness with its sign, since 0 is its middle. */
export function levelText(name: LevelName, value: number): string {
  const text = value.toFixed(name === 'sharpen' ? 1 : 2)
  return name === 'brightness' && value > 0 ? `+${text}` : text
}
