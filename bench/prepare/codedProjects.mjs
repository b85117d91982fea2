// @ts-check
import { seededNumbers } from '../statistics.mjs'

/**
 * Work as a team would have done it, made for a clip that is in a project already; the same in every run.
 *
 * @typedef {Record<string, any>} File a file of `framebench/1`, parsed
 */

const NOW = '2026-11-22T09:00:00.000Z'
const TRACKS = 319
const KEYFRAMES = 31_514
const ANNOTATIONS = 100_000

/** @param {File} file */
function parts(file) {
  const clip = file['clips'][0]
  const author = file['annotators'][0].id
  const version = file['codebooks'][0].version
  const step = (clip.endPts - clip.firstPts) / clip.frameCount
  if (!Number.isInteger(step)) throw new Error('The clip has no constant rate')
  const timed = (/** @type {number} */ frame) => {
    const pts = clip.firstPts + frame * step
    const seconds = (pts * clip.timebase.num) / clip.timebase.den
    return { frame, pts, timebase: clip.timebase, seconds: Math.round(seconds * 1e6) / 1e6 }
  }
  const coded = (/** @type {string} */ tagId) => ({
    clipId: clip.id,
    tagIds: [tagId],
    codebookVersion: version,
    attributes: {},
    note: '',
    certainty: 'certain',
    notAssessable: false,
    sensitivity: 'none',
    protectIdentity: false,
    status: 'draft',
    authorId: author,
    createdAt: NOW,
    updatedAt: NOW,
  })
  const ofKind = (/** @type {string} */ kind) =>
    file['codebooks'][0].tags
      .filter((/** @type {{ kind: string }} */ tag) => tag.kind === kind)
      .map((/** @type {{ id: string }} */ tag) => tag.id)
  return { clip, timed, coded, ofKind, numbers: seededNumbers(11) }
}

/** @param {ReturnType<typeof parts>} given */
function boxMaker({ clip, numbers }) {
  return () => {
    const [w, h] = [8 + numbers(60), 8 + numbers(60)]
    return { x: numbers(clip.display.width - w), y: numbers(clip.display.height - h), w, h }
  }
}

/** 319 tracks with 31,514 keyframes over the whole clip. @param {File} file @returns {File} */
export function withTracks(file) {
  const given = parts(file)
  const { clip, timed, coded, ofKind } = given
  const makeBox = boxMaker(given)
  const tagIds = ofKind('track')
  const tracks = Array.from({ length: TRACKS }, (_, index) => ({
    id: `track-${index}`,
    label: '',
    ...coded(tagIds[index % tagIds.length]),
  }))
  const keyframes = Array.from({ length: KEYFRAMES }, (_, index) => {
    const [track, nth] = [index % TRACKS, Math.floor(index / TRACKS)]
    const each = Math.ceil(KEYFRAMES / TRACKS)
    const frame = Math.floor((nth * (clip.frameCount - 1)) / each) + (track % 7)
    return {
      id: `key-${index}`,
      trackId: `track-${track}`,
      ...timed(frame),
      box: makeBox(),
      outside: nth % 20 === 19,
      occluded: false,
      interpolation: 'linear',
      attributes: {},
    }
  })
  return { ...file, tracks, keyframes }
}

/** Boxes on one frame. @param {File} file @param {number} count @param {number} frame @returns {File} */
export function withBoxes(file, count, frame) {
  const given = parts(file)
  const makeBox = boxMaker(given)
  const tagIds = given.ofKind('box')
  const annotations = Array.from({ length: count }, (_, index) => ({
    id: `box-${frame}-${index}`,
    ...given.timed(frame),
    box: makeBox(),
    ...given.coded(tagIds[index % tagIds.length]),
  }))
  return { ...file, annotations: [...(file['annotations'] ?? []), ...annotations] }
}

/** 100,000 boxes and frame tags over the whole clip. @param {File} file @returns {File} */
export function withAnnotations(file) {
  const given = parts(file)
  const makeBox = boxMaker(given)
  const tagIds = [...given.ofKind('box'), ...given.ofKind('frame')]
  const boxTags = new Set(given.ofKind('box'))
  const annotations = Array.from({ length: ANNOTATIONS }, (_, index) => {
    const tagId = tagIds[index % tagIds.length]
    return {
      id: `ann-${index}`,
      ...given.timed(index % given.clip.frameCount),
      ...(boxTags.has(tagId) ? { box: makeBox() } : {}),
      ...given.coded(tagId),
    }
  })
  return { ...file, annotations }
}

/** A second codebook, of 3,000 tags in 60 groups. @param {File} file @returns {File} */
export function withCodebook(file) {
  const colours = ['orange', 'sky', 'green', 'yellow', 'blue', 'vermillion', 'purple']
  const groups = Array.from({ length: 60 }, (_, index) => ({
    id: `group-${index}`,
    labels: { en: `Group ${index}`, ar: `مجموعة ${index}` },
    shape: 'square',
  }))
  const tags = Array.from({ length: 3000 }, (_, index) => ({
    id: `bench.tag_${index}`,
    labels: { en: `Tag ${index} of the bench`, ar: `وسم ${index}` },
    kind: ['range', 'box', 'frame', 'track'][index % 4],
    groupId: `group-${index % 60}`,
    colour: colours[index % colours.length],
  }))
  const book = { id: 'bench-codebook', version: '1.0', titles: { en: 'Bench' }, groups, tags }
  return { ...file, codebooks: [...file['codebooks'], book] }
}

/**
 * Stills that are ready to leave, evenly over the whole clip; on each of their frames is a box.
 * @param {File} file
 * @param {readonly number[]} frames
 * @returns {File}
 */
export function withStills(file, frames) {
  const given = parts(file)
  const makeBox = boxMaker(given)
  const [tagId] = given.ofKind('box')
  const words = { en: 'A frame of the bench.', ar: 'إطار من القياس.' }
  return {
    ...file,
    annotations: frames.map((frame) => ({
      id: `box-${frame}`,
      ...given.timed(frame),
      box: makeBox(),
      ...given.coded(tagId),
    })),
    stills: frames.map((frame) => ({
      id: `still-${frame}`,
      clipId: given.clip.id,
      ...given.timed(frame),
      // Of no picture: nothing that is measured reads it.
      sha256: 'a'.repeat(64),
      decoder: 'bench',
      credit: 'Bench',
      visible: words,
      capturedBy: file['annotators'][0].id,
      capturedAt: NOW,
    })),
  }
}
