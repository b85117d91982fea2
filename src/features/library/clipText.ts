import type { TFunction } from 'i18next'
import type { ClipRecord } from '../../domain/records/clip'
import { timecodeText } from '../../domain/time/timecode'

/** From the first frame's start to the last one's end, as `hh:mm:ss.mmm`. */
export function lengthText(clip: Pick<ClipRecord, 'firstPts' | 'endPts' | 'timebase'>): string {
  return timecodeText(clip.endPts - clip.firstPts, clip.timebase)
}

export function sizeText(clip: Pick<ClipRecord, 'display'>): string {
  return `${clip.display.width}×${clip.display.height}`
}

/** The nominal rate for people to read; nothing is computed from it. */
export function rateText(clip: Pick<ClipRecord, 'rate'>, t: TFunction): string {
  if (clip.rate === 'variable') return t('library.variableRate')
  const rate = clip.rate.num / clip.rate.den
  return t('library.rate', { rate: Number.isInteger(rate) ? rate : rate.toFixed(2) })
}
