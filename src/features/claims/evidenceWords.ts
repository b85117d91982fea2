import type { TFunction } from 'i18next'
import type { Evidence } from '../../engine/evidenceOf'
import { timecodeText } from '../../domain/time/timecode'

/** Frames from one number up, both ends in them; undefined where it is one frame or none. */
export function framesText(t: TFunction, { place }: Evidence): string | undefined {
  if (!place?.span) return undefined
  const { end } = place.span
  if (end === undefined) return t('claims.framesOpen', { first: place.frame })
  return t('claims.frames', { first: place.frame, last: end - 1 })
}

/** "f 94 · 00:00:03.760" of the frame that stands for it. */
export function frameText({ place }: Evidence): string {
  return place ? `f ${place.frame} · ${timecodeText(place.pts, place.clip.timebase)}` : ''
}
