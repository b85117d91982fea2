import type { Result } from '../domain/result'
import type { Refusal } from '../engine/workspace'
import { notify } from './noticesStore'

/** Says why an edit was not made. Where there was nothing to do nobody needs a sentence. */
export function explainRefusal(refusal: Refusal): void {
  switch (refusal.code) {
    case 'nothingToDo':
      return
    case 'readOnly':
    case 'notSaved':
      notify('warning', `refusals.${refusal.code}`)
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
export function accepted<Value>(result: Result<Value, Refusal>): Value | undefined {
  if (result.ok) return result.value
  explainRefusal(result.problem)
  return undefined
}
