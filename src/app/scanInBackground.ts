import type { PictureScanner } from '../engine/ports/pictureScan'
import { fail } from '../domain/result'
import { frameCount } from '../domain/time/frameTable'
import type { ClipInView } from '../engine/commands/clipInView'
import { isAwaiting, playbackStore } from '../stores/playbackStore'
import { scanStore, showScan } from '../stores/scanStore'
import { pictureSource } from './pictureSource'

/** The first picture and the first steps go before. */
const BEGIN_AFTER_MS = 1000
/** After the last step or act it is still that person's turn. */
const QUIET_MS = 1000
/** What is done with the hands; moving the pointer alone asks nothing of the page. */
const ACTS = ['keydown', 'pointerdown', 'wheel', 'input'] as const

/** What a person can do about the pass over the clip in view. */
export interface BackgroundScan {
  readonly cancel: () => void
  /** After a cancel or a failure. */
  readonly begin: () => void
}

/** Scans whatever clip is in view, from a moment after it is shown until it is left, and rests while somebody steps, plays, presses or types. */
export function scanInBackground(scanner: PictureScanner): BackgroundScan {
  let leave: AbortController | undefined
  let cancelling: AbortController | undefined
  let beginning: ReturnType<typeof setTimeout> | undefined
  let quiet: ReturnType<typeof setTimeout> | undefined

  async function run(view: ClipInView, left: AbortSignal): Promise<void> {
    const cancelled = new AbortController()
    cancelling = cancelled
    const signal = AbortSignal.any([left, cancelled.signal])
    showScan({ kind: 'running', doneFrames: 0, totalFrames: 0 })
    const result = await scanner
      .scan(pictureSource(view.clip), {
        signal,
        onProgress: (progress) => {
          if (!signal.aborted) showScan({ kind: 'running', ...progress })
        },
      })
      .catch((error: unknown) => fail({ code: 'failed' as const, message: String(error) }))
    if (left.aborted) return
    if (!result.ok) showScan({ kind: 'stopped', problem: result.problem })
    // A kept scan of other frames would hatch and mark the wrong ones.
    else if (result.value.frameCount !== frameCount(view.table)) {
      showScan({ kind: 'stopped', problem: { code: 'unreadable' } })
    } else showScan({ kind: 'done', scan: result.value })
  }

  function begin(afterMs: number): void {
    const { view } = playbackStore.getState()
    leave?.abort()
    clearTimeout(beginning)
    leave = undefined
    if (!view) {
      showScan()
      return
    }
    const left = new AbortController()
    leave = left
    showScan({ kind: 'running', doneFrames: 0, totalFrames: 0 })
    beginning = setTimeout(() => void run(view, left.signal), afterMs)
  }

  function restWhileBusy(): void {
    scanner.rest(true)
    clearTimeout(quiet)
    quiet = setTimeout(() => {
      const state = playbackStore.getState()
      if (state.view && (state.isPlaying || isAwaiting(state))) restWhileBusy()
      else scanner.rest(false)
    }, QUIET_MS)
  }

  playbackStore.subscribe((now, before) => {
    if (now.view !== before.view) begin(BEGIN_AFTER_MS)
    const isBusy = now.isPlaying || now.target !== before.target || now.exactness.kind === 'waiting'
    if (now.view && isBusy) restWhileBusy()
  })

  const rest = () => {
    if (playbackStore.getState().view && scanStore.getState().state.kind === 'running') restWhileBusy()
  }
  for (const type of ACTS) addEventListener(type, rest, { capture: true, passive: true })

  return {
    cancel() {
      clearTimeout(beginning)
      cancelling?.abort()
      showScan({ kind: 'stopped', problem: { code: 'cancelled' } })
    },
    begin: () => begin(0),
  }
}
