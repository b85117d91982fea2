import type { Result } from '../domain/result'
import type { MergeRefusal } from '../engine/commands/mergeObjects'
import type { KeyframeRefusal } from '../engine/commands/toggleKeyframe'
import { openDialog } from './dialogStore'
import { notify } from './noticesStore'
import { workspaceStore } from './workspaceStore'

/** Why a command did nothing. */
export type CommandRefusal =
  | KeyframeRefusal
  | MergeRefusal
  | { readonly code: 'cannotSplit' }
  | { readonly code: 'keyframesOnTheWay' }

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
    case 'conflict':
      if (refusal.held) openDialog({ kind: 'heldEdit', ...refusal.held })
      else notify('problem', 'refusals.conflict', { count: refusal.conflicts.length })
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
