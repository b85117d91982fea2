import { Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TFunction } from 'i18next'
import type { FrameIndex } from '../../domain/time/frameIndex'
import { ptsOf, type FrameTable } from '../../domain/time/frameTable'
import { timecodeText } from '../../domain/time/timecode'
import type { ClipInView } from '../../engine/commands/clipInView'
import { notify } from '../../stores/noticesStore'
import { playbackStore, usePlayback, type Exactness } from '../../stores/playbackStore'

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
  if (!view) return null
  return (
    <Tooltip label={hintOf(t, calm, reason)} multiline w={280}>
      <button
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
    </Tooltip>
  )
}

function BadgeNumbers({ view }: { readonly view: ClipInView }) {
  const { t } = useTranslation()
  const shown = usePlayback((state) => state.shown)
  const pts = ptsOf(view.table, shown)
  return (
    <>
      <span>
        <span className="muted" dir="auto">
          {t('badge.frame')}
        </span>
        <b>{shown}</b>
      </span>
      <span>
        <b>{timecodeText(pts, view.table.timebase)}</b>
      </span>
      <span className="badge-pts">
        <span className="muted">pts</span>
        {ticksText(pts, view.table)}
      </span>
    </>
  )
}

function ticksText(pts: number, { timebase }: FrameTable): string {
  const perSecond = timebase.den / timebase.num
  return `${pts}/${perSecond === Math.round(perSecond) ? perSecond : `${timebase.den}:${timebase.num}`}`
}

/** What names a frame to somebody else: the file by its bytes, the stream, the frame and its timestamp. */
function citation({ clip, table }: ClipInView, shown: FrameIndex): string {
  const pts = ptsOf(table, shown)
  const time = timecodeText(pts, table.timebase)
  const copy = clip.accessCopy ? `, picture from the converted copy ${clip.accessCopy.sha256}` : ''
  return `${clip.source.sha256} stream ${clip.stream} frame ${shown} pts ${ticksText(pts, table)} (${time})${copy}`
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

function ExactnessSign({ kind }: { readonly kind: ExactnessKind }) {
  const { t } = useTranslation()
  const text = t(`badge.${kind}`)
  switch (kind) {
    case 'exact':
      return (
        <span className="badge-sign strong">
          <IconCheck size={14} aria-hidden="true" />
          {text}
        </span>
      )
    case 'waiting':
    case 'playing':
      return (
        <span className="badge-sign muted">
          <IconClock size={14} aria-hidden="true" />
          {text}
        </span>
      )
    case 'approximate':
    case 'undecodable':
      return (
        <span className="badge-sign strong warn">
          <IconAlertTriangle size={14} aria-hidden="true" />
          {text}
        </span>
      )
    default:
      return kind satisfies never
  }
}

function hintOf(t: TFunction, kind: ExactnessKind, reason: 'noOffset' | 'otherStream' | undefined): string {
  return kind === 'approximate' ? t(`badge.reason.${reason ?? 'noOffset'}`) : t(`badge.hint.${kind}`)
}
