import { useTranslation } from 'react-i18next'
import type { FrameTable } from '../domain/time/frameTable'
import { useSound } from '../stores/soundStore'
import type { SoundPlan } from './soundLanes'
import { NO_ROOM_PX } from './timelineSizes'
import type { TimeScale } from './timeScale'
import { useScrub } from './useScrub'

interface SoundAreaProps {
  readonly table: FrameTable
  readonly scale: TimeScale
  readonly plan: SoundPlan
  readonly top: number
}

/** Over the drawn sound: pressing and dragging goes through it as on the ruler. Says why there is none, or no room for it. */
export function SoundArea({ table, scale, plan, top }: SoundAreaProps) {
  const { t } = useTranslation()
  const sound = useSound((state) => state.sound)
  const scrub = useScrub(table, scale)
  let message: string | undefined
  if (sound.kind === 'stopped') message = t('sound.stopped')
  if (sound.kind === 'problem') message = t(`sound.problems.${sound.problem.code}`, { ...sound.problem })
  const [first] = plan.lanes
  if (!first && !plan.noRoom) return null
  return (
    <div className="tl-sound" style={{ top, height: plan.height }} data-testid="timeline-sound" {...scrub}>
      {message === undefined || !first ? null : (
        <p dir="auto" style={{ height: first.height }}>
          {message}
        </p>
      )}
      {plan.noRoom ? (
        <p
          className="tl-no-room"
          dir="auto"
          style={{ top: plan.height - NO_ROOM_PX, height: NO_ROOM_PX }}
          data-testid="sound-no-room"
        >
          {t(`lanes.noRoom.${plan.noRoom}`)}
        </p>
      ) : null}
    </div>
  )
}
