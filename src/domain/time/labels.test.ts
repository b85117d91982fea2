import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { steadyTable } from '../../../tests/support/sampleRecords'
import { exactSeconds } from './exactSeconds'
import { frameIndex } from './frameIndex'
import type { FrameTable } from './frameTable'
import { smpteLabel } from './smpteLabel'

/** A table of a constant rate that answers for frames far along, without holding them. */
function rateTable(den: number, ticksPerFrame: number, num = 1): FrameTable {
  return { ...steadyTable(3, ticksPerFrame), timebase: { num, den } }
}

function label(table: FrameTable, frame: number): string {
  const found = smpteLabel(table, frameIndex(frame))
  return found.kind === 'label' ? found.text : found.kind
}

describe('SMPTE label', () => {
  // Drop-frame values: SMPTE ST 12-1 counting, as in the tables of andrewduncan.ws/Timecodes and dropframetimecode.org.
  it.each([
    [rateTable(30_000, 1001), 0, '00:00:00;00'],
    [rateTable(30_000, 1001), 1799, '00:00:59;29'],
    [rateTable(30_000, 1001), 1800, '00:01:00;02'],
    [rateTable(30_000, 1001), 3597, '00:01:59;29'],
    [rateTable(30_000, 1001), 3598, '00:02:00;02'],
    [rateTable(30_000, 1001), 17_981, '00:09:59;29'],
    [rateTable(30_000, 1001), 17_982, '00:10:00;00'],
    [rateTable(30_000, 1001), 19_782, '00:11:00;02'],
    [rateTable(30_000, 1001), 107_892, '01:00:00;00'],
    [rateTable(90_000, 3003), 1800, '00:01:00;02'],
    [rateTable(30_000, 1, 1001), 1800, '00:01:00;02'],
    [rateTable(60_000, 1001), 3599, '00:00:59;59'],
    [rateTable(60_000, 1001), 3600, '00:01:00;04'],
    [rateTable(60_000, 1001), 35_964, '00:10:00;00'],
    [rateTable(12_800, 512), 0, '00:00:00:00'],
    [rateTable(12_800, 512), 2087, '00:01:23:12'],
    [rateTable(24_000, 1000), 86_400, '01:00:00:00'],
    [rateTable(25, 1), 2_160_000, '00:00:00:00'],
    [rateTable(120, 1), 119, '00:00:00:119'],
    [rateTable(24_000, 1001), 100, 'noRule'],
    [rateTable(12_500, 1000), 100, 'noRule'],
    [rateTable(240, 1), 100, 'noRule'],
  ])('of a table, frame %#', (table, frame, text) => {
    expect(label(table, frame)).toBe(text)
  })

  it('says at which rate there is no rule', () => {
    expect(smpteLabel(rateTable(24_000, 1001), frameIndex(0))).toEqual({ kind: 'noRule', rate: '24000/1001' })
  })

  it('has none where pictures do not last equally long', () => {
    const table = { ...steadyTable(3), pts: Float64Array.from([0, 512, 1025]) }
    expect(label(table, 1)).toBe('variable')
  })

  it('gives each picture of a day another label, in order, and never one that drop-frame leaves out', () => {
    const perDay = 24 * 107_892
    fc.assert(
      fc.property(fc.integer({ min: 0, max: perDay - 2 }), (frame) => {
        const table = rateTable(30_000, 1001)
        expect(label(table, frame) < label(table, frame + 1)).toBe(true)
        expect(label(table, frame)).not.toMatch(/:\d[1-9]:00;0[01]$/)
      }),
    )
  })

  it('stays within two frames of the clock in drop-frame, however long the clip', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 24 * 107_892 - 1 }), (frame) => {
        const [hours = 0, minutes = 0, whole = 0, frames = 0] = label(rateTable(30_000, 1001), frame)
          .split(/[:;]/)
          .map(Number)
        const labelled = (hours * 60 + minutes) * 60 + whole + frames / 30
        // 86.4 ms a day is what drop-frame leaves over.
        expect(Math.abs(labelled - (frame * 1001) / 30_000)).toBeLessThan(2 / 30 + 0.09)
      }),
    )
  })
})

describe('exact seconds', () => {
  it.each([
    [0, { num: 1, den: 12_800 }, '0', undefined],
    [1_068_544, { num: 1, den: 12_800 }, '83.48', undefined],
    [1, { num: 1, den: 12_800 }, '0.000078125', undefined],
    [-512, { num: 1, den: 12_800 }, '-0.04', undefined],
    [3000, { num: 1, den: 1000 }, '3', undefined],
    [1001, { num: 1, den: 30_000 }, '0.03337', '1001/30000'],
    [1, { num: 1001, den: 30_000 }, '0.03', '1001/30000'],
    [-1001, { num: 1, den: 30_000 }, '-0.03337', '-1001/30000'],
    [90_000, { num: 1, den: 90_000 }, '1', undefined],
    [30_000, { num: 1, den: 90_000 }, '0.33333', '1/3'],
  ])('%d ticks of %o', (ticks, base, text, fraction) => {
    expect(exactSeconds(ticks, base)).toEqual({ text, fraction })
  })

  it('read back to their own tick', () => {
    const dens = fc.constantFrom(1000, 12_800, 30_000, 60_000, 90_000, 705_600_000)
    const anyTicks = fc.integer({ min: -1_000_000, max: 9_000_000_000 })
    fc.assert(
      fc.property(anyTicks, fc.constantFrom(1, 1001), dens, (ticks, num, den) => {
        const { text } = exactSeconds(ticks, { num, den })
        const [whole = '', decimals = ''] = text.replace('-', '').split('.')
        const scaled = BigInt(whole + decimals) * BigInt(den)
        const unit = BigInt(num) * 10n ** BigInt(decimals.length)
        const nearest = Number((scaled * 2n + unit) / (unit * 2n))
        expect(nearest).toBe(Math.abs(ticks))
      }),
    )
  })
})
