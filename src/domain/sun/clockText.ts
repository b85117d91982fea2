import { zoneOffsetMs } from '../provenance/timeZone'

/** What clocks of a zone show at an instant, to the nearest minute: day as `2025-03-07`, clock as `14:10`. */
export function clockText(instant: number, zone: string): { readonly day: string; readonly clock: string } {
  const minute = Math.round(instant / 60_000) * 60_000
  const [day = '', clock = ''] = new Date(minute + zoneOffsetMs(zone, minute)).toISOString().slice(0, 16).split('T')
  return { day, clock }
}

/** A zone for a citation: `UTC`, `UTC+3`, `Africa/Khartoum (UTC+2)`. */
export function zoneText(zone: string, instant: number): string {
  const minutes = Math.round(zoneOffsetMs(zone, instant) / 60_000)
  const size = Math.abs(minutes)
  const rest = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`
  const offset = minutes === 0 ? 'UTC' : `UTC${minutes < 0 ? '-' : '+'}${Math.floor(size / 60)}${rest}`
  return zone.includes('/') ? `${zone} (${offset})` : offset
}
