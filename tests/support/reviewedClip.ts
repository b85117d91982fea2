import type { CodeGroup, Disagreement } from '../../src/domain/agreement/codeGroup'
import { clipId, recordId, type AnnotatorId, type RecordId } from '../../src/domain/records/ids'
import { annotatorId } from '../../src/domain/records/ids'
import { annotatorRecord } from '../../src/domain/records/annotator'
import { keyframeRecord } from '../../src/domain/records/keyframe'
import { segmentRecord } from '../../src/domain/records/segment'
import { trackRecord } from '../../src/domain/records/track'
import type { WorkspaceRecord } from '../../src/domain/records/workspaceRecord'
import { frameIndex } from '../../src/domain/time/frameIndex'
import { createProject } from '../../src/engine/commands/createProject'
import { fixedPorts } from './fixedPorts'
import { NOW, sampleAnnotation, sampleClip, sampleCodebook, steadyTable } from './sampleRecords'

const CODERS = ['coder-a', 'coder-b', 'coder-c'].map((id) => annotatorId.parse(id))

/** A clip that three others have coded, in the project of an adjudicator. */
export async function reviewedClip(records: readonly WorkspaceRecord[]) {
  const workspace = await createProject(fixedPorts(), {
    name: 'Case',
    pseudonym: 'adjudicator-2c',
    codebook: sampleCodebook(),
  })
  const clip = sampleClip(workspace.authorId)
  const people = CODERS.map((id) => annotatorRecord.parse({ type: 'annotator', id, pseudonym: id, createdAt: NOW }))
  const made = workspace.commit(
    'import',
    [clip, ...people, ...records].map((after) => ({ before: null, after })),
  )
  if (!made.ok) throw new Error(made.problem.code)
  return { workspace, view: { clip, table: steadyTable() }, coders: CODERS }
}

const coded = { clipId: 'clip-a', codebookVersion: '1', status: 'submitted', createdAt: NOW, updatedAt: NOW }

export function codedBox(id: string, coder: number, x: number, over: Record<string, unknown> = {}) {
  return sampleAnnotation(coderAt(coder), { id, status: 'submitted', box: { x, y: 20, w: 30, h: 40 }, ...over })
}

/** Frames `[start, end)`. */
export function codedRange(
  id: string,
  coder: number,
  [start, end]: readonly [number, number],
  over: Record<string, unknown> = {},
) {
  return segmentRecord.parse({
    type: 'segment',
    id,
    start,
    startPts: start * 512,
    end,
    endPts: end * 512,
    tagIds: ['no_cover'],
    authorId: coderAt(coder),
    ...coded,
    ...over,
  })
}

/** A track with a box at each of some frames, and its keyframes. */
export function codedTrack(id: string, coder: number, places: readonly (readonly [frame: number, x: number])[]) {
  const track = trackRecord.parse({ type: 'track', id, tagIds: ['rifle'], authorId: coderAt(coder), ...coded })
  const keyframes = places.map(([frame, x]) =>
    keyframeRecord.parse({
      type: 'keyframe',
      id: `${id}-${frame}`,
      trackId: id,
      frame,
      pts: frame * 512,
      box: { x, y: 20, w: 30, h: 40 },
    }),
  )
  return [track, ...keyframes]
}

/** A group of what the first coders said, one record each in their order; whoever is left of three said nothing. */
export function groupOf(...ids: readonly string[]): CodeGroup {
  const members = ids.map((id, at) => ({ coderId: coderAt(at), recordId: recordId.parse(id) as RecordId }))
  return {
    key: ids.join(' '),
    clipId: clipId.parse('clip-a'),
    subject: 'range',
    members,
    absent: CODERS.slice(ids.length),
    span: { start: 0, end: 100 },
    frame: frameIndex(0),
  }
}

export function disagreementOf(...ids: readonly string[]): Disagreement {
  return { ...groupOf(...ids), kinds: ['boundary'], weight: 0.5, overlap: 0.5 }
}

function coderAt(at: number): AnnotatorId {
  const id = CODERS[at]
  if (id === undefined) throw new Error('there are three coders')
  return id
}
