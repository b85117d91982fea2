// Collects what is true of a finished clip, from the file and from the drawing.

import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { probe } from './tools.mjs'

function fraction(text, separator) {
  return text.split(separator).map(Number)
}

function rotationOf(stream) {
  const side = (stream.side_data_list ?? []).find((data) => data.rotation !== undefined)
  // FFmpeg counts turns to the left; the truth files count turns to the right.
  return side ? ((-side.rotation % 360) + 360) % 360 : 0
}

export function fileTruth(clip, file) {
  const { streams } = probe(file, '-show_streams')
  const stream = streams.find((candidate) => candidate.codec_type === 'video')
  const { packets } = probe(file, '-select_streams', 'v:0', '-show_entries', 'packet=pts,flags', '-show_packets')
  const ordered = packets
    .map(({ pts, flags }) => ({ pts: Number(pts), key: flags.includes('K') }))
    .toSorted((one, other) => one.pts - other.pts)
  const firstKept = clip.finish?.firstKept ?? 0
  const aspect = stream.sample_aspect_ratio
  const truth = {
    file: basename(file),
    sha256: createHash('sha256').update(readFileSync(file)).digest('hex'),
    container: extname(file).slice(1),
    codec: stream.codec_name,
    stream: stream.index,
    timebase: fraction(stream.time_base, '/'),
    display: clip.display,
    coded: { width: stream.width, height: stream.height },
    rotation: rotationOf(stream),
    pixelAspect: aspect && aspect !== '0:1' ? fraction(aspect, ':') : [1, 1],
    audio: streams.some((candidate) => candidate.codec_type === 'audio'),
    frames: ordered.length,
    pts: ordered.map(({ pts }) => pts),
    sync: ordered.flatMap(({ key }, index) => (key ? [index] : [])),
    numbers: ordered.map((_, index) => index + firstKept),
    strip: clip.strip,
  }
  if (clip.finish?.hidden) {
    truth.hiddenByEditList = Array.from({ length: clip.finish.hidden }, (_, index) => index)
  }
  return truth
}

/** One line for each top-level entry, and one for each figure: compact, yet easy to compare. */
export function writeTruth(file, truth) {
  const lines = Object.entries(truth).map(([key, value]) => {
    if (key !== 'figures') return `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`
    const figures = value.map((figure) => `    ${JSON.stringify(figure)}`)
    return `  "figures": [\n${figures.join(',\n')}\n  ]`
  })
  writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`)
}
