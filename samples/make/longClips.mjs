// The two long scenes, drawn in the manner of a news report.

import { PRESENTER_CUTS, VEHICLES_CUTS, VEHICLES_FLASHES } from './draw/plan.mjs'
import { patternExpression, patternTimes, regularTimes } from './timing.mjs'

const SHARED = {
  display: { width: 1280, height: 720 },
  width: 1280,
  height: 720,
  strip: { x: 32, y: 32, cellWidth: 32, cellHeight: 32, cells: 20 },
  storage: 'plain',
  sound: 'outdoors',
  rate: '25',
  limit: 3_000_000,
}

const VEHICLE_FRAMES = 600

// Milliseconds a frame stays, over and over.
const UNEVEN = [33, 33, 50, 40, 67, 33, 42, 58, 33, 48]
const PRESENTER_FRAMES = 500
const presenterTimes = patternTimes(PRESENTER_FRAMES, UNEVEN)

/** The first frame of each flash, in seconds. */
const clicks = VEHICLES_FLASHES.filter((frame) => !VEHICLES_FLASHES.includes(frame - 1)).map((frame) => frame / 25)

export const longClips = [
  {
    ...SHARED,
    file: 'roadside-vehicles.mp4',
    scene: 'vehicles',
    frames: VEHICLE_FRAMES,
    times: regularTimes(VEHICLE_FRAMES, 1 / 25),
    seconds: VEHICLE_FRAMES / 25,
    cuts: VEHICLES_CUTS,
    flashes: VEHICLES_FLASHES,
    clicks,
    video: ['-c:v', 'libx264', '-profile:v', 'high', '-preset', 'medium', '-crf', '22', '-bf', '3', '-g', '50'],
    audio: ['-c:a', 'aac', '-b:a', '64k'],
    output: ['-video_track_timescale', '12800', '-movflags', '+faststart'],
  },
  {
    ...SHARED,
    file: 'road-presenter.webm',
    scene: 'presenter',
    frames: PRESENTER_FRAMES,
    times: presenterTimes.map((milliseconds) => milliseconds / 1000),
    seconds: (presenterTimes.at(-1) + UNEVEN.at(-1)) / 1000,
    timebase: '1/1000',
    expression: patternExpression(UNEVEN),
    expectedTimes: presenterTimes,
    cuts: PRESENTER_CUTS,
    flashes: [],
    clicks: [],
    video: [
      '-c:v',
      'libvpx-vp9',
      '-b:v',
      '0',
      '-crf',
      '33',
      '-g',
      '90',
      '-deadline',
      'good',
      '-cpu-used',
      '4',
      '-row-mt',
      '1',
    ],
    audio: ['-c:a', 'libopus', '-b:a', '48k'],
  },
]
