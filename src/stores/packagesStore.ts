import { createStore, useStore } from 'zustand'
import type { PackagePlan } from '../domain/packages/packagePlan'
import type { PackageProblem } from '../domain/packages/packageProblem'
import type { TagId } from '../domain/records/ids'

/** What a checked package says of itself. */
export interface PackageSummary {
  readonly fileName: string
  readonly pseudonym: string
  readonly revision: number
  readonly submittedAt: string
  readonly projectName: string
  readonly codebooks: readonly { readonly id: string; readonly version: string }[]
  readonly program: string
  readonly head: { readonly length: number; readonly hash: string }
  /** How many records stand in its log as they stand in it, and how many do not since entries were erased. */
  readonly shownByLog: number
  readonly unshown: number
  /** How many entries of its log are shown by their hashes only. */
  readonly withheld: number
}

/** What becomes of a package that arrived; nothing of it is written before somebody says so. */
export type ReceiveStep =
  | { readonly kind: 'none' }
  | { readonly kind: 'checking'; readonly fileName: string }
  /** `isListed`: it is kept here already, and waits to be opened. */
  | { readonly kind: 'passphrase'; readonly fileName: string; readonly wasWrong: boolean; readonly isListed: boolean }
  | { readonly kind: 'refused'; readonly fileName: string; readonly problem: PackageProblem }
  | {
      readonly kind: 'ready'
      readonly summary: PackageSummary
      readonly plan: PackagePlan
      /** The tags here that stand for those that are unknown. */
      readonly tags: ReadonlyMap<TagId, TagId>
      /** Clips on which this person's own codes are not submitted: it can only be kept closed. */
      readonly blindOn: readonly string[]
      readonly isListed: boolean
      /** Whether this person has coded nothing of its clips: they cannot code these blind any more once it is open. */
      readonly isBeforeCoding: boolean
    }

interface PackagesState {
  readonly step: ReceiveStep
  /** How many more wait to be looked at. */
  readonly waiting: number
  /** Whether a package is being made now. */
  readonly isSubmitting: boolean
}

export const packagesStore = createStore<PackagesState>(() => ({
  step: { kind: 'none' },
  waiting: 0,
  isSubmitting: false,
}))

export function usePackages<Found>(select: (state: PackagesState) => Found): Found {
  return useStore(packagesStore, select)
}
