import { describe, expect, test } from 'vitest'
import { hertzAtShare, melShare } from '../../domain/sound/melScale'
import { SPECTRUM_BANDS } from '../../engine/ports/soundAnalysis'
import { soundShape } from './soundShape'
import { byteOfPower } from './spectrumColumn'
import { SpectrumPyramid } from './spectrumPyramid'

function spectra(channels: readonly Float32Array[], sampleRate = 48_000): Uint8Array[][] {
  const levels: Uint8Array[][] = []
  const pyramid = new SpectrumPyramid(soundShape(sampleRate, 0), (level, powers) =>
    (levels[level] ??= []).push(Uint8Array.from(powers, byteOfPower)),
  )
  const length = channels[0]?.length ?? 0
  for (let at = 0; at < length; at += 999) pyramid.push(channels.map((channel) => channel.subarray(at, at + 999)))
  pyramid.end()
  return levels
}

function tone(hz: number, amplitude: number, samples: number, sampleRate = 48_000): Float32Array {
  return Float32Array.from({ length: samples }, (_, at) => amplitude * Math.sin((2 * Math.PI * hz * at) / sampleRate))
}

const strongest = (row: Uint8Array | undefined) => row?.indexOf(Math.max(...row)) ?? -1

describe.each([
  [440, 48_000],
  [1000, 48_000],
  [9000, 48_000],
  [440, 8000],
  [3000, 44_100],
])('a tone of %i Hz at %i samples a second', (hz, sampleRate) => {
  const levels = spectra([tone(hz, 0.5, sampleRate, sampleRate)], sampleRate)

  test('is strongest in its own band at every level, 6 dB below full scale', () => {
    for (const rows of levels) {
      const row = rows[Math.floor(rows.length / 2)]
      const band = strongest(row)
      // A bin is wider than a band at low frequencies.
      const wanted = Math.floor(melShare(hz, sampleRate / 2) * SPECTRUM_BANDS)
      expect(Math.abs(band - wanted), `band ${band} is at ${hertzAtShare(band / 96, sampleRate / 2)} Hz`).toBeLessThan(
        2,
      )
      // The window's own loss between two bins is 1.4 dB at most.
      expect(Math.abs((row?.[band] ?? 0) - (255 - 6 / 0.4))).toBeLessThan(5)
    }
  })
})

test('a click is in the column whose samples hold it', () => {
  const samples = new Float32Array(48_000)
  samples[1024 * 20 + 500] = 1
  const sums = spectra([samples])[0]?.map((row) => row.reduce((sum, value) => sum + value, 0)) ?? []
  expect(sums).toHaveLength(Math.ceil(48_000 / 1024))
  expect(sums.indexOf(Math.max(...sums))).toBe(20)
})

test('sound in opposite phase on two channels is not lost', () => {
  const left = tone(1000, 0.5, 8192)
  const both = spectra([left, left.map((value) => -value)])[0]?.[3]
  expect(both).toEqual(spectra([left])[0]?.[3])
})
