import { createStore, useStore } from 'zustand'
import type { ClaimId } from '../domain/records/ids'

interface LinkClaimState {
  readonly isOpen: boolean
  /** The claim that was linked to last: the next piece of evidence is often for the same. */
  readonly claimId: ClaimId | undefined
}

/** Whether somebody is linking what is selected to a claim, and to which. */
export const linkClaimStore = createStore<LinkClaimState>(() => ({ isOpen: false, claimId: undefined }))

export function showLinkClaim(isOpen: boolean): void {
  linkClaimStore.setState({ isOpen })
}

export function chooseClaimToLink(claimId: ClaimId): void {
  linkClaimStore.setState({ claimId })
}

export function useLinkClaim(): LinkClaimState {
  return useStore(linkClaimStore)
}
