import { mergeSpans, seenSince, type ViewedSpans } from '../domain/coverage/spans'
import { frameCount, ptsOf } from '../domain/time/frameTable'
import { secondsOf } from '../domain/time/timebase'
import type { FrameIndex } from '../domain/time/frameIndex'
import { examineFrames } from '../engine/commands/examineFrames'
import type { ClipInView } from '../engine/commands/clipInView'
import { showFresh } from '../stores/coverageStore'
import { graphicStore, isCovered } from '../stores/graphicStore'
import { isVideo, isWalking, playbackStore } from '../stores/playbackStore'
import { workspaceStore } from '../stores/workspaceStore'

/** So that the log does not swell: at most one entry in this time while somebody looks on. */
const WRITE_AFTER_MS = 20_000
const WRITE_AFTER_REST_MS = 5000
const SHOW_EVERY_MS = 500
/** A playing picture that stood still for longer has not shown what the clock has passed since. */
const STALL_SECONDS = 0.5

type Playback = ReturnType<typeof playbackStore.getState>

/**
 * Notes which frames of the clip in view are on screen, at which speed: decoded ones by themselves as stepped; while the clip
 * plays, those that its clock passes. Not while the tab is hidden or the picture covered, the number is approximate, an
 * earlier state is looked at or another tab is the writer. @returns what writes at once what is not in the log yet
 */
export function recordCoverage(): () => void {
  let view: ClipInView | undefined
  let fresh: ViewedSpans = []
  /** The last frame of an unbroken run of playing. */
  let played: FrameIndex | undefined
  let writing: ReturnType<typeof setTimeout> | undefined
  let resting: ReturnType<typeof setTimeout> | undefined
  let showing: ReturnType<typeof setTimeout> | undefined

  function write(): void {
    clearTimeout(writing)
    clearTimeout(resting)
    writing = undefined
    const { present } = workspaceStore.getState()
    if (!view || !present?.index.get('clip', view.clip.id) || fresh.length === 0) return
    const made = examineFrames(present, view.clip.id, fresh)
    // What cannot be written now is kept for the next time.
    if (made.ok || made.problem.code === 'nothingToDo') fresh = []
    show()
  }

  function show(): void {
    clearTimeout(showing)
    showing = undefined
    showFresh(view?.clip.id, fresh)
  }

  function add(start: number, end: number, speed: number): void {
    const next = mergeSpans(fresh, [{ start, end, speed }])
    const { present } = workspaceStore.getState()
    const known = view && present ? (present.index.coverageOf(view.clip.id, present.authorId)?.spans ?? []) : []
    if (seenSince([{ start, end, speed }], known).length === 0 || next === fresh) return
    fresh = next
    writing ??= setTimeout(write, WRITE_AFTER_MS)
    clearTimeout(resting)
    resting = setTimeout(write, WRITE_AFTER_REST_MS)
    showing ??= setTimeout(show, SHOW_EVERY_MS)
  }

  function look(state: Playback): void {
    const { present, past } = workspaceStore.getState()
    const isSeen = document.visibilityState === 'visible' && !isCovered(graphicStore.getState(), state.shown)
    const isCounted = isSeen && present && !present.isReadOnly && past === undefined
    const isRunning = isVideo(state) || isWalking(state)
    const isShown = state.exactness.kind === (isVideo(state) ? 'playing' : 'exact')
    const { shown, speed } = state
    if (!isCounted || !view || (isRunning && !isShown && state.exactness.kind !== 'waiting')) played = undefined
    else if (isShown && isRunning) {
      const from = played ?? shown
      const isUnbroken = isOnward(view, from, shown, state)
      add(isUnbroken ? Math.min(from, shown) : shown, (isUnbroken ? Math.max(from, shown) : shown) + 1, speed)
      played = shown
    } else if (isShown && state.shown === state.target) add(shown, shown + 1, 0)
    if (!isRunning) played = undefined
  }

  playbackStore.subscribe((now, before) => {
    if (now.view !== before.view) {
      write()
      ;[view, fresh, played] = [now.view, [], undefined]
      show()
    }
    if (now.shown !== before.shown || now.exactness !== before.exactness || now.isPlaying !== before.isPlaying)
      look(now)
  })
  // A frame is looked at from when the viewer has chosen to see it.
  graphicStore.subscribe((now, before) => {
    if (now.open !== before.open || now.isClipOpen !== before.isClipOpen) look(playbackStore.getState())
  })
  document.addEventListener('visibilitychange', () => {
    played = undefined
    if (document.visibilityState === 'hidden') write()
    else look(playbackStore.getState())
  })
  addEventListener('pagehide', write)
  return write
}

/** Whether playing has gone from one frame to the other, and not by a loop, a jump or a picture that stood still. */
function isOnward({ table }: ClipInView, from: FrameIndex, to: FrameIndex, { direction, speed }: Playback): boolean {
  if (Math.sign(to - from) === -direction || to >= frameCount(table)) return false
  const passed = secondsOf(Math.abs(ptsOf(table, to) - ptsOf(table, from)), table.timebase)
  return passed <= STALL_SECONDS * Math.max(1, speed)
}
