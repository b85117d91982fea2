// Timestamps. Everything is in whole ticks of a named time base.

/** Evenly spaced timestamps. */
export function regularTimes(frames, step) {
  return Array.from({ length: frames }, (_, index) => index * step)
}

/**
 * Irregular timestamps from a fixed pattern of durations, used over and over.
 * `gaps` adds extra ticks before single frames: { frame: ticks }.
 */
export function patternTimes(frames, pattern, gaps = {}) {
  const times = []
  let time = 0
  for (let frame = 0; frame < frames; frame += 1) {
    time += gaps[frame] ?? 0
    times.push(time)
    time += pattern[frame % pattern.length]
  }
  return times
}

/**
 * The same timestamps as a setpts expression, where N is the frame number:
 * whole rounds of the pattern, then the part of the round already passed.
 */
export function patternExpression(pattern, gaps = {}) {
  const round = pattern.reduce((sum, ticks) => sum + ticks, 0)
  const terms = [`floor(N/${pattern.length})*${round}`]
  for (let step = 1; step < pattern.length; step += 1) {
    terms.push(`gte(mod(N,${pattern.length}),${step})*${pattern[step - 1]}`)
  }
  for (const [frame, ticks] of Object.entries(gaps)) terms.push(`gte(N,${frame})*${ticks}`)
  return terms.join('+')
}
