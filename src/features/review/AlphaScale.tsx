import { useTranslation } from 'react-i18next'
import type { Interval } from '../../domain/agreement/agreementStatistics'
import { statisticText } from './statisticText'

const WIDTH = 240
const PAD = 8
/** From which values on alpha can be used, and relied on (Krippendorff 2019). */
const MARKS = [0.667, 0.8] as const
const LOWEST = 0.4

interface AlphaScaleProps {
  readonly value: number
  readonly interval: Interval | undefined
}

/** Alpha and its interval on a scale from .400, or from where they begin, to 1. */
export function AlphaScale({ value, interval }: AlphaScaleProps) {
  const { t } = useTranslation()
  const { low, high } = interval ?? { low: value, high: value }
  const from = Math.min(LOWEST, Math.floor(low * 10) / 10)
  const x = (at: number) => PAD + ((Math.max(from, Math.min(1, at)) - from) / (1 - from)) * (WIDTH - 2 * PAD)
  const label = t('review.agreement.scale', {
    value: statisticText(value),
    low: statisticText(low),
    high: statisticText(high),
  })
  return (
    <svg className="alpha-scale" viewBox={`0 0 ${WIDTH} 30`} role="img" aria-label={label} direction="ltr">
      <path className="axis" d={`M${PAD} 8H${WIDTH - PAD}`} />
      {MARKS.map((mark) => (
        <g key={mark}>
          <path className="mark" d={`M${x(mark)} 2V14`} />
          <text x={x(mark)} y={27} textAnchor="middle">
            {statisticText(mark)}
          </text>
        </g>
      ))}
      <text x={PAD - 6} y={27}>
        {statisticText(from)}
      </text>
      <text x={WIDTH - PAD + 6} y={27} textAnchor="end">
        1.000
      </text>
      <path className="interval" d={`M${x(low)} 3V13M${x(low)} 8H${x(high)}M${x(high)} 3V13`} />
      <circle cx={x(value)} cy={8} r={4} />
    </svg>
  )
}
