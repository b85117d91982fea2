import { CHANNEL } from '../channel'
import type { TabMessage } from '../tabMessage'

const MARK = 'framebench-wipe'

let isLeaving = false

/** Whether this tab was told to wipe, or a wipe that began elsewhere in this browser has not ended. */
export function isWipeMarked(): boolean {
  try {
    return sessionStorage.getItem(MARK) !== null || localStorage.getItem(MARK) !== null
  } catch {
    // Without site data there is nothing to wipe.
    return false
  }
}

/** Whether the page is being left to wipe: nothing may hold it then. */
export function isLeavingToWipe(): boolean {
  return isLeaving
}

/** Wipes everything in every tab of this browser. */
export function wipeEverything(): void {
  new BroadcastChannel(CHANNEL).postMessage({ kind: 'wipe' } satisfies TabMessage)
  leaveToWipe()
}

/**
 * Leaves the page, so that its database, workers and files are let go of, and loads it again with a mark: then everything
 * is removed before anything is opened. The mark stays until that is done, so that a wipe that was cut short goes on.
 */
export function leaveToWipe(): void {
  isLeaving = true
  sessionStorage.setItem(MARK, '')
  localStorage.setItem(MARK, '')
  // The address names a project and a clip.
  history.replaceState(null, '', location.pathname)
  location.reload()
}
