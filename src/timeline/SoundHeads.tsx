import { useTranslation } from 'react-i18next'
import { tryAgain, useSound, type SoundState } from '../stores/soundStore'
import { melShare } from '../domain/sound/melScale'
import type { SoundLane, SoundPlan } from './soundLanes'
import { NO_ROOM_PX } from './timelineSizes'

interface SoundHeadsProps {
  readonly plan: SoundPlan
}

/** Names the lanes of sound and their scales; the first one also says how far the computing is. */
export function SoundHeads({ plan }: SoundHeadsProps) {
  const { t } = useTranslation()
  const sound = useSound((state) => state.sound)
  return (
    <div className="tl-sound-heads">
      {plan.lanes.map((lane, index) => (
        <div
          key={lane.kind}
          className="tl-sound-head"
          style={{ height: lane.height }}
          data-testid={`sound-head-${lane.kind}`}
          data-state={sound.kind}
        >
          <span className="tl-sound-name">{t(`sound.${lane.kind}`)}</span>
          {lane.kind === 'waveform' ? <Loudest sound={sound} /> : <Frequencies sound={sound} lane={lane} />}
          {index === 0 ? <Work sound={sound} /> : null}
        </div>
      ))}
      {plan.noRoom ? (
        <div className="tl-sound-head" style={{ height: NO_ROOM_PX }}>
          <span className="tl-sound-name tl-left-out">
            {t(plan.noRoom === 'both' ? 'lanes.sound' : `sound.${plan.noRoom}`)}
          </span>
        </div>
      ) : null}
    </div>
  )
}

/** What the lane's whole height means. */
function Loudest({ sound }: { readonly sound: SoundState }) {
  const { t } = useTranslation()
  if (sound.kind !== 'ready' || sound.sound.loudest === 0) return null
  const level = (20 * Math.log10(sound.sound.loudest)).toFixed(1).replace('-', '−')
  return <span className="tl-sound-scale">{t('sound.loudest', { level })}</span>
}

const MARKS_HZ = [1000, 4000]
const TEXT_PX = 14
const LEAST_FOR_ALL_PX = 60

/** The top of the scale and two frequencies where they lie. */
function Frequencies({ sound, lane }: { readonly sound: SoundState; readonly lane: SoundLane }) {
  const { t } = useTranslation()
  if (sound.kind !== 'ready') return null
  const { topHz } = sound.sound
  const places = [topHz, ...MARKS_HZ.filter((hz) => hz < topHz / 2)].map((hz) => ({
    hz,
    top: Math.max(0, (lane.height - 1) * (1 - melShare(hz, topHz)) - (hz === topHz ? 0 : TEXT_PX / 2)),
  }))
  // In a low lane one frequency below the top is enough; two would lie on each other.
  const shown = lane.height < LEAST_FOR_ALL_PX ? places.slice(0, 2) : places
  return shown.map(({ hz, top }) => (
    <span key={hz} className="tl-sound-hertz" style={{ top: Math.min(top, lane.height - TEXT_PX) }}>
      {t('sound.kilohertz', { value: Math.round(hz / 100) / 10 })}
    </span>
  ))
}

function Work({ sound }: { readonly sound: SoundState }) {
  const { t } = useTranslation()
  if (sound.kind === 'computing') {
    const percent = Math.floor(sound.fraction * 100)
    return (
      <span className="tl-sound-work">
        <span
          role="progressbar"
          aria-label={t('sound.computing')}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
          data-testid="sound-progress"
        >
          {t('sound.percent', { percent })}
        </span>
        <button type="button" onClick={sound.cancel} data-testid="sound-cancel">
          {t('app.cancel')}
        </button>
      </span>
    )
  }
  const canTry = sound.kind === 'stopped' || (sound.kind === 'problem' && isPassing(sound.problem.code))
  if (!canTry) return null
  return (
    <span className="tl-sound-work">
      <button type="button" onClick={tryAgain} data-testid="sound-compute">
        {t(sound.kind === 'stopped' ? 'sound.compute' : 'sound.tryAgain')}
      </button>
    </span>
  )
}

/** Another try may end otherwise. */
function isPassing(code: string): boolean {
  return code === 'failed' || code === 'storageFull' || code === 'missing'
}
