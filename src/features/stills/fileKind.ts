import type { StillRecord } from '../../domain/records/still'
import type { StillKind } from '../../domain/stills/stillFileName'

/** How the file of a still is told: the frame alone, with boxes, with fills, a panel beside another, a sheet of several. */
export function fileKind({ kind = 'clean', redactions }: StillRecord): StillKind {
  if (kind === 'strip' || kind === 'sheet') return 'SHT'
  if (kind === 'pair' || kind === 'beside') return 'PAN'
  if (redactions.length > 0) return 'RED'
  return kind === 'boxed' ? 'ANN' : 'RAW'
}
