import { useCallback } from 'react'
import type { AgreementContext } from '../domain/agreement/agreementContext'
import type { CodedClip, CoderCodes } from '../domain/agreement/codedClip'
import type { CodeGroup, MatchedClip } from '../domain/agreement/codeGroup'
import { reviewItems, type ReviewItem } from '../domain/agreement/reviewItem'
import type { CodedRecord } from '../domain/codebook/olderCodes'
import type { AdjudicationRecord } from '../domain/records/adjudication'
import type { AnnotatorId, ClipId, RecordId, TagId } from '../domain/records/ids'
import type { FrameTable } from '../domain/time/frameTable'
import { isSameList } from '../engine/clipEvidenceOf'
import type { ClipInView } from '../engine/commands/clipInView'
import type { AgreementQuestion } from '../engine/ports/agreement'
import { matchedClip, reviewOfProject } from '../engine/reviewOfProject'
import type { Workspace } from '../engine/workspace'
import { usePlayback } from './playbackStore'
import { useRecords } from './workspaceStore'

/** A clip as it is reviewed. */
export interface ReviewedClip {
  readonly clipId: ClipId
  readonly table: FrameTable
  /** Whose codes are compared, in the order of their letters. */
  readonly coderIds: readonly AnnotatorId[]
  readonly context: AgreementContext
  /** What their agreement is computed from; the same object while no code has changed, whatever was settled. */
  readonly question: AgreementQuestion
  readonly items: readonly ReviewItem[]
}

/** What was found last: while its inputs are the same, so is every part of it. */
interface Found {
  readonly coded: CodedClip
  readonly matched: MatchedClip
  readonly adjudications: readonly AdjudicationRecord[]
  readonly reviewed: ReviewedClip
}

let last: Found | undefined

/** What coders said of a clip, and what was decided. Codes are matched again only where they have changed. */
export function reviewedClip(workspace: Workspace, { clip, table }: ClipInView): ReviewedClip | undefined {
  const { index } = workspace
  const times = { table, foundCuts: undefined }
  const project = reviewOfProject(index, (clipId) => (clipId === clip.id ? times : undefined))
  const newest = project.clips.find(({ clipId }) => clipId === clip.id)
  if (!newest) return undefined
  // A verdict is no code: what it adds to the records does not let them be matched anew.
  const coded = last && isSameCoded(last.coded, newest) ? last.coded : newest
  const matched = matchedClip(coded, project)
  const adjudications = index.all('adjudication').filter(({ clipId }) => clipId === clip.id)
  if (last?.matched === matched && isSameList(last.adjudications, adjudications)) return last.reviewed
  const reviewed: ReviewedClip = {
    clipId: clip.id,
    table,
    coderIds: coded.coders.map(({ coderId }) => coderId),
    context: project.context,
    question:
      last?.matched === matched
        ? last.reviewed.question
        : { clips: [coded], rules: project.rules, context: project.context },
    items: reviewItems(matched, adjudications),
  }
  last = { coded, matched, adjudications, reviewed }
  return reviewed
}

/** The review of the clip in view; undefined while none is. */
export function useReviewedClip(): ReviewedClip | undefined {
  const view = usePlayback((state) => state.view)
  const query = useCallback((workspace: Workspace) => (view ? reviewedClip(workspace, view) : undefined), [view])
  return useRecords(query, undefined)
}

/** The record that a member of a group names. */
export function codedRecord({ index }: Workspace, id: RecordId): CodedRecord | undefined {
  return index.get('annotation', id) ?? index.get('segment', id) ?? index.get('track', id)
}

/** The tags of a group's codes, each once, those that most coders gave first. */
export function groupTags(workspace: Workspace, { members }: CodeGroup): readonly TagId[] {
  const counts = new Map<TagId, number>()
  for (const { recordId } of members) {
    for (const id of codedRecord(workspace, recordId)?.tagIds ?? []) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([id]) => id)
}

function isSameCoded(a: CodedClip, b: CodedClip): boolean {
  return (
    a.clipId === b.clipId &&
    a.table === b.table &&
    a.coders.length === b.coders.length &&
    a.coders.every((coder, at) => isSameCoder(coder, b.coders[at]))
  )
}

function isSameCoder(a: CoderCodes, b: CoderCodes | undefined): boolean {
  if (!b || a.coderId !== b.coderId || a.pseudonym !== b.pseudonym) return false
  const lists = (coder: CoderCodes) => [coder.annotations, coder.segments, coder.tracks, ...coder.keyframes]
  const [of, others] = [lists(a), lists(b)]
  const isSame = of.length === others.length && of.every((list, at) => isSameList(list, others[at] ?? []))
  return isSame && isSameSpans(a.examined, b.examined) && isSameSpans(a.handedOver, b.handedOver)
}

function isSameSpans(a: CoderCodes['examined'], b: CoderCodes['examined']): boolean {
  if (!a || !b) return a === b
  return a.length === b.length && a.every(({ start, end }, at) => b[at]?.start === start && b[at].end === end)
}
