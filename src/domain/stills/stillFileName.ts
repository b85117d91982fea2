import { InvariantError } from '../invariantError'
import type { FrameIndex } from '../time/frameIndex'
import type { PresentationTimestamp } from '../time/ticks'
import type { Timebase } from '../time/timebase'
import { timecodeText } from '../time/timecode'

/** What a still's file is: the frame alone, with boxes, with fills, a panel beside another, a sheet of several. */
export const STILL_KINDS = ['RAW', 'ANN', 'RED', 'PAN', 'SHT'] as const
export type StillKind = (typeof STILL_KINDS)[number]

export const STILL_EXTENSIONS = { png: 'png', jpeg: 'jpg', webp: 'webp' } as const
export type StillEncoding = keyof typeof STILL_EXTENSIONS

export interface StillFileName {
  /** Both are codes of `[A-Za-z0-9-]`, never a name that somebody bears; see `caseCode` and `clipCode`. */
  readonly caseCode: string
  readonly clipCode: string
  readonly pts: PresentationTimestamp
  readonly timebase: Timebase
  readonly frame: FrameIndex
  /** Of the source file. */
  readonly sha256: string
  readonly kind: StillKind
  /** Counted from 1, one more each time that the same still is exported otherwise. */
  readonly revision: number
  readonly encoding: StillEncoding
}

/** What a file of a still may be called; nothing else is read from or written to a folder or a zip. */
export const STILL_FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,119}\.(?:png|jpg|webp)$/

/**
 * The name of a still's file, ASCII and in the order of the clip's time: `SMP_C01_00-01-34.080_f2352_9c41d2aa_RED1.png`.
 * @throws InvariantError for a code with other characters, or a revision below 1
 */
export function stillFileName(name: StillFileName): string {
  const { caseCode: project, clipCode: clip, frame, sha256, kind, revision, encoding } = name
  if (![project, clip].every((code) => /^[A-Za-z0-9][A-Za-z0-9-]{0,23}$/.test(code))) {
    throw new InvariantError(`Not codes for the name of a file: ${project}, ${clip}`)
  }
  if (!Number.isSafeInteger(revision) || revision < 1) throw new InvariantError(`Not a revision: ${revision}`)
  const time = timecodeText(name.pts, name.timebase).replaceAll(':', '-')
  return `${project}_${clip}_${time}_f${frame}_${sha256.slice(0, 8)}_${kind}${revision}.${STILL_EXTENSIONS[encoding]}`
}

/**
 * Three signs for a project, from the consonants of its name: `SMP` of "Sample project". Short, so that no name of a person
 * that the project may bear can be read in it. Nothing is transliterated: where Latin letters are missing it is `PRJ`.
 */
export function caseCode(projectName: string): string {
  const letters = projectName.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  const code = letters.slice(0, 1) + letters.slice(1).replaceAll(/[AEIOU]/g, '')
  return code.length >= 3 ? code.slice(0, 3) : 'PRJ'
}

/** A clip by its place in the project, in the order in which clips were added: `C01`. @param at counted from 0 */
export function clipCode(at: number): string {
  return `C${String(at + 1).padStart(2, '0')}`
}
