// Synthetic sound, made sample by sample so that it is the same every time.

import { writeFileSync } from 'node:fs'
import { createRandom } from './draw/random.mjs'

const RATE = 48000

/** A quiet steady tone. */
export function tone(seconds) {
  const samples = new Float32Array(Math.round(seconds * RATE))
  for (let index = 0; index < samples.length; index += 1) {
    samples[index] = 0.06 * Math.sin((2 * Math.PI * 440 * index) / RATE)
  }
  return samples
}

/** Low wind and hum, with a short click at each given second. */
export function outdoorBed(seconds, clicks) {
  const random = createRandom(11)
  const samples = new Float32Array(Math.round(seconds * RATE))
  let low = 0
  let lower = 0
  for (let index = 0; index < samples.length; index += 1) {
    const time = index / RATE
    // Two one-pole filters turn white noise into something like wind.
    low += 0.03 * (random() * 2 - 1 - low)
    lower += 0.02 * (low - lower)
    const gust = 0.6 + 0.4 * Math.sin(time * 0.9) * Math.sin(time * 0.37 + 1)
    samples[index] = 1.1 * gust * lower + 0.01 * Math.sin(2 * Math.PI * 100 * time)
  }
  for (const click of clicks) addClick(samples, click, random)
  return samples
}

function addClick(samples, second, random) {
  const start = Math.round(second * RATE)
  const length = Math.round(0.03 * RATE)
  for (let index = 0; index < length && start + index < samples.length; index += 1) {
    samples[start + index] += 0.35 * Math.exp(-index / 260) * (random() * 2 - 1)
  }
}

/** Writes mono 16-bit samples as a WAV file. */
export function writeWav(file, samples) {
  const buffer = Buffer.alloc(44 + samples.length * 2)
  buffer.write('RIFF', 0)
  buffer.writeUInt32LE(36 + samples.length * 2, 4)
  buffer.write('WAVEfmt ', 8)
  buffer.writeUInt32LE(16, 16)
  buffer.writeUInt16LE(1, 20)
  buffer.writeUInt16LE(1, 22)
  buffer.writeUInt32LE(RATE, 24)
  buffer.writeUInt32LE(RATE * 2, 28)
  buffer.writeUInt16LE(2, 32)
  buffer.writeUInt16LE(16, 34)
  buffer.write('data', 36)
  buffer.writeUInt32LE(samples.length * 2, 40)
  samples.forEach((sample, index) => {
    const clamped = Math.max(-1, Math.min(1, sample))
    buffer.writeInt16LE(Math.round(clamped * 32767), 44 + index * 2)
  })
  writeFileSync(file, buffer)
}
