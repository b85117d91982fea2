import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CUT_THRESHOLD, CutScores } from '../../src/media/scan/cutScores'

/** Our detector against FFmpeg's filter `scdet`, on the same luma, and against what is drawn in the samples. */
const samples = join(import.meta.dirname, '../../samples/clips')
const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0

const CLIPS = ['cuts.mp4', 'roadside-vehicles.mp4', 'road-presenter.webm', 'b-frames.mp4', 'rate-25.mp4']

describe.skipIf(!hasFfmpeg)('cuts as ffmpeg has them (skipped where ffmpeg is not installed)', () => {
  test.each(CLIPS)('%s: every score is that of scdet, and the cuts are the drawn ones', (name) => {
    const { cuts = [], frames } = truthOf(name)
    const ours = scoresOf(lumaOf(name, '320:180'))
    const theirs = scdetOf(name, '320:180')
    expect(theirs).toHaveLength(frames)
    expect(ours).toHaveLength(frames)
    // The filter prints three decimals.
    for (const [frame, score] of ours.entries()) expect(score).toBeCloseTo(theirs[frame] ?? Number.NaN, 2)
    expect(cutsIn(ours)).toEqual(cuts)
    expect(cutsIn(theirs)).toEqual(cuts)
  })

  test.each(CLIPS)('%s: the small pictures of the workbench give the same cuts', (name) => {
    expect(cutsIn(scoresOf(lumaOf(name, '96:54')))).toEqual(truthOf(name).cuts ?? [])
  })
})

function truthOf(name: string): { readonly frames: number; readonly cuts?: number[] } {
  return JSON.parse(readFileSync(join(samples, name.replace(/\.\w+$/, '.truth.json')), 'utf8'))
}

function cutsIn(scores: readonly number[]): number[] {
  return scores.flatMap((score, frame) => (score >= CUT_THRESHOLD ? [frame] : []))
}

function scoresOf({ planes }: { readonly planes: readonly Uint8Array[] }): number[] {
  const cuts = new CutScores()
  return planes.map((plane) => cuts.next(plane))
}

/** The luma of every frame as it is stored, made small. */
function lumaOf(name: string, size: string): { readonly planes: readonly Uint8Array[] } {
  const bytes = ffmpeg(name, `scale=${size},format=yuv420p,extractplanes=y`, '-f', 'rawvideo').stdout
  const [width = 0, height = 0] = size.split(':').map(Number)
  const planes = Array.from({ length: bytes.length / (width * height) }, (_, frame) =>
    bytes.subarray(frame * width * height, (frame + 1) * width * height),
  )
  return { planes }
}

function scdetOf(name: string, size: string): number[] {
  const filters = `scale=${size},scdet=threshold=0,metadata=print:file=-`
  const text = ffmpeg(name, filters, '-f', 'null').stdout.toString('utf8')
  return [...text.matchAll(/lavfi\.scd\.score=([\d.]+)/g)].map(([, score]) => Number(score))
}

function ffmpeg(name: string, filters: string, ...output: string[]) {
  const to = output.includes('rawvideo') ? 'pipe:1' : '-'
  const args = ['-v', 'error', '-i', join(samples, name), '-an', '-vf', filters, '-vsync', 'passthrough', ...output, to]
  const run = spawnSync('ffmpeg', args, { maxBuffer: 2 ** 30 })
  if (run.status !== 0) throw new Error(run.stderr.toString('utf8'))
  return run
}
