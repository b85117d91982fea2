import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { blobBytes } from './mediaBytes'
import { probe } from './probe'

const CLIPS = join(import.meta.dirname, '../../../samples/clips')
const truths = readdirSync(CLIPS)
  .filter((name) => name.endsWith('.truth.json'))
  .map((name) => JSON.parse(readFileSync(join(CLIPS, name), 'utf8')))

function clip(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(CLIPS, name)))
}

function probeBytes(bytes: Uint8Array<ArrayBuffer>, signal?: AbortSignal) {
  return probe(blobBytes(new Blob([bytes])), signal)
}

describe.each(truths)('$file', (truth) => {
  test('facts and table are the truth beside it', async () => {
    const result = await probeBytes(clip(truth.file))
    if (!result.ok) throw new Error(result.problem.code)
    const [stream] = result.value.streams
    if (!stream) throw new Error('no stream')
    const { facts, table } = stream
    expect(facts).toMatchObject({
      stream: truth.stream,
      container: truth.container,
      codec: truth.codec,
      coded: truth.coded,
      display: truth.display,
      rotation: truth.rotation,
      pixelAspect: { num: truth.pixelAspect[0], den: truth.pixelAspect[1] },
      timebase: { num: truth.timebase[0], den: truth.timebase[1] },
      frameCount: truth.frames,
    })
    expect(facts.audioCodec !== undefined).toBe(truth.audio)
    expect([...table.pts]).toEqual(truth.pts)
    expect([...table.sync.entries()].filter(([, flag]) => flag === 1).map(([frame]) => frame)).toEqual(truth.sync)
    expect(stream.frames.readable).toBe(stream.frames.listed)
  })
})

describe('files that are no whole video', () => {
  test('zero bytes', async () => {
    expect(await probeBytes(new Uint8Array(0))).toEqual({ ok: false, problem: { code: 'empty' } })
  })

  test.each([
    ['text', new TextEncoder().encode('this is a letter, not a video\n'.repeat(40))],
    [
      'a playlist, which must not make anything be fetched',
      new TextEncoder().encode('#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/a.ts\n'),
    ],
    ['two bytes', new Uint8Array([0, 1])],
  ])('%s', async (_, bytes) => {
    expect(await probeBytes(bytes)).toEqual({ ok: false, problem: { code: 'notVideo' } })
  })

  test('cut off before its index: the demuxer sees no track and would say that there is no picture', async () => {
    const whole = clip('rate-25.mp4')
    expect(await probeBytes(whole.slice(0, whole.length / 2))).toEqual({
      ok: false,
      problem: { code: 'cutOff', readable: 0, listed: 0 },
    })
  })

  test('an index that lists more than the file holds', async () => {
    const result = await probeBytes(withoutEndOfData(clip('b-frames.mp4'), 30_000))
    if (!result.ok) throw new Error(result.problem.code)
    const frames = result.value.streams[0]?.frames
    expect(frames?.listed).toBe(100)
    expect(frames?.readable).toBeGreaterThan(10)
    expect(frames?.readable).toBeLessThan(100)
    expect(frames?.begun).toBe(result.value.streams[0]?.table.pts.length)
  })

  test('a Matroska file that ends before its Segment does', async () => {
    const whole = clip('late-start.mkv')
    const result = await probeBytes(whole.slice(0, Math.floor(whole.length * 0.8)))
    if (!result.ok) throw new Error(result.problem.code)
    const frames = result.value.streams[0]?.frames
    expect(frames?.readable).toBeLessThan(frames?.listed ?? 0)
  })

  test('an aborted probe ends as cancelled', async () => {
    expect(await probeBytes(clip('rate-25.mp4'), AbortSignal.abort())).toEqual({
      ok: false,
      problem: { code: 'cancelled' },
    })
  })
})

/** Takes bytes out of the end of the media data, keeping the index behind it: what a bad repair tool leaves. */
function withoutEndOfData(bytes: Uint8Array<ArrayBuffer>, missing: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer)
  let at = 0
  while (String.fromCharCode(...bytes.subarray(at + 4, at + 8)) !== 'mdat') at += view.getUint32(at)
  const size = view.getUint32(at)
  const cut = new Uint8Array([...bytes.subarray(0, at + size - missing), ...bytes.subarray(at + size)])
  new DataView(cut.buffer).setUint32(at, size - missing)
  return cut
}
