import { Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ptsOf } from '../../domain/time/frameTable'
import { timecodeText } from '../../domain/time/timecode'
import { notify } from '../../stores/noticesStore'
import { usePlayback, type Exactness } from '../../stores/playbackStore'

const SHORT_WAIT_MS = 150

/** Which frame is painted: ordinal, time, tick of the timebase, and how far that can be trusted. Copied as one. */
export function FrameBadge() {
  const { t } = useTranslation()
  const view = usePlayback((state) => state.view)
  const shown = usePlayback((state) => state.shown)
  const exactness = usePlayback((state) => state.exactness)
  const calm = useCalm(exactness)
  if (!view) return null
  const { timebase } = view.table
  const pts = ptsOf(view.table, shown)
  const time = timecodeText(pts, timebase)
  const ticks = `${pts}/${timebase.den / timebase.num === Math.round(timebase.den / timebase.num) ? timebase.den / timebase.num : `${timebase.den}:${timebase.num}`}`
  const citation = `${view.clip.source.sha256} stream ${view.clip.stream} frame ${shown} pts ${ticks} (${time})`
  return (
    <Tooltip label={hintOf(t, calm)} multiline w={280}>
      <button
        type="button"
        dir="ltr"
        className="frame-badge"
        data-testid="frame-badge"
        data-frame={shown}
        data-pts={pts}
        data-exactness={exactness.kind}
        aria-label={t('badge.label', { frame: shown, time, state: t(`badge.${exactness.kind}`) })}
        onClick={() => {
          void navigator.clipboard.writeText(citation).then(() => notify('info', 'badge.copied'))
        }}
      >
        <span>
          <span className="muted" dir="auto">
            {t('badge.frame')}
          </span>
          <b>{shown}</b>
        </span>
        <span>
          <b>{time}</b>
        </span>
        <span className="badge-pts">
          <span className="muted">pts</span>
          {ticks}
        </span>
        <ExactnessSign exactness={calm} />
      </button>
    </Tooltip>
  )
}

/** What is shown of it: a wait too short to be read is left out, or the badge would flicker at every step. */
function useCalm(exactness: Exactness): Exactness {
  const [calm, setCalm] = useState(exactness)
  useEffect(() => {
    const timer = setTimeout(() => setCalm(exactness), exactness.kind === 'waiting' ? SHORT_WAIT_MS : 0)
    return () => clearTimeout(timer)
  }, [exactness])
  return exactness.kind === 'waiting' ? calm : exactness
}

function ExactnessSign({ exactness }: { readonly exactness: Exactness }) {
  const { t } = useTranslation()
  const text = t(`badge.${exactness.kind}`)
  switch (exactness.kind) {
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
      return exactness satisfies never
  }
}

function hintOf(t: ReturnType<typeof useTranslation>['t'], exactness: Exactness): string {
  return exactness.kind === 'approximate' ? t(`badge.reason.${exactness.reason}`) : t(`badge.hint.${exactness.kind}`)
}
