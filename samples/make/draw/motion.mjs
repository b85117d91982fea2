// Values that change over time.

/** 0 to 1 with a soft start and end. */
export function ease(share) {
  const held = Math.max(0, Math.min(1, share))
  return held * held * (3 - 2 * held)
}

/** The value at `time` of a list of [time, value] stops, moving softly between them. */
export function along(stops, time) {
  if (time <= stops[0][0]) return stops[0][1]
  for (let index = 1; index < stops.length; index += 1) {
    const [end, value] = stops[index]
    const [start, before] = stops[index - 1]
    if (time < end) return before + (value - before) * ease((time - start) / (end - start))
  }
  return stops.at(-1)[1]
}

/** Like `along`, at constant speed: for walking, where feet must not slide. */
export function steadily(stops, time) {
  if (time <= stops[0][0]) return stops[0][1]
  for (let index = 1; index < stops.length; index += 1) {
    const [end, value] = stops[index]
    const [start, before] = stops[index - 1]
    if (time < end) return before + ((value - before) * (time - start)) / (end - start)
  }
  return stops.at(-1)[1]
}

/** Whether the value of `stops` is changing at `time`. */
export function isMoving(stops, time) {
  return stops.some(
    ([end, value], index) => index > 0 && stops[index - 1][1] !== value && time >= stops[index - 1][0] && time < end,
  )
}
