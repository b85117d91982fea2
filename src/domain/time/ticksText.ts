import type { Timebase } from './timebase'

/** A tick with its timebase: `5120/12800` where a second has a whole number of ticks, else `1001/30000:1001`. */
export function ticksText(pts: number, { num, den }: Timebase): string {
  const perSecond = den / num
  return `${pts}/${perSecond === Math.round(perSecond) ? perSecond : `${den}:${num}`}`
}
