import { useEffect } from 'react'
import type { ClipRecord } from '../domain/records/clip'
import { usePreferences } from '../stores/preferencesStore'
import { session } from '../stores/session'
import { showSound, useSound } from '../stores/soundStore'

/** Analyses the sound of the clip in view while a lane of it is shown, and stops when the clip is left or both are hidden. */
export function useClipSound(clip: ClipRecord): void {
  const isShown = usePreferences(({ waveform, spectrogram }) => waveform || spectrogram)
  const attempt = useSound((state) => state.attempt)
  useEffect(() => {
    if (!isShown) return undefined
    const controller = new AbortController()
    const { signal } = controller
    let isLeft = false
    const cancel = () => controller.abort()
    void session()
      .sound.analyse(clip, {
        signal,
        onProgress: ({ fraction, soFar }) => {
          if (!signal.aborted) showSound({ kind: 'computing', fraction, soFar, cancel })
        },
      })
      .catch((error: unknown) => ({
        ok: false as const,
        problem: { code: 'failed' as const, message: error instanceof Error ? error.message : String(error) },
      }))
      .then((result) => {
        if (isLeft) return
        if (result.ok) showSound({ kind: 'ready', sound: result.value })
        else if (result.problem.code === 'cancelled') showSound({ kind: 'stopped' })
        else showSound({ kind: 'problem', problem: result.problem })
      })
    return () => {
      isLeft = true
      controller.abort()
      showSound({ kind: 'none' })
    }
    // A renamed clip has the same bytes.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [clip.id, clip.source.sha256, isShown, attempt])
}
