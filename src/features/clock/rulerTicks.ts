/** A mark of the ruler. */
export interface RulerTick {
  readonly seconds: number
  readonly text: string
}

/** Steps that people read at a glance: seconds and their parts, minutes, hours. */
const STEPS = [
  0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200,
]

/** Marks at whole steps of the time from `from` to `to`, both in seconds, at most `most` of them. */
export function rulerTicks(from: number, to: number, most: number): readonly RulerTick[] {
  const wanted = (to - from) / most
  const step = STEPS.find((each) => each >= wanted) ?? Math.ceil(wanted / 86_400) * 86_400
  const first = Math.ceil(from / step)
  const last = Math.floor(to / step)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const seconds = (first + index) * step
    return { seconds, text: rulerText(seconds, step) }
  })
}

function rulerText(seconds: number, step: number): string {
  const sign = seconds < 0 ? '-' : ''
  const decimals = step >= 1 ? 0 : step >= 0.1 ? 1 : 2
  const scale = 10 ** decimals
  // In whole parts of the step, so that 59.999… is not written as 60.
  const parts = Math.round(Math.abs(seconds) * scale)
  const whole = Math.floor(parts / scale)
  const rest = decimals === 0 ? '' : `.${String(parts % scale).padStart(decimals, '0')}`
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  const two = (value: number) => String(value).padStart(2, '0')
  const clock = hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
  return `${sign}${clock}${rest}`
}
