// The small clips: one plain scene, each with one trait that trips up players.

import { SHOT_CUTS } from './draw/sceneShots.mjs'
import { patternExpression, patternTimes, regularTimes } from './timing.mjs'

const DISPLAY = { width: 320, height: 180 }
const STRIP = { x: 0, y: 8, cellWidth: 16, cellHeight: 16, cells: 20 }
const AAC = ['-c:a', 'aac', '-b:a', '48k']

function x264(...extra) {
  return ['-c:v', 'libx264', '-preset', 'medium', '-crf', '24', ...extra]
}

/** Fills in what most small clips share. */
function small(file, frames, rate, given) {
  const [numerator, denominator = 1] = rate.split('/').map(Number)
  return {
    file,
    scene: 'disc',
    frames,
    display: DISPLAY,
    strip: STRIP,
    storage: 'plain',
    sound: 'tone',
    width: DISPLAY.width,
    height: DISPLAY.height,
    rate,
    times: regularTimes(frames, denominator / numerator),
    seconds: (frames * denominator) / numerator,
    audio: AAC,
    ...given,
  }
}

// One gap of 72 000 ticks, 0.8 s, before frame 31.
const IRREGULAR = [3003, 3600, 1800, 4500, 2997, 6006, 1500]
const GAPS = { 31: 72000 }
const irregularTimes = patternTimes(70, IRREGULAR, GAPS)

const TURNED = { width: 180, height: 320 }

export const vices = [
  small('rate-25.mp4', 75, '25', { video: x264('-bf', '0', '-g', '25') }),
  small('rate-29.97.mov', 90, '30000/1001', {
    video: x264('-bf', '2', '-g', '30'),
    output: ['-video_track_timescale', '30000'],
  }),
  small('rate-59.94.mkv', 150, '60000/1001', { video: x264('-bf', '2', '-g', '60') }),
  small('variable-rate.mp4', 70, '25', {
    timebase: '1/90000',
    expression: patternExpression(IRREGULAR, GAPS),
    expectedTimes: irregularTimes,
    times: irregularTimes.map((ticks) => ticks / 90000),
    seconds: irregularTimes.at(-1) / 90000,
    video: x264('-bf', '2', '-g', '24'),
    output: ['-video_track_timescale', '90000'],
  }),
  small('b-frames.mp4', 100, '25', {
    video: x264('-bf', '3', '-g', '50', '-x264-params', 'b-pyramid=normal:b-adapt=0'),
  }),
  small('late-start.mkv', 75, '25', {
    video: x264('-bf', '2', '-g', '25'),
    output: ['-output_ts_offset', '3.2'],
  }),
  small('edit-list.mp4', 125, '25', {
    video: x264('-bf', '2', '-g', '50', '-keyint_min', '50', '-sc_threshold', '0'),
    // Copied from 2.6 s on: the copy has to begin at the key frame at 2.0 s,
    // so the file's edit list hides the frames between the two.
    finish: { kind: 'cutInside', from: '2.6', firstKept: 50, hidden: 15 },
  }),
  small('rotated-90.mp4', 75, '25', {
    display: TURNED,
    strip: { ...STRIP, cellWidth: 9 },
    storage: 'turned',
    video: x264('-bf', '2', '-g', '25'),
    finish: { kind: 'turn', degrees: 90 },
  }),
  small('pixel-aspect-16-11.mp4', 75, '25', {
    width: 220,
    storage: 'squeezed',
    filters: ['setsar=16/11'],
    video: x264('-bf', '2', '-g', '25'),
  }),
  small('one-sync-sample.mp4', 100, '25', {
    video: x264('-bf', '3', '-x264-params', 'keyint=infinite:scenecut=0'),
  }),
  small('cuts.mp4', 92, '25', {
    scene: 'shots',
    sound: null,
    cuts: SHOT_CUTS,
    // Groups of a fixed length: a key frame is no sign of a cut.
    video: x264('-bf', '2', '-g', '30', '-keyint_min', '30', '-sc_threshold', '0'),
  }),
  small('no-audio.mp4', 75, '25', { sound: null, video: x264('-bf', '2', '-g', '25') }),
  small('vp8.webm', 50, '25', {
    sound: null,
    video: [
      '-c:v',
      'libvpx',
      '-b:v',
      '400k',
      '-crf',
      '12',
      '-g',
      '25',
      '-deadline',
      'good',
      '-cpu-used',
      '3',
      '-auto-alt-ref',
      '0',
    ],
  }),
  small('av1.mp4', 50, '25', {
    sound: null,
    video: ['-c:v', 'libsvtav1', '-preset', '9', '-crf', '32', '-g', '25'],
  }),
]
