import { expect, test } from 'vitest'
import { soundInRoom, soundLanes } from './soundLanes'

const both = { waveform: true, spectrogram: true }
const none = { kind: 'none' } as const
const heights = (shown: typeof both, room: number) => {
  const plan = soundLanes(shown, none, room)
  return [...plan.lanes.map(({ kind, height }) => `${kind} ${height}`), plan.noRoom ?? ''].join(' ').trim()
}

test.each([
  [200, 'waveform 40 spectrogram 72'],
  [100, 'waveform 40 spectrogram 60'],
  [72, 'waveform 40 spectrogram 32'],
  [63, 'waveform 31 spectrogram 32'],
  [54, 'waveform 22 spectrogram 32'],
  [53, 'waveform 33 spectrogram'],
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
      for (const { kind, height } of plan.lanes) expect(height).toBeGreaterThanOrEqual(kind === 'waveform' ? 22 : 32)
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

test('three lanes of tags are left beside the sound where both can be read, else two', () => {
  const left = (room: number) => room - soundInRoom(both, none, room).height
  expect([left(300), left(126), left(125), left(102)]).toEqual([188, 72, 71, 48])
  expect(soundInRoom(both, none, 101).noRoom).toBe('spectrogram')
})
