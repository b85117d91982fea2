import { frameCount, type FrameTable } from '../../domain/time/frameTable'
import { frameAtMilliseconds, parsePlace, timecodeText } from '../../domain/time/timecode'
import type { Entry } from './entry'

export type PlaceFound =
  | { readonly kind: 'none' }
  | { readonly kind: 'outside'; readonly last: number }
  | { readonly kind: 'found'; readonly entry: Entry }

/** The frame or the time that a search names, read as the go-to field reads it. */
export function placeEntry(search: string, table: FrameTable | undefined): PlaceFound {
  const place = table && parsePlace(search)
  if (!table || !place) return { kind: 'none' }
  const count = frameCount(table)
  if (place.kind === 'frame' && place.frame >= count) return { kind: 'outside', last: count - 1 }
  if (place.kind === 'frame') {
    return { kind: 'found', entry: { kind: 'place', id: 'place', frame: place.frame, time: undefined } }
  }
  const frame = frameAtMilliseconds(table, place.milliseconds)
  const ticks = table.pts[frame] ?? 0
  return { kind: 'found', entry: { kind: 'place', id: 'place', frame, time: timecodeText(ticks, table.timebase) } }
}
