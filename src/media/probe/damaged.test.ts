import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { flipBits } from '../../../tests/fixtures/flipBits'
import { blobBytes } from './mediaBytes'
import { probe } from './probe'

const CLIPS = join(import.meta.dirname, '../../../tests/fixtures/clips')

test.each([
  ['encrypted.mp4', 'encrypted'],
  ['damaged-index.mp4', 'damaged'],
])('%s is %s', async (name, code) => {
  const bytes = new Uint8Array(readFileSync(join(CLIPS, name)))
  expect(await probe(blobBytes(new Blob([bytes])))).toEqual({ ok: false, problem: { code } })
})

// One flipped bit in `stts` made the demuxer count to four thousand million, in `stsc` so for every packet.
test.each(['stts', 'stsc', 'stsz'])('a count in %s that no file can hold is damage, told at once', async (table) => {
  const bytes = Buffer.from(readFileSync(join(CLIPS, 'lying-duration.mp4')))
  const at = bytes.indexOf(table) + 4
  bytes.writeUInt32BE(0x7f_ff_ff_ff, at + (table === 'stts' ? 8 : table === 'stsc' ? 12 : 8))
  expect(await probe(blobBytes(new Blob([bytes])))).toEqual({ ok: false, problem: { code: 'damaged' } })
})

test.each(['lying-duration.mp4', 'lying-duration.mkv', 'mid-group.m2ts', 'size-change.webm'])(
  '%s with flipped bits in its head ends in streams or in a reason, and never throws',
  async (name) => {
    const whole = new Uint8Array(readFileSync(join(CLIPS, name)))
    for (let seed = 0; seed < 60; seed += 1) {
      const bytes = flipBits(whole, { seed: seed * 7919 + 1, count: 1 + (seed % 12), to: Math.min(whole.length, 2600) })
      const result = await probe(blobBytes(new Blob([bytes])))
      expect(result.ok || result.problem.code !== 'unreadable', `seed ${seed}`).toBe(true)
    }
  },
)
