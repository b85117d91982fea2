import type { Result } from '../domain/result'
import type { CodebookRefusal } from '../engine/commands/commitCodebook'
import type { ConfirmRefusal } from '../engine/commands/confirmMeaning'
import type { PseudonymRefusal } from '../engine/commands/changePseudonym'
import type { CommentRefusal } from '../engine/commands/changeComment'
import type { MergeRefusal } from '../engine/commands/mergeObjects'
import type { EndRefusal } from '../engine/commands/endOpen'
import type { JoinRangesRefusal } from '../engine/commands/joinRanges'
import type { SplitRangeRefusal } from '../engine/commands/splitRange'
import type { MoveKeyframeRefusal } from '../engine/commands/moveKeyframe'
import type { SettleRefusal } from '../engine/commands/settleDisagreement'
import type { OpenPackageRefusal } from '../engine/commands/openPackage'
import type { SecondRefusal } from '../engine/commands/secondLook'
import type { SubmitRefusal } from '../engine/commands/submitWork'
import type { KeyframeRefusal } from '../engine/commands/toggleKeyframe'
import type { Exclusion } from '../domain/codebook/exclusion'
import { recordId, type TagId } from '../domain/records/ids'
import type { RangeKeyRefusal } from '../engine/commands/toggleRange'
import type { AddSyncRefusal } from '../engine/commands/addSync'
import type { AddClaimRefusal } from '../engine/commands/addClaim'
import type { DeleteClaimRefusal } from '../engine/commands/deleteClaim'
import type { ReplaceRefusal } from '../engine/commands/replaceText'
import { claimsOn } from '../engine/commands/linkEvidence'
import type { ClaimStatusRefusal } from '../engine/commands/setClaimStatus'
import type { IntegrityProblem } from '../domain/edits/integrity'
import { inLanguage } from './codebookQueries'
import { notify } from './noticesStore'
import { preferencesStore } from './preferencesStore'
import { workspaceStore } from './workspaceStore'
import { tagsOf } from '../engine/commands/tagsOf'
import { openDialog } from './dialogStore'

/** Why a command did nothing. */
export type CommandRefusal =
  | CodebookRefusal
  | ConfirmRefusal
  | KeyframeRefusal
  | MergeRefusal
  | RangeKeyRefusal
  | SplitRangeRefusal
  | JoinRangesRefusal
  | EndRefusal
  | MoveKeyframeRefusal
  | AddClaimRefusal
  | AddSyncRefusal
  | DeleteClaimRefusal
  | ClaimStatusRefusal
  | ReplaceRefusal
  | SecondRefusal
  | CommentRefusal
  | PseudonymRefusal
  | { readonly code: 'commentAnswered' }
  | SettleRefusal
  | SubmitRefusal
  | OpenPackageRefusal
  | { readonly code: 'noKeyframeHere' }
  | { readonly code: 'cannotSplit' }
  | { readonly code: 'keyframesOnTheWay' }
  | { readonly code: 'allSubmitted' }
  | { readonly code: 'onlyTags' }

