import type { AdjudicationRecord } from '../records/adjudication'
import type { CodeGroup } from './codeGroup'

/** What was decided about a group of codes. */
export interface Settlement {
  /** The newest verdict about exactly these codes, with exactly these coders asked. */
  readonly verdict: AdjudicationRecord | undefined
  /** Other verdicts that name one of these codes, newest first: of before, and of before somebody coded anew. */
  readonly earlier: readonly AdjudicationRecord[]
}

const UNSETTLED: Settlement = { verdict: undefined, earlier: [] }

/**
 * What was decided about each group. A verdict holds while its codes and coders are the same: when a newer revision or
 * another coder comes in, only the groups that have changed are open again.
 */
export class Settlements {
  readonly #byKey = new Map<string, AdjudicationRecord>()
  readonly #byRecord = new Map<string, AdjudicationRecord[]>()

  constructor(adjudications: readonly AdjudicationRecord[]) {
    for (const each of adjudications.toSorted(byDecision)) {
      this.#byKey.set(keyOf(each.aboutIds, each.coderIds), each)
      for (const id of each.aboutIds) {
        const known = this.#byRecord.get(id)
        if (known) known.push(each)
        else this.#byRecord.set(id, [each])
      }
    }
  }

  of({ members, absent }: Pick<CodeGroup, 'members' | 'absent'>): Settlement {
    const aboutIds = members.map(({ recordId }) => recordId)
    const coderIds = [...members.map(({ coderId }) => coderId), ...absent]
    // Verdicts of older files do not say who was asked: they are about those who had coded.
    const verdict =
      this.#byKey.get(keyOf(aboutIds, coderIds)) ??
      (absent.length === 0 ? this.#byKey.get(keyOf(aboutIds, undefined)) : undefined)
    const named = new Set(aboutIds.flatMap((id) => this.#byRecord.get(id) ?? []))
    if (!verdict && named.size === 0) return UNSETTLED
    return { verdict, earlier: [...named].filter((each) => each !== verdict).toSorted((a, b) => byDecision(b, a)) }
  }
}

function keyOf(aboutIds: readonly string[], coderIds: readonly string[] | undefined): string {
  const coders = coderIds === undefined ? '' : [...new Set(coderIds)].toSorted().join(' ')
  return `${[...new Set(aboutIds)].toSorted().join(' ')}|${coders}`
}

function byDecision(a: AdjudicationRecord, b: AdjudicationRecord): number {
  return byText(a.decidedAt, b.decidedAt) || byText(a.id, b.id)
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
