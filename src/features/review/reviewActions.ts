import type { CodeGroup } from '../../domain/agreement/codeGroup'
import type { Decision } from '../../domain/agreement/decision'
import type { ReviewItem } from '../../domain/agreement/reviewItem'
import type { CommentThread } from '../../domain/comments/commentThreads'
import { acceptAgreed } from '../../engine/commands/acceptAgreed'
import type { ClipInView } from '../../engine/commands/clipInView'
import { settleDisagreement } from '../../engine/commands/settleDisagreement'
import { unsettle } from '../../engine/commands/unsettle'
import type { Workspace } from '../../engine/workspace'
import { notify } from '../../stores/noticesStore'
import { playbackStore, seek } from '../../stores/playbackStore'
import { accepted } from '../../stores/refusals'
import { groupTags, reviewedClip, type ReviewedClip } from '../../stores/reviewQueries'
import { decide, isListed, lookAt, pickCoder, reviewStore } from '../../stores/reviewStore'
import { workspaceStore } from '../../stores/workspaceStore'

/** The event by which the field of the reason gets the focus. */
export const REASON_EVENT = 'framebench:reason'
/** The event by which the field gets the focus in which an adjudicator says why they decide on a clip that they coded. */
export const EXCEPTION_EVENT = 'framebench:exception'

interface Reviewing {
  readonly workspace: Workspace
  readonly view: ClipInView
  readonly reviewed: ReviewedClip
}

function reviewing(): Reviewing | undefined {
  const { workspace } = workspaceStore.getState()
  const { view } = playbackStore.getState()
  const reviewed = workspace && view && reviewedClip(workspace, view)
  return workspace && view && reviewed ? { workspace, view, reviewed } : undefined
}

/** The items that are listed one by one, in their order. */
export function listedItems(workspace: Workspace, { items }: ReviewedClip): readonly ReviewItem[] {
  const { filter, folded } = reviewStore.getState()
  const tagsOf = (group: CodeGroup) => groupTags(workspace, group)
  return items.filter((item) => !folded.has(item.kind) && isListed(item, filter, tagsOf))
}

/** Shows an item: goes to the frame on which its codes differ. */
export function openItem({ key, group }: ReviewItem): void {
  lookAt(key)
  seek(group.frame)
}

export function openItemByKey(key: string): void {
  const item = reviewing()?.reviewed.items.find((each) => each.key === key)
  if (item) openItem(item)
}

/** What was said of a disagreement is beside it; what was said of a frame alone, beside whatever is shown at that frame. */
export function openItemOfComments(threads: readonly CommentThread[]): void {
  const about = new Set(threads.flatMap(({ root }) => root.aboutIds))
  const item = reviewing()?.reviewed.items.find(({ group }) =>
    group.members.some(({ recordId }) => about.has(recordId)),
  )
  if (item) openItem(item)
  if (threads[0]) seek(threads[0].root.frame)
}

/** The next or previous item that is listed. */
export function goToItem(by: 1 | -1): void {
  const here = reviewing()
  if (!here) return
  const items = listedItems(here.workspace, here.reviewed)
  const at = items.findIndex(({ key }) => key === reviewStore.getState().key)
  const next = at < 0 ? items.at(by > 0 ? 0 : -1) : items[at + by]
  if (next) openItem(next)
  else notify('info', by > 0 ? 'review.noneAfter' : 'review.noneBefore')
}

function currentItem({ reviewed }: Reviewing): ReviewItem | undefined {
  const { key } = reviewStore.getState()
  return reviewed.items.find((each) => each.key === key)
}

/** Chooses what is to be decided about the item that is shown. */
export function decideOn(decision: Decision): void {
  const here = reviewing()
  if (here && currentItem(here)) decide(decision)
}

/** @param at place of the coder among those of the clip */
export function takeCoder(at: number): void {
  const coderId = reviewing()?.reviewed.coderIds[at]
  if (coderId !== undefined) decideOn({ kind: 'take', coderIds: [coderId] })
}

/** How many coders have a digit each. */
export const DIGITS = 9

