// Turns drawn frames (and sound) into one clip file.

import { startFfmpeg } from './tools.mjs'

const CONVERT = 'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p'
const COLOUR = ['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv']

// No dates, versions or random marks in the file: a rebuild with the same
// FFmpeg gives the same bytes. A fixed thread count matters for that too.
const REPEATABLE = ['-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact']

/**
 * Starts an encoder. `recipe` says:
 *   width, height   size of the stored picture
 *   rate            input frame rate, as text
 *   timebase        text such as "1/90000"; only for irregular times
 *   expression      setpts expression in that time base; only for irregular times
 *   filters         more video filters
 *   video, audio    encoder arguments
 *   output          container arguments
 */
export function startEncoder(recipe, wav, file) {
  const filters = [CONVERT]
  if (recipe.expression) {
    filters.push(`settb=${recipe.timebase}`, `setpts='${recipe.expression}'`)
  }
  if (recipe.filters) filters.push(...recipe.filters)
  const args = [
    '-f',
    'rawvideo',
    '-pix_fmt',
    'rgba',
    '-s',
    `${recipe.width}x${recipe.height}`,
    '-r',
    recipe.rate,
    '-i',
    '-',
    ...(wav ? ['-i', wav] : []),
    '-map',
    '0:v',
    ...(wav ? ['-map', '1:a'] : []),
    '-vf',
    filters.join(','),
    // Each drawn frame goes in once, with the time it was given.
    '-vsync',
    'passthrough',
    ...(recipe.timebase ? ['-enc_time_base', recipe.timebase] : []),
    ...recipe.video,
    '-threads',
    '2',
    ...COLOUR,
    ...(wav ? recipe.audio : []),
    ...REPEATABLE,
    ...(recipe.output ?? []),
    file,
  ]
  const { stdin, done } = startFfmpeg(args)
  return {
    write(frame) {
      return new Promise((resolve, reject) => {
        // When ffmpeg dies, its own error is the one worth showing.
        done.catch(reject)
        if (stdin.write(frame)) resolve()
        else stdin.once('drain', resolve)
      })
    },
    finish() {
      stdin.end()
      return done
    },
  }
}
