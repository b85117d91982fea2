import type { Result } from '../domain/result'
import type { MergeRefusal } from '../engine/commands/mergeObjects'
import type { KeyframeRefusal } from '../engine/commands/toggleKeyframe'
import { notify } from './noticesStore'

/** Why a command did nothing. */
export type CommandRefusal =
  | KeyframeRefusal
  | MergeRefusal
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
    case 'notSaved':
      notify('warning', `refusals.${refusal.code}`)
      return
    case 'disagree':
      notify('problem', 'tracks.refused.disagree', { frame: refusal.frame })
      return
    case 'onlyKeyframe':
    case 'notBegun':
    case 'otherTags':
    case 'otherAuthors':
    case 'cannotSplit':
    case 'keyframesOnTheWay':
      notify('problem', `tracks.refused.${refusal.code}`)
      return
    case 'allSubmitted':
    case 'onlyTags':
      notify('problem', `objectsPanel.refused.${refusal.code}`)
      return
    case 'conflict':
      notify('problem', 'refusals.conflict', { count: refusal.conflicts.length })
      return
    case 'integrity': {
      const first = refusal.problems[0]
      notify('problem', `integrity.${first?.code ?? 'recordUnknown'}`, { value: first?.value ?? '' })
      return
    }
    default:
      refusal satisfies never
  }
}

/** The value of a command, or undefined after its refusal has been explained. */
export function accepted<Value>(result: Result<Value, CommandRefusal>): Value | undefined {
  if (result.ok) return result.value
  explainRefusal(result.problem)
  return undefined
}