/** Says why an edit was not made. Where there was nothing to do nobody needs a sentence. */
export function explainRefusal(refusal: CommandRefusal): void {
  switch (refusal.code) {
    case 'nothingToDo':
      return
    case 'readOnly':
      notify('warning', workspaceStore.getState().past ? 'historyPanel.past.readOnly' : 'refusals.readOnly')
      return
    case 'notSaved':
      notify('warning', `refusals.${refusal.code}`)
      return
    case 'erased':
      notify('warning', 'erase.noWayBack')
      return
    case 'cannotReplace':
      notify('problem', 'erase.cannotReplace', { place: refusal.place })
      return
    case 'disagree':
      notify('problem', 'tracks.refused.disagree', { frame: refusal.frame })
      return
    case 'keyframeInTheWay':
      notify('problem', 'lanes.keyframeInTheWay', { frame: refusal.frame })
      return
    case 'noKeyframeHere':
      notify('info', 'lanes.noKeyframeHere')
      return
    case 'onlyKeyframe':
    case 'notBegun':
    case 'otherTags':
    case 'otherAuthors':
    case 'cannotSplit':
    case 'keyframesOnTheWay':
      notify('problem', `tracks.refused.${refusal.code}`)
      return
    case 'excluded':
      explainExclusion(refusal)
      return
    case 'severalOpen':
      notify('warning', 'ranges.refused.severalOpen', { count: refusal.count })
      return
    case 'keyframeLater':
      notify('problem', 'ranges.refused.keyframeLater', { frame: refusal.frame })
      return
    case 'rangeGap':
      notify('problem', 'ranges.refused.rangeGap', { first: refusal.start, last: refusal.end - 1 })
      return
    case 'cannotSplitRange':
    case 'otherSubjects':
    case 'otherValues':
      notify('problem', `ranges.refused.${refusal.code}`)
      return
    case 'tagInUse':
      notify('problem', 'codebook.refused.tagInUse', { count: refusal.count, tag: refusal.tagId })
      return
    case 'tagRequired':
      notify('problem', 'codebook.refused.tagRequired', { tag: refusal.tagId, by: refusal.by })
      return
    case 'groupInUse':
      notify('problem', 'codebook.refused.groupInUse', { count: refusal.count })
      return
    case 'codebookMalformed':
      notify('problem', 'codebook.refused.malformed', { place: refusal.place, reason: refusal.reason })
      return
    case 'codebookFaulty':
      notify('problem', 'codebook.refused.faulty', { place: refusal.fault.place, value: refusal.fault.value })
      return
    case 'othersCodes':
      notify('problem', 'codebook.refused.othersCodes')
      return
    case 'allSubmitted':
    case 'onlyTags':
      notify('problem', `objectsPanel.refused.${refusal.code}`)
      return
    case 'conflict':
      if (refusal.held) openDialog({ kind: 'heldEdit', ...refusal.held })
      else notify('problem', 'refusals.conflict', { count: refusal.conflicts.length })
      return
    case 'submitted':
    case 'sent':
      notify('warning', `packages.refused.${refusal.code}`, { revision: refusal.revision })
      return
    case 'stillBlind':
      notify('warning', 'packages.refused.stillBlind', { clip: refusal.clip })
      return
    case 'changedMeanwhile':
      notify('warning', 'packages.refused.changedMeanwhile')
      return
    case 'samePerson':
      notify('warning', 'stills.second.notMine')
      return
    case 'claimWithoutText':
    case 'statusWithoutReason':
      notify('problem', `claims.refused.${refusal.code}`)
      return
    case 'othersComment':
    case 'commentAnswered':
      notify('problem', `comments.refused.${refusal.code}`)
      return
    case 'coderAdjudicates':
    case 'settledWithoutReason':
    case 'nothingToMerge':
    case 'nothingInCommon':
    case 'rangeIsOpen':
    case 'rangeIsEmpty':
    case 'trackIsNowhere':
    case 'codesGone':
      notify('problem', `review.refused.${refusal.code}`)
      return
    case 'pseudonymIsSubmitted':
      notify('problem', 'ownPseudonym.refused.pseudonymIsSubmitted')
      return
    case 'pseudonymTaken':
      notify('problem', 'ownPseudonym.refused.pseudonymTaken', { pseudonym: refusal.pseudonym })
      return
    case 'sameClip':
      notify('problem', 'clock.refused.sameClip')
      return
    case 'claimHasEvidence':
      notify('problem', 'claims.refused.claimHasEvidence', { count: refusal.count })
      return
    case 'integrity':
      explainIntegrity(refusal.problems)
      return
    default:
      refusal satisfies never
  }
}

function explainIntegrity(problems: readonly IntegrityProblem[]): void {
  const [first] = problems
  const { workspace } = workspaceStore.getState()
  const removed = problems.flatMap(({ code, value }) => (code === 'stillInUse' ? [recordId.parse(value)] : []))
  const claims = workspace ? claimsOn(workspace, removed) : []
  if (claims[0]) {
    const claim = inLanguage(claims[0].text, preferencesStore.getState().language, claims[0].id)
    notify('problem', 'claims.refused.isEvidence', { count: claims.length, claim: shortened(claim) })
    return
  }
  notify('problem', `integrity.${first?.code ?? 'recordUnknown'}`, { value: first?.value ?? '' })
}

/** A sentence in a sentence is told by its beginning. */
function shortened(text: string): string {
  return text.length > 90 ? `${text.slice(0, 90)}…` : text
}

function explainExclusion({ tagId, otherTagId, range }: Exclusion): void {
  const names = { tag: nameOf(tagId), other: nameOf(otherTagId) }
  if (!range) notify('problem', 'ranges.refused.excludedTags', names)
  else if (range.end === undefined) notify('problem', 'ranges.refused.excludedOpen', { ...names, first: range.start })
  else notify('problem', 'ranges.refused.excluded', { ...names, first: range.start, last: range.end - 1 })
}

function nameOf(tagId: TagId): string {
  const { workspace } = workspaceStore.getState()
  const tag = workspace && tagsOf(workspace, [tagId])[0]
  return tag ? inLanguage(tag.labels, preferencesStore.getState().language, tagId) : tagId
}

/** The value of a command, or undefined after its refusal has been explained. */
export function accepted<Value>(result: Result<Value, CommandRefusal>): Value | undefined {
  if (result.ok) return result.value
  explainRefusal(result.problem)
  return undefined
}
