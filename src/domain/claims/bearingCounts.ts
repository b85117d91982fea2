import { BEARINGS, type Bearing, type EvidenceLink } from '../records/claim'

/**
 * How many links bear which way. Three numbers that stand side by side: none of them is ever added to or taken from another.
 */
export function bearingCounts(evidence: readonly EvidenceLink[]): Readonly<Record<Bearing, number>> {
  const count = (bearing: Bearing) => evidence.filter((link) => link.bearing === bearing).length
  const [supports, contradicts, fitsEither] = BEARINGS.map(count)
  return { supports: supports ?? 0, contradicts: contradicts ?? 0, fitsEither: fitsEither ?? 0 }
}