/** Opens the list of coders by name; where each of them has a digit, says so. */
export function openCoderPicker(): void {
  const here = reviewing()
  if (!here || !currentItem(here)) return
  const { length } = here.reviewed.coderIds
  if (length > DIGITS) pickCoder(true)
  else notify('info', 'coderPicker.digits', { last: length })
}

/** Takes what everybody said who said something. */
export function takeAll(): void {
  const here = reviewing()
  const item = here && currentItem(here)
  if (item) decide({ kind: 'take', coderIds: item.group.members.map(({ coderId }) => coderId) })
}

/** Merges; pressed again, ranges to their common frames instead of to all of them. */
export function mergeCodes(extent?: 'union' | 'intersection'): void {
  const here = reviewing()
  const item = here && currentItem(here)
  if (!item) return
  const { decision } = reviewStore.getState()
  const isAgain = decision?.kind === 'merge' && item.group.subject === 'range'
  const other = isAgain && decision.extent === 'union' ? 'intersection' : 'union'
  decide({ kind: 'merge', extent: extent ?? other })
}

/** Begins the adjudicator's own code from that of the coder who is taken, else from the first one's. */
export function beginEditing(): void {
  const here = reviewing()
  const members = (here && currentItem(here)?.group.members) ?? []
  const { decision } = reviewStore.getState()
  const taken = decision?.kind === 'take' ? decision.coderIds : []
  const from = members.find(({ coderId }) => taken.includes(coderId)) ?? members[0]
  if (from) decide({ kind: 'edit', coderId: from.coderId, change: {} })
}

export function dropDecision(): void {
  decide(undefined)
}

/** Settles what is shown as chosen, and shows the next open item. Asks for what is missing first. */
export function settleAndGoOn(): void {
  const here = reviewing()
  const item = here && currentItem(here)
  if (!here || !item) return
  const { decision, reason, exceptions } = reviewStore.getState()
  if (!decision) {
    notify('info', 'review.chooseFirst')
    return
  }
  const isAccepting = item.kind === 'agreement' && decision.kind === 'take'
  if (!isAccepting && reason.trim() === '') {
    globalThis.dispatchEvent(new Event(REASON_EVENT))
    return
  }
  const next = nextOpen(here, item)
  const exception = exceptions.get(item.group.clipId)
  const deciding = { group: item.group, decision, reason, exception }
  const made = settleDisagreement(here.workspace, here.view, deciding)
  if (!made.ok && made.problem.code === 'coderAdjudicates') globalThis.dispatchEvent(new Event(EXCEPTION_EVENT))
  if (!accepted(made)) return
  reviewStore.setState({ decision: undefined, reason: '' })
  if (next) openItem(next)
  else notify('info', 'review.allSettled')
}

/** The next listed item after this one that nothing was decided about; else the first before it. */
function nextOpen({ workspace, reviewed }: Reviewing, item: ReviewItem): ReviewItem | undefined {
  const items = listedItems(workspace, reviewed)
  const at = items.findIndex(({ key }) => key === item.key)
  return [...items.slice(at + 1), ...items.slice(0, Math.max(0, at))].find(({ state }) => state === 'open')
}

/** Opens the item that is shown again. */
export function withdrawVerdict(): void {
  const here = reviewing()
  const verdict = here && currentItem(here)?.verdict
  if (here && verdict) accepted(unsettle(here.workspace, [verdict.id]))
}

/** Accepts everything that coders agree on and that nothing was decided about. */
export function acceptAllAgreed(): void {
  const here = reviewing()
  if (!here) return
  const agreed = here.reviewed.items.filter(({ kind, state }) => kind === 'agreement' && state === 'open')
  if (agreed.length === 0) {
    notify('info', 'review.noneAgreed')
    return
  }
  const exception = reviewStore.getState().exceptions.get(here.view.clip.id)
  const groups = agreed.map(({ group }) => group)
  const made = acceptAgreed(here.workspace, groups, exception)
  if (!made.ok && made.problem.code === 'coderAdjudicates') globalThis.dispatchEvent(new Event(EXCEPTION_EVENT))
  if (accepted(made)) notify('info', 'review.agreedAccepted', { count: agreed.length })
}
