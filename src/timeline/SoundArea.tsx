import { useTranslation } from 'react-i18next'
import type { FrameTable } from '../domain/time/frameTable'
import { useSound } from '../stores/soundStore'
import type { SoundLane } from './soundLanes'
import type { TimeScale } from './timeScale'
import { useScrub } from './useScrub'

interface SoundAreaProps {
  readonly table: FrameTable
  readonly scale: TimeScale
  readonly lanes: readonly SoundLane[]
  readonly top: number
  /** CSS pixels that there is room for. */
  readonly height: number
}

/** Over the drawn sound: pressing and dragging goes through it as on the ruler. Says why there is none. */
export function SoundArea({ table, scale, lanes, top, height }: SoundAreaProps) {
  const { t } = useTranslation()
  const sound = useSound((state) => state.sound)
  const scrub = useScrub(table, scale)
  let message: string | undefined
  if (sound.kind === 'stopped') message = t('sound.stopped')
  if (sound.kind === 'problem') message = t(`sound.problems.${sound.problem.code}`, { ...sound.problem })
  const [first] = lanes
  if (!first) return null
  return (
    <div className="tl-sound" style={{ top, height }} data-testid="timeline-sound" {...scrub}>
      {message === undefined ? null : (
        <p dir="auto" style={{ height: first.height }}>
          {message}
        </p>
      )}
    </div>
  )
}
