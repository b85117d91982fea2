import { useEffect, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { ptsOf, type FrameTable } from '../domain/time/frameTable'
import type { FrameIndex } from '../domain/time/frameIndex'
import { timecodeText } from '../domain/time/timecode'
import { playbackStore } from '../stores/playbackStore'

/** While playing, screen readers get a new value this often: a value per frame would only be noise. */
const PLAYING_STEP_MS = 500

/** The slider's value for the first rendering; afterwards it is set on the element, frame by frame. */
export function useSliderValue(slider: RefObject<HTMLElement | null>, table: FrameTable) {
  const { t } = useTranslation()
  const textOf = (frame: FrameIndex) =>
    t('timeline.positionText', { frame, time: timecodeText(ptsOf(table, frame), table.timebase) })

  useEffect(() => {
    let toldMs = 0
    return playbackStore.subscribe((now, before) => {
      if (now.view?.table !== table) return
      if (now.shown === before.shown && now.isPlaying === before.isPlaying) return
      const nowMs = performance.now()
      if (now.isPlaying && nowMs - toldMs < PLAYING_STEP_MS) return
      toldMs = nowMs
      const time = timecodeText(ptsOf(table, now.shown), table.timebase)
      slider.current?.setAttribute('aria-valuenow', String(now.shown))
      slider.current?.setAttribute('aria-valuetext', t('timeline.positionText', { frame: now.shown, time }))
    })
  }, [slider, table, t])

  const { shown } = playbackStore.getState()
  return { now: shown, text: textOf(shown) }
}
