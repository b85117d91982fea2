import { z } from '../../domain/zod'

/**
 * The stored form: 16 bytes of head, tiles of rows in the order in which they became full, and a directory in JSON that
 * says where each level's tiles are. Written through once and read by windows; numbers are in the machine's byte order, as
 * the file never leaves it. Another form needs another `SOUND_FORM`, which is in the file's name.
 */
export const SOUND_FORM = 'v1'
export const HEAD_BYTES = 16
/** Rows in a tile: about 25 kB in both pyramids. */
export const PEAK_TILE_ROWS = 4096
export const COLUMN_TILE_ROWS = 256

const count = z.number().int().nonnegative()
const level = z.object({ rows: count, tiles: z.array(count) })

export const soundDirectory = z.object({
  sampleRate: z.number().positive(),
  startSeconds: z.number(),
  samples: count,
  samplesPerPeak: z.number().int().positive(),
  samplesPerColumn: z.number().int().positive(),
  loudest: z.number().nonnegative(),
  loudestBand: count.max(255),
  peaks: z.array(level).min(1),
  columns: z.array(level).min(1),
})

export type SoundDirectory = z.infer<typeof soundDirectory>
/** Rows of one level and the bytes at which its tiles begin. */
export type SoundLevel = z.infer<typeof level>

export function soundFileName(sha256: string): string {
  return `sound-${sha256}-${SOUND_FORM}`
}
