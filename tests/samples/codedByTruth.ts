import { annotationRecord, type AnnotationRecord } from '../../src/domain/records/annotation'
import type { ClipRecord } from '../../src/domain/records/clip'
import { segmentRecord, type SegmentRecord } from '../../src/domain/records/segment'
import { frameIndex } from '../../src/domain/time/frameIndex'
import { boundaryPts, ptsOf, type FrameTable } from '../../src/domain/time/frameTable'

/** What the truth file of a drawn scene says of it. */
export interface SceneTruth {
  readonly cuts: readonly number[]
  readonly flashes: readonly number[]
  readonly figures: readonly {
    readonly id: string
    readonly role: string
    readonly boxes: readonly (readonly [number, number, number, number] | null)[]
  }[]
}

interface CodedRange {
  readonly tag: string
  readonly start: number
  readonly end: number
  readonly coder: string
  readonly note?: string
  readonly certainty?: string
}

/** Ranges as two coders might set them: mostly the same, with ends that differ by a few frames. */
const RANGES: Readonly<Record<string, readonly CodedRange[]>> = {
  'roadside-vehicles': [
    {
      tag: 'posture.no_cover',
      start: 0,
      end: 200,
      coder: 'coder-7f',
      note: 'Four people stand in the open beside the van and the pickup.',
    },
    { tag: 'posture.no_cover', start: 3, end: 200, coder: 'coder-k3' },
    { tag: 'posture.casual', start: 20, end: 180, coder: 'coder-7f', certainty: 'probable' },
    {
      tag: 'fire.outgoing',
      start: 94,
      end: 135,
      coder: 'coder-7f',
      note: 'Drawn flashes at the tool; see the frame tags.',
    },
    { tag: 'fire.outgoing', start: 96, end: 133, coder: 'coder-k3' },
    { tag: 'posture.no_cover', start: 200, end: 430, coder: 'coder-7f' },
    { tag: 'fire.outgoing', start: 270, end: 315, coder: 'coder-k3', certainty: 'probable' },
    { tag: 'posture.not_assessable', start: 430, end: 455, coder: 'coder-k3' },
    { tag: 'audio.gunfire', start: 95, end: 134, coder: 'coder-7f' },
  ],
  'road-presenter': [
    {
      tag: 'posture.no_cover',
      start: 0,
      end: 262,
      coder: 'coder-7f',
      note: 'The presenter stands in the middle of the road.',
    },
    { tag: 'posture.no_cover', start: 0, end: 83, coder: 'coder-k3' },
    { tag: 'posture.no_cover', start: 262, end: 500, coder: 'coder-7f' },
    {
      tag: 'posture.crouch_prone',
      start: 83,
      end: 225,
      coder: 'coder-k3',
      note: 'One person behind the car, in the background.',
    },
    { tag: 'audio.no_location_sound', start: 0, end: 500, coder: 'coder-k3' },
  ],
}

const ROLE_TAGS: Readonly<Record<string, string>> = {
  presenter: 'person.journalist',
  standing: 'person.no_weapon_visible',
  crouching: 'person.no_weapon_visible',
  tool: 'person.armed_uniformed',
}

/** Ranges, boxes on three frames, cuts and flashes of one drawn scene, from its own truth. */
export function codedByTruth(
  clip: ClipRecord,
  table: FrameTable,
  truth: SceneTruth,
  codebookVersion: string,
): (AnnotationRecord | SegmentRecord)[] {
  const coded = (id: string, tag: string, coder: string, at: number) => ({
    id: `${clip.id}-${id}`,
    clipId: clip.id,
    tagIds: [tag],
    codebookVersion,
    authorId: coder,
    createdAt: minute(at),
    updatedAt: minute(at),
  })
  const onFrame = (frame: number) => ({ frame, pts: ptsOf(table, frameIndex(frame)) })
  const ranges = (RANGES[clip.name] ?? []).map(({ tag, start, end, coder, ...said }, at) =>
    segmentRecord.parse({
      type: 'segment',
      ...coded(`range-${at}`, tag, coder, at),
      start,
      startPts: ptsOf(table, frameIndex(start)),
      end,
      endPts: boundaryPts(table, end),
      ...said,
    }),
  )
  const cuts = truth.cuts.map((frame) =>
    annotationRecord.parse({
      type: 'annotation',
      ...coded(`cut-${frame}`, 'footage.cut', 'coder-7f', 20),
      ...onFrame(frame),
    }),
  )
  const flashes = truth.flashes
    .filter((_, at) => at % 2 === 0)
    .slice(0, 4)
    .map((frame) =>
      annotationRecord.parse({
        type: 'annotation',
        ...coded(`flash-${frame}`, 'fire.muzzle_flash', 'coder-7f', 21),
        ...onFrame(frame),
      }),
    )
  const boxes = [100, 250, 460].flatMap((frame) =>
    truth.figures.flatMap(({ id, role, boxes: placed }) => {
      const box = placed[frame]
      if (!box) return []
      const [x, y, w, h] = box
      return annotationRecord.parse({
        type: 'annotation',
        ...coded(`box-${frame}-${id}`, ROLE_TAGS[role] ?? 'person.no_weapon_visible', 'coder-7f', 30),
        ...onFrame(frame),
        box: { x, y, w, h },
        sensitivity: 'identity',
      })
    }),
  )
  return [...ranges, ...cuts, ...flashes, ...boxes]
}

function minute(at: number): string {
  return new Date(Date.UTC(2026, 10, 22, 9, at)).toISOString()
}
