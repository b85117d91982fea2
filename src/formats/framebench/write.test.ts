import { describe, expect, it } from 'vitest'
import { sampleBytes } from '../../../tests/formats/sampleFile'
import { InvariantError } from '../../domain/invariantError'
import { workspaceRecord, type WorkspaceRecord } from '../../domain/records/workspaceRecord'
import { readFramebench } from './read'
import { writeFramebench } from './write'

const HEAD = { length: 24, hash: 'e5'.repeat(32) }

function sampleRecords(): readonly WorkspaceRecord[] {
  const file = readFramebench(sampleBytes())
  return file.ok ? file.value.records : []
}

describe('writeFramebench', () => {
  it('writes the sample again, byte for byte, from its records in any order', () => {
    // Holds as long as framebench/1.0 is the newest; then only the other samples of the newest version are compared.
    const text = new TextDecoder().decode(sampleBytes())
    expect(writeFramebench(sampleRecords(), HEAD)).toBe(text)
    expect(writeFramebench(sampleRecords().toReversed(), HEAD)).toBe(text)
  })

  it('writes one record per line, each place in time with its timebase and seconds of six decimals', () => {
    const lines = writeFramebench(sampleRecords(), HEAD).split('\n')
    const keyframe = lines.find((line) => line.includes('"id":"keyframe-2"')) ?? ''
    expect(JSON.parse(keyframe)).toMatchObject({
      frame: 45,
      pts: 23_040,
      timebase: { num: 1, den: 12_800 },
      seconds: 1.8,
    })
    const open = lines.find((line) => line.includes('"id":"segment-open"')) ?? ''
    expect(JSON.parse(open)).toMatchObject({ startSeconds: 4 })
    expect(open).not.toContain('endSeconds')
    expect(lines.at(-1)).toBe('')
  })

  it('sorts by clip, then frame, then id', () => {
    const records = sampleRecords().map((record) => {
      return record.id === 'annotation-cut' ? workspaceRecord.parse({ ...record, frame: 5 }) : record
    })
    const text = writeFramebench(records, HEAD)
    const ids = [...text.matchAll(/"id":"(annotation-\w+)"/g)].map((match) => match[1])
    expect(ids).toEqual(['annotation-phone', 'annotation-cut', 'annotation-box'])
  })

  it('rounds seconds to six decimals', () => {
    const records = sampleRecords().map((record) => {
      return record.type === 'clip' && record.id === 'clip-phone'
        ? { ...record, timebase: { num: 1001, den: 30_000 } }
        : record
    })
    expect(writeFramebench(records, HEAD)).toContain('"seconds":-1.1011,')
    expect(writeFramebench(records, HEAD)).toContain('"endSeconds":2.235567,')
  })

  it('throws where there is no project, or more than one, or no clip', () => {
    const records = sampleRecords()
    const project = records.filter(({ type }) => type === 'project')
    expect(() => writeFramebench([], HEAD)).toThrow(InvariantError)
    expect(() => writeFramebench([...project, ...project], HEAD)).toThrow(InvariantError)
    expect(() =>
      writeFramebench(
        records.filter(({ type }) => type !== 'clip'),
        HEAD,
      ),
    ).toThrow(InvariantError)
  })
})
