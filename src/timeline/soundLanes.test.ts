import { expect, test } from 'vitest'
import { soundLanes } from './soundLanes'

const both = { waveform: true, spectrogram: true }
const none = { kind: 'none' } as const
const heights = (shown: typeof both, room: number) => {
  const plan = soundLanes(shown, none, room)
  return [...plan.lanes.map(({ kind, height }) => `${kind} ${height}`), plan.noRoom ?? ''].join(' ').trim()
}

test.each([
  [200, 'waveform 40 spectrogram 72'],
  [100, 'waveform 40 spectrogram 60'],
  [76, 'waveform 40 spectrogram 36'],
  [63, 'waveform 27 spectrogram 36'],
  [58, 'waveform 22 spectrogram 36'],
  [57, 'waveform 37 spectrogram'],
  [43, 'waveform 23 spectrogram'],
  [41, 'both'],
  [0, 'both'],
])('with room for %i pixels: %s', (room, expected) => {
  expect(heights(both, room)).toBe(expected)
})

test('no lane is ever a strip that shows nothing, and nothing is higher than its room', () => {
  for (let room = 20; room < 200; room += 1) {
    for (const shown of [both, { waveform: true, spectrogram: false }, { waveform: false, spectrogram: true }]) {
      const plan = soundLanes(shown, none, room)
      expect(plan.height).toBeLessThanOrEqual(room)
      for (const { kind, height } of plan.lanes) expect(height).toBeGreaterThanOrEqual(kind === 'waveform' ? 22 : 36)
      const told = plan.lanes.length + (plan.noRoom === 'both' ? 2 : plan.noRoom ? 1 : 0)
      expect(told).toBe(Number(shown.waveform) + Number(shown.spectrogram))
    }
  }
})

test('a clip without sound has one line that says so', () => {
  const sound = { kind: 'problem', problem: { code: 'noSound' } } as const
  expect(soundLanes(both, sound, 200)).toEqual({
    lanes: [{ kind: 'waveform', top: 0, height: 24 }],
    noRoom: undefined,
    height: 24,
  })
})
