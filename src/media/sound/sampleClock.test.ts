import { expect, test } from 'vitest'
import { SampleClock } from './sampleClock'

test('runs that follow each other within rounding are joined as they are', () => {
  const clock = new SampleClock(-0.007, 48_000, 1e9)
  expect(clock.place(-0.007, 960)).toEqual({ gap: 0, skip: 0 })
  // Matroska rounds to milliseconds.
  expect(clock.place(0.0134, 960)).toEqual({ gap: 0, skip: 0 })
  expect(clock.samples).toBe(1920)
})

test('a pause is silence, and what overlaps is taken once', () => {
  const clock = new SampleClock(0, 1000, 1e9)
  clock.place(0, 100)
  expect(clock.place(0.5, 100)).toEqual({ gap: 400, skip: 0 })
  expect(clock.place(0.55, 100)).toEqual({ gap: 0, skip: 50 })
  expect(clock.place(0.2, 100)).toEqual({ gap: 0, skip: 100 })
  expect(clock.samples).toBe(650)
})

test('a timestamp far beyond the clip is damage, and not hours of silence', () => {
  const clock = new SampleClock(0, 1000, 10_000)
  clock.place(0, 100)
  expect(clock.place(1e6, 100)).toEqual({ gap: 0, skip: 0 })
})
