import type { ClipId } from '../../domain/records/ids'

/** Two clips to be looked at together, and where in them. */
export interface PairPlace {
  readonly left: ClipId
  readonly right: ClipId
  readonly leftFrame?: number
  readonly rightFrame?: number
}

/** Shows two clips side by side. */
export type OpenPair = (place: PairPlace) => void
