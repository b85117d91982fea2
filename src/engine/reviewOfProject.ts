import { agreementContext, type AgreementContext } from '../domain/agreement/agreementContext'
import type { CodedClip } from '../domain/agreement/codedClip'
import { codedClip } from '../domain/agreement/codedClipOf'
import type { MatchedClip } from '../domain/agreement/codeGroup'
import { matchClip } from '../domain/agreement/matchClip'
import type { ClipEvidence } from '../domain/measures/clipEvidence'
import type { AnnotatorRecord } from '../domain/records/annotator'
import type { ClipRecord } from '../domain/records/clip'
import { clipIdentity } from '../domain/records/clipIdentity'
import type { CodebookRecord } from '../domain/records/codebook'
import type { HandoverRecord } from '../domain/records/handover'
import type { ClipId } from '../domain/records/ids'
import { USUAL_RULES, type ReviewRules } from '../domain/records/reviewRules'
import { clipEvidenceOf, groupedByClip, isSameList, type FrameTimes } from './clipEvidenceOf'
import type { RecordIndex } from './recordIndex'

/** Whose codes of which clips can be compared, and by which rules. */
export interface ReviewedProject {
  readonly rules: ReviewRules
  readonly context: AgreementContext
  /** Clips that somebody has coded, in the order of their ids; of two or more coders there is something to compare. */
  readonly clips: readonly CodedClip[]
  /** Clips whose frames are not known, so that nothing of them is compared. */
  readonly unread: readonly ClipRecord[]
}

/**
 * Gathers what every coder said of every clip. What has not changed since the last time is the same object, the whole too.
 * @param timesOf the frames of a clip, where they have been read
 */
export function reviewOfProject(
  index: RecordIndex,
  timesOf: (clipId: ClipId) => FrameTimes | undefined,
): ReviewedProject {
  const clips = index.all('clip').toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const handovers = groupedByClip(index.all('handover'))
  const annotators = index.all('annotator')
  const coded = clipEvidenceOf(index, clips, timesOf).flatMap((each) => {
    const clip = index.get('clip', each.clipId)
    return clip ? codedClipOf(each, clip, handovers.get(each.clipId) ?? [], annotators) : []
  })
  const found: ReviewedProject = {
    rules: index.all('project')[0]?.review ?? USUAL_RULES,
    context: contextOf(index.all('codebook')),
    clips: coded.filter(({ coders }) => coders.length > 0),
    unread: clips.filter(({ id }) => timesOf(id) === undefined),
  }
  const known = LAST.get(index)
  if (known && isSame(known, found)) return known
  LAST.set(index, found)
  return found
}

const LAST = new WeakMap<RecordIndex, ReviewedProject>()

function isSame(a: ReviewedProject, b: ReviewedProject): boolean {
  return (
    a.rules === b.rules && a.context === b.context && isSameList(a.clips, b.clips) && isSameList(a.unread, b.unread)
  )
}

const MATCHED = new WeakMap<CodedClip, { readonly inputs: readonly unknown[]; readonly is: MatchedClip }>()

/** What of a clip agrees and what does not; matched anew only where codes, rules or codebooks have changed. */
export function matchedClip(clip: CodedClip, { rules, context }: ReviewedProject): MatchedClip {
  const inputs = [rules, context]
  const known = MATCHED.get(clip)
  if (known && isSameList(known.inputs, inputs)) return known.is
  const is = matchClip(clip, rules, context)
  MATCHED.set(clip, { inputs, is })
  return is
}

const CODED = new WeakMap<ClipEvidence, { readonly inputs: readonly unknown[]; readonly is: CodedClip }>()

function codedClipOf(
  evidence: ClipEvidence,
  clip: ClipRecord,
  handovers: readonly HandoverRecord[],
  annotators: readonly AnnotatorRecord[],
): CodedClip {
  const inputs = [clip, ...handovers, ...annotators]
  const known = CODED.get(evidence)
  if (known && isSameList(known.inputs, inputs)) return known.is
  const names = new Map(annotators.map(({ id, pseudonym }) => [id, pseudonym]))
  const is = codedClip(evidence, {
    identity: clipIdentity(clip),
    reviews: evidence.reviews,
    handovers,
    pseudonymOf: (id) => names.get(id) ?? id,
  })
  CODED.set(evidence, { inputs, is })
  return is
}

let lastContext: { readonly codebooks: readonly CodebookRecord[]; readonly context: AgreementContext } | undefined

function contextOf(codebooks: readonly CodebookRecord[]): AgreementContext {
  if (!lastContext || !isSameList(lastContext.codebooks, codebooks)) {
    lastContext = { codebooks, context: agreementContext(codebooks) }
  }
  return lastContext.context
}
