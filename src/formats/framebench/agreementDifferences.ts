import { excerpt } from '../excerpt'
import { placeText } from '../placeText'
import type { StatedAgreement } from '../../domain/agreement/statedAgreement'

/** A number, or another statement, that a file makes otherwise than this program. */
export interface AgreementDifference {
  /** Where in the statement, as `variables[0].alpha.value`. */
  readonly place: string
  /** Undefined where the file says nothing there. */
  readonly stated: string | undefined
  readonly own: string | undefined
}

/** Two processors may round the last digits of a sum in different ways; nobody reads more than these. */
const SAME_WITHIN = 1e-9

/**
 * Where a file states the agreement of its coders otherwise than it is computed here.
 * The paragraph is not compared: it says the same numbers in the words of its program's version.
 */
export function agreementDifferences(stated: StatedAgreement, own: StatedAgreement): readonly AgreementDifference[] {
  const { methods: _theirs, ...theirs } = stated
  const { methods: _mine, ...mine } = own
  const found: AgreementDifference[] = []
  compare(inOrder(theirs), inOrder(mine), [], found)
  return found
}

/** Which clip is listed first says nothing about how far anybody agrees. */
function inOrder<Stated extends Pick<StatedAgreement, 'clips' | 'examined'>>(stated: Stated): Stated {
  const byClip = <Part extends { readonly clipId: string }>(parts: readonly Part[]) =>
    parts.toSorted((a, b) => (a.clipId < b.clipId ? -1 : a.clipId > b.clipId ? 1 : 0))
  return { ...stated, clips: byClip(stated.clips), examined: byClip(stated.examined) }
}

function compare(stated: unknown, own: unknown, path: readonly PropertyKey[], found: AgreementDifference[]): void {
  if (isGroup(stated) && isGroup(own) && Array.isArray(stated) === Array.isArray(own)) {
    for (const key of new Set([...Object.keys(stated), ...Object.keys(own)])) {
      compare(stated[key], own[key], [...path, Array.isArray(own) ? Number(key) : key], found)
    }
    return
  }
  if (isSame(stated, own)) return
  found.push({ place: placeText(path), stated: textOf(stated), own: textOf(own) })
}

function isSame(stated: unknown, own: unknown): boolean {
  if (typeof stated !== 'number' || typeof own !== 'number') return stated === own
  return Math.abs(stated - own) <= SAME_WITHIN
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function textOf(value: unknown): string | undefined {
  return value === undefined ? undefined : excerpt(value)
}
