// Second steps for clips whose trait is made by copying an encoded file.

import { runFfmpeg } from './tools.mjs'

const REPEATABLE = ['-fflags', '+bitexact']

const STEPS = {
  /** Copies from inside a group of frames, which leaves hidden leading frames. */
  cutInside: ({ from }, source, target) =>
    runFfmpeg(['-ss', from, '-i', source, '-map', '0', '-c', 'copy', ...REPEATABLE, target]),

  /**
   * Writes a turn to the right into the display matrix; the pictures stay as they are.
   * FFmpeg 5 reads this entry as degrees to the left, hence the difference.
   */
  turn: ({ degrees }, source, target) =>
    runFfmpeg([
      '-i',
      source,
      '-map',
      '0',
      '-c',
      'copy',
      '-metadata:s:v:0',
      `rotate=${360 - degrees}`,
      ...REPEATABLE,
      target,
    ]),
}

export function finishClip(step, source, target) {
  return STEPS[step.kind](step, source, target)
}
