import { z } from '../zod'

const DAY = /^\d{4}-\d{2}-\d{2}$/
/** More days than these are not kept: nobody needs the long record of what they had to see. */
const MOST_DAYS = 90

/** How long one person has had graphic frames on screen, uncovered, in milliseconds by their own calendar's day. */
export const exposure = z.object({
  days: z.record(z.string().regex(DAY), z.number().min(0).max(86_400_000)),
  /** Minutes a day after which they want to be told; without one they are not. */
  limitMinutes: z.number().int().min(1).max(1440).optional(),
})
export type Exposure = z.infer<typeof exposure>

export const NO_EXPOSURE: Exposure = { days: {} }

/** The day of an instant in this machine's calendar, as `2026-11-22`. */
export function dayOf(when: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(when.getFullYear()).padStart(4, '0')}-${two(when.getMonth() + 1)}-${two(when.getDate())}`
}

/** The days up to an instant's own, newest first. */
export function daysBack(when: Date, count: number): string[] {
  return Array.from({ length: count }, (_, back) =>
    dayOf(new Date(when.getFullYear(), when.getMonth(), when.getDate() - back)),
  )
}

/** Adds to a day; the oldest days fall out. */
export function exposedFor(before: Exposure, day: string, ms: number): Exposure {
  const whole = Math.min(86_400_000, (before.days[day] ?? 0) + Math.max(0, ms))
  const days = Object.entries({ ...before.days, [day]: whole }).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return { ...before, days: Object.fromEntries(days.slice(-MOST_DAYS)) }
}

/** Whether the day's own limit is passed by the change from one to the other. */
export function passesLimit(before: Exposure, after: Exposure, day: string): boolean {
  const limitMs = (after.limitMinutes ?? Number.POSITIVE_INFINITY) * 60_000
  return (before.days[day] ?? 0) < limitMs && (after.days[day] ?? 0) >= limitMs
}
