// Decodes a finished clip and checks it against its truth. Throws on any difference.

import { statSync } from 'node:fs'
import { readStrip } from './strip.mjs'
import { probe, runFfmpeg } from './tools.mjs'

function mustEqual(what, found, expected) {
  const one = JSON.stringify(found)
  const other = JSON.stringify(expected)
  if (one !== other) {
    throw new Error(`${what}: found ${one.slice(0, 200)}, expected ${other.slice(0, 200)}`)
  }
}

/** The numbers in the strips of every decoded frame, in presentation order. */
async function decodedNumbers(file, truth, inputArgs) {
  const { strip, display, coded, rotation } = truth
  // ffmpeg turns the picture while decoding, but does not stretch its pixels.
  const width = rotation % 180 === 0 ? coded.width : coded.height
  const squeeze = width / display.width
  const cut = {
    width: Math.round(strip.cellWidth * strip.cells * squeeze),
    height: strip.cellHeight,
    x: Math.round(strip.x * squeeze),
  }
  const bytes = await runFfmpeg([
    ...inputArgs,
    '-i',
    file,
    '-map',
    '0:v:0',
    '-vf',
    `crop=${cut.width}:${cut.height}:${cut.x}:${strip.y}:exact=1,format=gray`,
    '-vsync',
    'passthrough',
    '-f',
    'rawvideo',
    '-',
  ])
  const size = cut.width * cut.height
  if (bytes.length % size !== 0) throw new Error('the decoded frames have an odd size')
  return Array.from({ length: bytes.length / size }, (_, index) => {
    try {
      return readStrip(bytes.subarray(index * size, (index + 1) * size), cut.width, cut.height)
    } catch (error) {
      throw new Error(`decoded frame ${index}: ${error.message}`, { cause: error })
    }
  })
}

export async function verifyClip(clip, file, truth) {
  const firstKept = clip.finish?.firstKept ?? 0
  mustEqual('frame count', truth.frames, clip.frames - firstKept)
  mustEqual('distinct timestamps', new Set(truth.pts).size, truth.frames)
  mustEqual('sound', truth.audio, clip.sound !== null)
  mustEqual(
    'aspect',
    Math.round((truth.coded.width * truth.pixelAspect[0]) / truth.pixelAspect[1]),
    truth.rotation % 180 === 0 ? truth.display.width : truth.display.height,
  )
  if (clip.expectedTimes) {
    // Sound that starts before zero makes the container move everything a few ticks.
    const fromFirst = truth.pts.map((pts) => pts - truth.pts[0])
    mustEqual('timestamps', fromFirst, clip.expectedTimes)
  }

  const hidden = truth.hiddenByEditList ?? []
  const { streams } = probe(file, '-select_streams', 'v:0', '-count_frames', '-show_entries', 'stream=nb_read_frames')
  mustEqual('frames shown', Number(streams[0].nb_read_frames), truth.frames - hidden.length)

  const ignoreEdits = hidden.length > 0 ? ['-ignore_editlist', '1'] : []
  mustEqual('numbers', await decodedNumbers(file, truth, ignoreEdits), truth.numbers)
  if (hidden.length > 0) {
    mustEqual('numbers shown', await decodedNumbers(file, truth, []), truth.numbers.slice(hidden.length))
  }
  const { size } = statSync(file)
  if (size > clip.limit) throw new Error(`${size} bytes is over the limit of ${clip.limit}`)
  return size
}
