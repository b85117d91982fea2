import type { ClipRecord } from '../../domain/records/clip'
import type { FrameTable } from '../../domain/time/frameTable'

/** The clip that a command works on, with the table that says which tick each of its frames has. */
export interface ClipInView {
  readonly clip: ClipRecord
  readonly table: FrameTable
}
