import type { Timebase } from '../time/timebase'

/** A line for the shell, and the name that the file has in it. */
export interface ConvertLine {
  readonly line: string
  /** The file's own name; another one where that cannot be written safely, to which a copy is to be renamed first. */
  readonly input: string
}

const STAND_IN = 'input'

/**
 * Letters, digits, spaces and signs that sh, PowerShell and cmd alike take as they stand between double quotes. File names
 * come from strangers: one with `$(...)`, a backtick or a curly quote in it must never be run.
 */
const PLAIN = /^(?:[\p{L}\p{M}\p{N}\u0020\u00a0\u202f._()[\]{}+,=~#@&'-]|\u200c|\u200d)+$/u

/**
 * The ffmpeg line that makes a copy which browsers decode, with the frames and the timestamps of the original:
 * `-copyts` keeps a late first timestamp, `-fps_mode passthrough` drops and doubles no frame, the two time bases keep every
 * tick, and 8 bits of 4:2:0 are what browsers decode of H.264. Needs ffmpeg 5.1 or newer.
 * Frames that an edit list hides are not in the copy.
 * @param timebase the video stream's; MP4 can keep it only where its numerator is 1
 */
export function convertLine(fileName: string, timebase: Timebase): ConvertLine {
  const input = PLAIN.test(fileName) ? fileName : STAND_IN + endingOf(fileName)
  const stem = input.replace(/(?<=.)\.[^.]*$/u, '')
  const { num, den } = timebase
  const line = [
    `ffmpeg -copyts -i ${quoted(input)} -map 0:v:0 -map "0:a?"`,
    '-c:v libx264 -crf 12 -preset slow -pix_fmt yuv420p',
    `-fps_mode passthrough -enc_time_base ${num}/${den}${num === 1 ? ` -video_track_timescale ${den}` : ''}`,
    `-c:a aac ${quoted(`${stem}-converted.mp4`)}`,
  ].join(' ')
  return { line, input }
}

function endingOf(fileName: string): string {
  return /\.[A-Za-z0-9]{1,5}$/.exec(fileName)?.[0] ?? ''
}

function quoted(name: string): string {
  // A name that begins with a hyphen would be read as an option.
  return `"${name.startsWith('-') ? './' : ''}${name}"`
}
