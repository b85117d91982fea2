// Gathers what a scene told of each frame into compact arrays per figure.

/** Joins equal neighbours: [[firstFrame, value], ...]. */
function runs(values) {
  const found = []
  values.forEach((value, frame) => {
    if (found.length === 0 || found.at(-1)[1] !== value) found.push([frame, value])
  })
  return found
}

/** The truth of a scene: its cuts, and of a long one its figures; nothing for a clip that tells nothing. */
export function sceneTruth(clip, told) {
  if (!clip.cuts) return {}
  if (!clip.flashes) return { cuts: clip.cuts }
  const ids = told[0].map(({ id, role }) => ({ id, role }))
  const figures = ids.map(({ id, role }, index) => {
    const frames = told.map((each) => each[index])
    return {
      id,
      role,
      boxes: frames.map(({ box }) => box),
      visible: runs(frames.map(({ box }) => box !== null)),
      posture: runs(frames.map(({ posture }) => posture)),
    }
  })
  return { cuts: clip.cuts, flashes: clip.flashes, figures }
}
