import { coverageRecord } from '../../src/domain/records/coverage'
import { cutRecord } from '../../src/domain/records/cut'
import { claimId, clipId, tagId } from '../../src/domain/records/ids'
import type { WorkspaceRecord } from '../../src/domain/records/workspaceRecord'
import { frameIndex } from '../../src/domain/time/frameIndex'
import { ptsOf, type FrameTable } from '../../src/domain/time/frameTable'
import { addMeasure } from '../../src/engine/commands/addMeasure'
import { changeMeasure } from '../../src/engine/commands/changeMeasure'
import type { Workspace } from '../../src/engine/workspace'

/** The scene that is measured. */
export const MEASURED_CLIP = clipId.parse('roadside-vehicles')

const LOOKED_AT = '2026-11-22T09:40:00.000Z'
/** What the two coders had on screen: the one nearly all, the other the first shot and the beginning of the last. */
const SEEN = {
  'coder-7f': [
    { start: 0, end: 200, speed: 0.5 },
    { start: 200, end: 480, speed: 1 },
  ],
  'coder-k3': [
    { start: 0, end: 200, speed: 1 },
    { start: 430, end: 455, speed: 1 },
  ],
} as const

/** What was looked at of the measured scene, and its cuts, which one coder has confirmed. @param cuts first frames of shots */
export function lookedAt(table: FrameTable, cuts: readonly number[]): readonly WorkspaceRecord[] {
  return [
    ...Object.entries(SEEN).map(([authorId, spans]) =>
      coverageRecord.parse({
        type: 'coverage',
        id: `${MEASURED_CLIP}-seen-by-${authorId}`,
        clipId: MEASURED_CLIP,
        authorId,
        spans,
        updatedAt: LOOKED_AT,
      }),
    ),
    ...cuts.map((frame) =>
      cutRecord.parse({
        type: 'cut',
        id: `${MEASURED_CLIP}-confirmed-cut-${frame}`,
        clipId: MEASURED_CLIP,
        frame,
        pts: ptsOf(table, frameIndex(frame)),
        verdict: 'confirmed',
        authorId: 'coder-7f',
        createdAt: LOOKED_AT,
        updatedAt: LOOKED_AT,
      }),
    ),
  ]
}

/** Asks how much of the scene the people at the roadside were without cover, for the first claim. */
export function addDrawnMeasure(workspace: Workspace, nextId: (id: string) => void): void {
  nextId('measure-1')
  const wanted = {
    name: 'No cover at the roadside',
    tagId: tagId.parse('posture.no_cover'),
    claimId: claimId.parse('claim-1'),
  }
  const made = addMeasure(workspace, wanted)
  if (!made.ok) throw new Error(`the measure is refused: ${made.problem.code}`)
  const asked = changeMeasure(workspace, made.value.measure.id, (before) => ({ ...before, clipIds: [MEASURED_CLIP] }))
  if (!asked.ok) throw new Error(`its clip is refused: ${asked.problem.code}`)
}
