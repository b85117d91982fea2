/** A palette's worth: each colour of the timeline is asked for with every mark that is painted. */
const known = new Map<string, string>()

/** `share` (0 to 1) of one colour in another, in sRGB as CSS `color-mix` does it. Both as `#rrggbb`. */
export function mixedColour(colour: string, share: number, ground: string): string {
  const key = `${colour} ${share} ${ground}`
  const found = known.get(key)
  if (found !== undefined) return found
  const mixture = mixed(colour, share, ground)
  known.set(key, mixture)
  return mixture
}

function mixed(colour: string, share: number, ground: string): string {
  const [from, onto] = [channels(colour), channels(ground)]
  const values = from.map((value, index) => Math.round(value * share + (onto[index] ?? 0) * (1 - share)))
  return `#${values.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

function channels(hex: string): readonly number[] {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(hex)
  const full = short ? `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}` : hex
  return [1, 3, 5].map((at) => Number.parseInt(full.slice(at, at + 2), 16) || 0)
}
