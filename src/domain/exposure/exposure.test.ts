import { expect, it } from 'vitest'
import { dayOf, daysBack, exposedFor, exposure, NO_EXPOSURE, passesLimit } from './exposure'

const DAY = '2026-11-22'

it('adds up by day, keeps no more than the last ninety, and reads back what it has kept', () => {
  let sum = exposedFor(exposedFor(NO_EXPOSURE, DAY, 1500), DAY, 500)
  expect(sum.days).toEqual({ [DAY]: 2000 })
  for (let back = 0; back < 120; back += 1) {
    sum = exposedFor(sum, dayOf(new Date(2026, 0, 1 + back)), 1000)
  }
  expect(Object.keys(sum.days)).toHaveLength(90)
  expect(sum.days[DAY]).toBe(2000)
  expect(exposure.parse(JSON.parse(JSON.stringify(sum)))).toEqual(sum)
})

it('passes the limit once, at its minute, and never without one', () => {
  const limited = { ...NO_EXPOSURE, limitMinutes: 2 }
  const [almost, over, more] = [119_999, 120_000, 130_000].map((ms) => exposedFor(limited, DAY, ms))
  if (!almost || !over || !more) throw new Error('three states')
  expect(passesLimit(limited, almost, DAY)).toBe(false)
  expect(passesLimit(almost, over, DAY)).toBe(true)
  expect(passesLimit(over, more, DAY)).toBe(false)
  expect(passesLimit(NO_EXPOSURE, exposedFor(NO_EXPOSURE, DAY, 9_000_000), DAY)).toBe(false)
})

it('counts days of the calendar, over the ends of months and years', () => {
  expect(daysBack(new Date(2026, 2, 1, 23, 59), 3)).toEqual(['2026-03-01', '2026-02-28', '2026-02-27'])
  expect(daysBack(new Date(2026, 0, 1), 2)).toEqual(['2026-01-01', '2025-12-31'])
})
