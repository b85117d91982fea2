import type { FrameIndex } from '../../domain/time/frameIndex'
import { frameIndex } from '../../domain/time/frameIndex'
import { endPtsOf, frameAt, frameAtTicks, frameCount, ptsOf, type FrameTable } from '../../domain/time/frameTable'
import { secondsOf } from '../../domain/time/timebase'
import type { OpenClip } from '../../engine/ports/media'
import { chooseClockOffset, type ClockObservation, type ClockOffset } from './clockOffset'
import { syncFrame } from '../decode/syncFrame'
import { greyDifference, GreyThumbnails } from './greyThumbnail'

/** Where the element is looked at, as fractions of its duration. */
const PLACES = [0.13, 0.37, 0.61, 0.87]
/** Frames behind a sync sample: far enough for the neighbours on both sides. */
const AFTER_SYNC = 8
/** How many frames on each side of the expected one are compared. */
const NEIGHBOURS = 3
const FRAME_TIMEOUT_MS = 3000

/**
 * Measures how far a paused element's clock is ahead of the frame table: shows it at four places and finds the exact frames
 * that look like what it shows. Moves the element; the caller puts it back.
 * @param clip gives the exact frames; its pictures are closed here
 */
export async function measureClock(
  element: HTMLVideoElement,
  clip: Pick<OpenClip, 'table' | 'frame'>,
  signal: AbortSignal,
  untilCalm: () => Promise<void> = () => Promise.resolve(),
): Promise<ClockOffset> {
  let thumbnails: GreyThumbnails | undefined
  let isSameSize = true
  const observations: ClockObservation[] = []
  for (const seconds of places(clip.table, durationOf(element, clip.table))) {
    await untilCalm()
    const mediaTime = await showAt(element, seconds, signal)
    if (mediaTime === undefined) continue
    const candidates: ClockObservation['candidates'][number][] = []
    let shown: Float32Array | undefined
    let isWhole = true
    for (const frame of framesNear(clip.table, mediaTime)) {
      const exact = signal.aborted ? undefined : await clip.frame(frame, 'background')
      if (!exact?.ok) {
        // Without one of them its neighbour would pass for it, and every number after it be one off.
        isWhole &&= exact?.problem.code === 'undecodable'
        continue
      }
      const picture = exact.value
      try {
        thumbnails ??= new GreyThumbnails(picture)
        shown ??= thumbnails.ofElement(element)
        isSameSize &&= areClose(element.videoWidth, picture.width) && areClose(element.videoHeight, picture.height)
        candidates.push({ frame, difference: greyDifference(shown, thumbnails.of(picture)) })
      } finally {
        picture.close()
      }
    }
    if (isWhole && candidates.length > 0) observations.push({ mediaTime, candidates })
  }
  return signal.aborted
    ? { kind: 'unknown', reason: 'noOffset' }
    : chooseClockOffset(clip.table, observations, isSameSize)
}

/**
 * Seconds on the element's clock at which it is looked at: near sync samples, since element and decoder both begin there.
 * Which frame is shown need not be known beforehand; a place is only moved to where little has to be decoded.
 */
function places(table: FrameTable, duration: number): number[] {
  const taken = new Set<number>()
  const begin = ptsOf(table, frameIndex(0))
  const length = table.endPts - begin
  return PLACES.map((place) => {
    const there = frameAtTicks(table, begin + place * length)
    let frame = Math.min(there, syncFrame(table, there) + AFTER_SYNC)
    while (taken.has(frame) && frame < there) frame = Math.min(there, frame + AFTER_SYNC)
    taken.add(frame)
    return (
      ((ptsOf(table, frameIndex(frame)) + endPtsOf(table, frameIndex(frame)) - 2 * begin) / (2 * length)) * duration
    )
  })
}

/** A pixel aspect ratio near 1 is rounded differently by element and decoder. */
function areClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 0.02 * b
}

/** In seconds; a Matroska file without a duration in its header gives an element an infinite one. */
function durationOf({ duration }: HTMLVideoElement, table: FrameTable): number {
  if (Number.isFinite(duration)) return duration
  return secondsOf(table.endPts - (table.pts[0] ?? 0), table.timebase)
}

/** Some browsers count from the first frame, others from the container's zero: both places are looked at. */
function framesNear(table: FrameTable, mediaTime: number): FrameIndex[] {
  const begin = secondsOf(ptsOf(table, frameIndex(0)), table.timebase)
  const frames = new Set<number>()
  for (const expected of [frameAt(table, mediaTime), frameAt(table, mediaTime + begin)]) {
    const first = Math.max(0, expected - NEIGHBOURS)
    const last = Math.min(frameCount(table) - 1, expected + NEIGHBOURS)
    for (let frame = first; frame <= last; frame += 1) frames.add(frame)
  }
  return [...frames].toSorted((a, b) => a - b).map(frameIndex)
}

/** Seeks and waits for the picture. @returns its media time in seconds, or undefined where none comes */
function showAt(element: HTMLVideoElement, seconds: number, signal: AbortSignal): Promise<number | undefined> {
  return new Promise((resolve) => {
    const end = (mediaTime?: number) => {
      clearTimeout(timer)
      element.cancelVideoFrameCallback(callback)
      signal.removeEventListener('abort', abort)
      resolve(mediaTime)
    }
    const abort = () => end()
    if (signal.aborted) return resolve(undefined)
    const timer = setTimeout(abort, FRAME_TIMEOUT_MS)
    const callback = element.requestVideoFrameCallback((_, { mediaTime }) => end(mediaTime))
    signal.addEventListener('abort', abort)
    element.currentTime = seconds
  })
}
