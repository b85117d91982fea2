import { dayOf, exposedFor, exposure, NO_EXPOSURE, passesLimit, type Exposure } from '../domain/exposure/exposure'
import { exposureStore } from '../stores/exposureStore'
import { graphicStore, sightOf } from '../stores/graphicStore'
import { notify } from '../stores/noticesStore'
import { isBeyond, PAIR_SIDES, pairStore, sideSight } from '../stores/pairStore'
import { playbackStore } from '../stores/playbackStore'
import { browserStorage } from './browserStorage'

const KEY = 'framebench-exposure'
const COUNT_EVERY_MS = 1000

/**
 * Counts for how long graphic frames are on screen, in this browser only: no project and no log holds it, and nothing sends
 * it anywhere. Not while the tab is hidden or the picture covered.
 */
export function countExposure(): void {
  let since: number | undefined
  let counting: ReturnType<typeof setInterval> | undefined

  function count(): void {
    if (since === undefined) return
    const now = performance.now()
    // Another tab may have counted meanwhile.
    const before = stored()
    const day = dayOf(new Date())
    const after = exposedFor(before, day, now - since)
    since = now
    exposureStore.setState(after, true)
    if (passesLimit(before, after, day)) notify('info', 'viewing.exposure.reached', { count: after.limitMinutes ?? 0 })
  }

  function look(): void {
    const { view, shown, surface } = playbackStore.getState()
    const sight = sightOf(graphicStore.getState(), shown)
    const pair = pairStore.getState()
    const inPair = PAIR_SIDES.filter((side) => pair[side].shown !== undefined && !isBeyond(pair, side))
    const sights = [...(view && surface !== 'none' ? [sight] : []), ...inPair.map((side) => sideSight(pair[side]))]
    const isExposed =
      document.visibilityState === 'visible' && sights.some((each) => each === 'soft' || each === 'clear')
    if (isExposed === (since !== undefined)) return
    count()
    clearInterval(counting)
    since = isExposed ? performance.now() : undefined
    if (isExposed) counting = setInterval(count, COUNT_EVERY_MS)
  }

  exposureStore.setState(stored(), true)
  exposureStore.subscribe((state) => browserStorage.setItem(KEY, JSON.stringify(state)))
  playbackStore.subscribe(look)
  graphicStore.subscribe(look)
  pairStore.subscribe(look)
  document.addEventListener('visibilitychange', look)
  addEventListener('pagehide', count)
}

/** What does not read is nothing: a count that somebody else has written is not theirs. */
function stored(): Exposure {
  try {
    return exposure.parse(JSON.parse(browserStorage.getItem(KEY) ?? '{}'))
  } catch {
    return NO_EXPOSURE
  }
}
