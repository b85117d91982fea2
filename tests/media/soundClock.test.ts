import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { EncodedPacketSink, FilePathSource, Input } from 'mediabunny'
import { describe, expect, test } from 'vitest'
import { FORMATS } from '../../src/media/probe/containerName'

/**
 * The lanes of sound take the demuxer's audio timestamps as they are, since frame tables are ffprobe's: here both are held
 * against ffprobe. Only Opus in WebM differs: ffprobe lists packets with the delay that decoders drop (312 samples in the
 * sample), the demuxer lists them where the sound that is left begins.
 */
const samples = join(import.meta.dirname, '../../samples/clips')
const hasFfprobe = spawnSync('ffprobe', ['-v', 'quiet', '-version']).status === 0
const OPUS_DELAY_SECONDS = 0.007

describe.skipIf(!hasFfprobe)('sound is where ffprobe has it (skipped where ffprobe is not installed)', () => {
  for (const name of readdirSync(samples).filter((each) => /\.(mp4|mov|mkv|webm)$/.test(each))) {
    test(`the sound of ${name}`, async () => {
      const path = join(samples, name)
      const input = new Input({ formats: FORMATS, source: new FilePathSource(path) })
      const track = await input.getPrimaryAudioTrack()
      const found: number[] = []
      if (track) {
        const packets = new EncodedPacketSink(track).packets(undefined, undefined, { metadataOnly: true })
        for await (const packet of packets) found.push(packet.timestamp)
      }
      input.dispose()
      const expected = ffprobe(path)
      expect(found).toHaveLength(expected.length)
      const allowed = name.endsWith('.webm') ? OPUS_DELAY_SECONDS : 0.000_001
      const wrong = found.filter((seconds, index) => Math.abs(seconds - (expected[index] ?? 0)) > allowed + 1e-9)
      expect(wrong).toEqual([])
    })
  }
})

function ffprobe(path: string): number[] {
  const args = ['-v', 'quiet', '-of', 'json', '-select_streams', 'a:0', '-show_entries', 'packet=pts_time', path]
  const { stdout } = spawnSync('ffprobe', args, { encoding: 'utf8', maxBuffer: 2 ** 28 })
  const probed = JSON.parse(stdout || '{}') as { packets?: { pts_time: string }[] }
  return (probed.packets ?? []).map(({ pts_time: seconds }) => Number(seconds))
}
