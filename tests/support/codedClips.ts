import { agreementContext } from '../../src/domain/agreement/agreementContext'
import type { CodedClip } from '../../src/domain/agreement/codedClip'
import { codedClip } from '../../src/domain/agreement/codedClipOf'
import type { ClipEvidence } from '../../src/domain/measures/clipEvidence'
import { handoverRecord } from '../../src/domain/records/handover'
import type { AnnotatorId } from '../../src/domain/records/ids'
import { reviewRecord } from '../../src/domain/records/review'
import { CODEBOOK, evidence, frameTag, keyframe, track } from './measuredClip'
import { NOW } from './sampleRecords'

/** Of the codebook of the measured clips: postures exclude each other, a rifle and a tank too, what is heard does not. */
export const AGREEMENT = agreementContext([CODEBOOK])

/** What several coders, called by their ids, said of a clip of 100 frames, ten a second. */
export function codedBy(
  over: Partial<Omit<ClipEvidence, 'cuts'>>,
  handovers: readonly HandedOver[] = [],
  pseudonymOf: (id: AnnotatorId) => string = String,
): CodedClip {
  const { reviews = [] } = over
  return codedClip(evidence(over), { identity: 'clip-a/0', reviews, handovers: handovers.map(handover), pseudonymOf })
}

type HandedOver = readonly [authorId: string, start: number, end: number]

function handover([authorId, start, end]: HandedOver) {
  return handoverRecord.parse({
    type: 'handover',
    id: `handover-${authorId}-${start}`,
    clipId: 'clip-a',
    authorId,
    start,
    startPts: start,
    end,
    endPts: end,
    createdAt: NOW,
  })
}

export function review(coderId: string, recordIds: readonly string[], revision = 1) {
  return reviewRecord.parse({
    type: 'review',
    id: `review-${coderId}-${revision}`,
    clipId: 'clip-a',
    coderId,
    recordIds,
    submittedAt: NOW,
    digest: '0'.repeat(64),
    revision,
  })
}

/** @param left of a box 10 pixels wide and high */
export function boxAt(
  frame: number,
  left: number,
  authorId: string,
  tag = 'rifle',
  over: Record<string, unknown> = {},
) {
  return frameTag(tag, frame, authorId, { box: { x: left, y: 0, w: 10, h: 10 }, ...over })
}

/** A track that is there on frames `[start, end)`, and its keyframes; `left` by frame of boxes 10 pixels wide and high. */
export function tracked(
  id: string,
  authorId: string,
  end: number,
  left: Readonly<Record<number, number>>,
  tag = 'rifle',
) {
  const frames = Object.entries(left).map(([frame, x]) =>
    keyframe(id, Number(frame), { box: { x, y: 0, w: 10, h: 10 } }),
  )
  const [, last] = Object.entries(left).at(-1) ?? ['', 0]
  const outside = keyframe(id, end, { box: { x: last, y: 0, w: 10, h: 10 }, outside: true })
  return { track: track(id, tag, authorId), keyframes: [...frames, outside] }
}
