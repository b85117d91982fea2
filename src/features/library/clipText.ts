import type { TFunction } from 'i18next'
import type { ClipRecord } from '../../domain/records/clip'
import { timecodeText } from '../../domain/time/timecode'

/** From the first frame's start to the last one's end, as `hh:mm:ss.mmm`. */
export function lengthText(clip: ClipRecord): string {
  return timecodeText(clip.endPts - clip.firstPts, clip.timebase)
}

export function sizeText(clip: ClipRecord): string {
  return `${clip.display.width}×${clip.display.height}`
}

/** The nominal rate for people to read; nothing is computed from it. */
export function rateText(clip: ClipRecord, t: TFunction): string {
  if (clip.rate === 'variable') return t('library.variableRate')
  const rate = clip.rate.num / clip.rate.den
  return t('library.rate', { rate: Number.isInteger(rate) ? rate : rate.toFixed(2) })
}

/** A number of bytes in the unit that people read. */
export function bytesText(bytes: number, language: string): string {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1, numberingSystem: 'latn' })
  if (bytes >= 1e9) return `${format.format(bytes / 1e9)} GB`
  if (bytes >= 1e6) return `${format.format(bytes / 1e6)} MB`
  return `${format.format(bytes / 1e3)} kB`
}
