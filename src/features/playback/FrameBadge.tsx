import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FrameIndex } from '../../domain/time/frameIndex'
import { ptsOf } from '../../domain/time/frameTable'
import { ticksText } from '../../domain/time/ticksText'
import { timecodeText } from '../../domain/time/timecode'
import type { ClipInView } from '../../engine/commands/clipInView'
import { notify } from '../../stores/noticesStore'
import { playbackStore, usePlayback, type Exactness } from '../../stores/playbackStore'
import { ExactnessSign } from '../../ui/ExactnessSign'
import { FrameNumbers } from '../../ui/FrameNumbers'
import { useTip } from '../../ui/useTip'

type ExactnessKind = Exactness['kind']

const SHORT_WAIT_MS = 150

/** Which frame is painted: ordinal, time, tick of the timebase, and how far that can be trusted. Copied as one. */
export function FrameBadge() {
  const { t } = useTranslation()
  const view = usePlayback((state) => state.view)
  const kind = usePlayback((state) => state.exactness.kind)
  const reason = usePlayback(({ exactness }) => (exactness.kind === 'approximate' ? exactness.reason : undefined))
  const calm = useCalm(kind)
  const button = useRef<HTMLButtonElement>(null)
  const isOpen = view !== undefined
  useEffect(() => {
    if (!isOpen) return undefined
    // Per frame: set on the element; only the numbers below are rendered again.
    const tell = (state = playbackStore.getState()) => {
      if (!state.view || !button.current) return
      const { shown, exactness } = state
      const pts = ptsOf(state.view.table, shown)
      Object.assign(button.current.dataset, { frame: shown, pts, exactness: exactness.kind })
      const time = timecodeText(pts, state.view.table.timebase)
      const label = t('badge.label', { frame: shown, time, state: t(`badge.${exactness.kind}`) })
      button.current.setAttribute('aria-label', label)
    }
    tell()
    return playbackStore.subscribe((state, before) => {
      if (state.shown !== before.shown || state.exactness !== before.exactness || state.view !== before.view)
        tell(state)
    })
  }, [isOpen, t])
  const tip = useTip(t(hintKey(calm, reason)), { multiline: true, w: 280 })
  if (!view) return null
  return (
    <>
      <button
        {...tip.events}
        ref={button}
        type="button"
        dir="ltr"
        className="frame-badge"
        data-testid="frame-badge"
        onClick={() => {
          const { shown } = playbackStore.getState()
          void navigator.clipboard.writeText(citation(view, shown)).then(() => notify('info', 'badge.copied'))
        }}
      >
        <BadgeNumbers view={view} />
        <ExactnessSign kind={calm} />
      </button>
      {tip.layer}
    </>
  )
}

function BadgeNumbers({ view }: { readonly view: ClipInView }) {
  const shown = usePlayback((state) => state.shown)
  return <FrameNumbers table={view.table} frame={shown} />
}

/** What names a frame to somebody else: the file by its bytes, the stream, the frame and its timestamp. */
function citation({ clip, table }: ClipInView, shown: FrameIndex): string {
  const pts = ptsOf(table, shown)
  const time = timecodeText(pts, table.timebase)
  const copy = clip.accessCopy ? `, picture from the converted copy ${clip.accessCopy.sha256}` : ''
  return `${clip.source.sha256} stream ${clip.stream} frame ${shown} pts ${ticksText(pts, table.timebase)} (${time})${copy}`
}

/** What is shown of it: a wait too short to be read is left out, or the badge would flicker at every step. */
function useCalm(kind: ExactnessKind): ExactnessKind {
  const [calm, setCalm] = useState(kind)
  useEffect(() => {
    const timer = setTimeout(() => setCalm(kind), kind === 'waiting' ? SHORT_WAIT_MS : 0)
    return () => clearTimeout(timer)
  }, [kind])
  return kind === 'waiting' ? calm : kind
}

function hintKey(kind: ExactnessKind, reason: 'noOffset' | 'otherStream' | undefined) {
  return kind === 'approximate' ? (`badge.reason.${reason ?? 'noOffset'}` as const) : (`badge.hint.${kind}` as const)
}
