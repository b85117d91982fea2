import { prefer, preferencesStore } from '../stores/preferencesStore'

/** Ids of heads that are remembered; of a thousand the oldest goes. */
const MOST_KEPT = 1000

/** Folds the lanes below a head away, or shows them; kept in this browser. */
export function toggleFold(id: string): void {
  const { foldedLanes } = preferencesStore.getState()
  const others = foldedLanes.filter((each) => each !== id)
  prefer({ foldedLanes: others.length < foldedLanes.length ? others : [...others, id].slice(-MOST_KEPT) })
}
