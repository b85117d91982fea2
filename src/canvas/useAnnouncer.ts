import { useCallback, useEffect, useEffectEvent, useRef, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Box } from '../domain/geometry/box'
import { playbackStore } from '../stores/playbackStore'
import { selectionStore } from '../stores/selectionStore'
import { workspaceStore } from '../stores/workspaceStore'
import type { BoxInView } from './boxInView'
import { frameScene } from './frameScene'
import type { KeyDraft } from './useBoxKeys'

/** Between a change and its words: who holds a key wants to hear where the box ends, not each place on the way. */
const QUIET_MS = 350

/**
 * Tells screen readers where the selected box is, and where one that is moved by keys has come to.
 * @returns the element that is read out, and what to call after each press with the box in hand
 */
export function useAnnouncer(): {
  readonly output: RefObject<HTMLOutputElement | null>
  readonly tell: (draft: KeyDraft | undefined) => void
} {
  const { t } = useTranslation()
  const output = useRef<HTMLOutputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const placeOf = (box: Box) => t('boxView.place', roundedBox(box))
  /** Which of its keyframes the selected track has on this frame. */
  const keyframeHere = (): string[] => {
    const keyframes =
      workspaceStore.getState().workspace?.index.keyframesOf(selectionStore.getState().ids[0] ?? '') ?? []
    const { shown } = playbackStore.getState()
    const at = keyframes.findIndex(({ frame }) => frame === shown)
    if (at === -1) return []
    const text = t('keyframeItems.item', { at: at + 1, total: keyframes.length, frame: shown })
    return [keyframes[at]?.outside ? `${text}, ${t('keyframeItems.outside')}` : text]
  }
  const sentence = (draft: KeyDraft | undefined): string => {
    if (draft?.kind === 'draw') return t('boxView.drawing', { place: placeOf(draft.box) })
    const { ids } = selectionStore.getState()
    const { byId } = frameScene()
    const here = ids.flatMap((id) => byId.get(id) ?? [])
    const [only] = here
    // A keyframe that says that the object is gone has no box.
    if (!only) return ids.length === 1 ? keyframeHere().join('') : ''
    if (here.length > 1) return t('boxView.several', { count: here.length })
    return [
      `${only.number} ${only.mark.label}`,
      ...keyframeHere(),
      placeOf(draft?.boxes.get(only.id) ?? only.box),
      ...states(only),
    ].join('. ')
  }
  const states = (each: BoxInView): string[] => [
    ...(each.origin === 'interpolated' ? [t('boxView.interpolated')] : []),
    ...(each.confidence === undefined ? [] : [t('boxView.suggested', { percent: Math.round(each.confidence * 100) })]),
    ...(each.isOccluded ? [t('boxView.occluded')] : []),
    ...(each.isLocked ? [t('boxView.locked')] : []),
  ]
  const speak = useEffectEvent((draft: KeyDraft | undefined) => {
    const text = sentence(draft)
    if (output.current && output.current.textContent !== text) output.current.textContent = text
  })
  const later = useRef<(draft: KeyDraft | undefined) => void>(() => undefined)
  useEffect(() => {
    later.current = (draft) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => speak(draft), QUIET_MS)
    }
    const stops = [
      selectionStore.subscribe(() => later.current(undefined)),
      workspaceStore.subscribe(() => later.current(undefined)),
      playbackStore.subscribe((state, before) => {
        if (!state.isPlaying && (state.shown !== before.shown || state.surface !== before.surface))
          later.current(undefined)
      }),
    ]
    return () => {
      clearTimeout(timer.current)
      for (const stop of stops) stop()
    }
  }, [])
  const tell = useCallback((draft: KeyDraft | undefined) => later.current(draft), [])
  return { output, tell }
}

function roundedBox({ x, y, w, h }: Box) {
  return { x: Math.round(x), y: Math.round(y), w: Math.round(w), h: Math.round(h) }
}
