import { useTranslation } from 'react-i18next'
import { clockText } from '../../../domain/sun/clockText'
import { sunPosition, type SunPosition } from '../../../domain/sun/sunPosition'
import { directionText } from '../places/groundText'
import type { SunReading } from './sunReading'

const HALF = 150
/** Of the horizon; the zenith is in the middle. */
const RADIUS = 112
const RINGS = [30, 60] as const
/** Hours of the day that are written beside the path. */
const LABELLED_HOURS = 3
const SPAN_POINTS = 24

/** A compass with the sun's path over the day, where the sun stands and where shadows point. North is up in any language. */
export function SunDial({ reading }: { readonly reading: SunReading }) {
  const { t } = useTranslation()
  const { day, date, position, span } = reading
  const isUp = position !== undefined && position.elevation > 0
  const label =
    position === undefined
      ? t('sun.dial.day')
      : t(isUp ? 'sun.dial.up' : 'sun.dial.down', { direction: directionText(position.azimuth, t).angle })
  return (
    <svg className="sun-dial" viewBox={`${-HALF} ${-HALF} ${2 * HALF} ${2 * HALF}`} role="img" aria-label={label}>
      <circle className="dial-face" r={RADIUS} />
      {RINGS.map((elevation) => (
        <circle key={elevation} className="dial-ring" r={RADIUS * (1 - elevation / 90)} />
      ))}
      <path className="dial-ring" d={`M0 ${-RADIUS}V${RADIUS}M${-RADIUS} 0H${RADIUS}`} />
      {(['n', 'e', 's', 'w'] as const).map((point, quarter) => {
        const [x, y] = onDial({ azimuth: quarter * 90, elevation: -16 })
        return (
          <text key={point} className="dial-point" x={x} y={y} textAnchor="middle" dominantBaseline="central">
            {t(`places.compass.${point}`)}
          </text>
        )
      })}
      {RINGS.map((elevation) => (
        <text key={elevation} className="dial-small" x={3} y={-RADIUS * (1 - elevation / 90) - 2}>
          {elevation}°
        </text>
      ))}
      <path className="dial-path" d={upperParts(day.path)} />
      {day.path.map((each) => {
        const { clock } = clockText(each.at, date.zone)
        if (each.elevation <= 0 || !clock.endsWith(':00')) return null
        const [x, y] = onDial(each)
        const isLabelled = Number(clock.slice(0, 2)) % LABELLED_HOURS === 0
        return (
          <g key={each.at}>
            <circle className="dial-hour" cx={x} cy={y} r={isLabelled ? 2.5 : 1.5} />
            {isLabelled ? (
              <text className="dial-small" x={x} y={y - 6} textAnchor="middle">
                {clock.slice(0, 2)}
              </text>
            ) : null}
          </g>
        )
      })}
      {span && span.azimuthWidth > 1 ? <SpanArcs reading={reading} isUp={isUp} /> : null}
      {position ? <Sun position={position} isUp={isUp} /> : null}
    </svg>
  )
}

/** How far the sun may have been along its path, and its direction and that of the shadow on the rim. */
function SpanArcs({ reading: { place, date, span }, isUp }: { readonly reading: SunReading; readonly isUp: boolean }) {
  const { moment } = date
  if (!moment || !span) return null
  const along = Array.from({ length: SPAN_POINTS + 1 }, (_, step) =>
    sunPosition(moment.from + ((moment.to - moment.from) * step) / SPAN_POINTS, place),
  )
  const rim = (turn: number) =>
    Array.from({ length: SPAN_POINTS + 1 }, (_, step) =>
      onDial({ azimuth: span.azimuth[0] + turn + (span.azimuthWidth * step) / SPAN_POINTS, elevation: -3 }),
    )
  return (
    <>
      <path className="dial-span" d={upperParts(along)} />
      <path className="dial-rim" d={`M${rim(0).join('L')}`} />
      {isUp ? <path className="dial-rim is-shadow" d={`M${rim(180).join('L')}`} /> : null}
    </>
  )
}

function Sun({ position, isUp }: { readonly position: SunPosition; readonly isUp: boolean }) {
  const [x, y] = onDial(isUp ? position : { ...position, elevation: 0 })
  const [edgeX, edgeY] = onDial({ azimuth: position.azimuth, elevation: 0 })
  return (
    <>
      <path className={`dial-ray ${isUp ? '' : 'is-down'}`} d={`M0 0L${edgeX} ${edgeY}`} />
      {isUp ? (
        <g className="dial-shadow" transform={`rotate(${position.azimuth + 180})`}>
          <path d={`M0 0V${-RADIUS + 8}`} />
          <path className="dial-tip" d={`M0 ${-RADIUS}L5 ${-RADIUS + 11}H-5Z`} />
        </g>
      ) : null}
      <circle className="dial-post" r="3" />
      <circle className={`dial-sun ${isUp ? '' : 'is-down'}`} cx={x} cy={y} r="8" data-testid="dial-sun" />
    </>
  )
}

/** Elevations as even steps from the rim to the middle; below the horizon outside of the rim. */
function onDial({ azimuth, elevation }: SunPosition): [number, number] {
  const radius = RADIUS * (1 - elevation / 90)
  const turn = (azimuth / 180) * Math.PI
  return [Number((radius * Math.sin(turn)).toFixed(1)), Number((-radius * Math.cos(turn)).toFixed(1))]
}

/** The parts of a path that lie above the horizon. */
function upperParts(path: readonly SunPosition[]): string {
  let isDrawing = false
  let drawn = ''
  for (const position of path) {
    const isUp = position.elevation >= 0
    if (isUp) drawn += `${isDrawing ? 'L' : 'M'}${onDial(position).join(' ')}`
    isDrawing = isUp
  }
  return drawn
}
