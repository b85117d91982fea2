import {
  isFilled,
  isSameValue,
  PROVENANCE_FIELDS,
  valueOf,
  type ClaimedField,
  type ClaimedValues,
} from '../../domain/provenance/provenanceField'
import { postedWords } from '../../domain/provenance/postedText'
import type { ClipId } from '../../domain/records/ids'
import type { Provenance } from '../../domain/records/provenance'
import type { ProvenanceFill } from '../../engine/commands/fillProvenance'

/** One field of which a file says something that is not here. */
export interface FillLine {
  readonly field: ClaimedField
  readonly inFile: unknown
  /** What it would replace; undefined where nothing stands there. */
  readonly here: unknown
}

/** What a file says of a clip that is not here already, in the order of the record. */
export function linesOf(record: Provenance, values: ClaimedValues): FillLine[] {
  return PROVENANCE_FIELDS.flatMap((each): FillLine[] => {
    const field = each as ClaimedField
    const inFile = values[field]
    if (inFile === undefined) return []
    if (field === 'titleAsPosted' || field === 'textAsPosted') {
      const words = Object.values(values[field] ?? {}).join('\n')
      const here = postedWords(record, field)
      return here === words ? [] : [{ field, inFile: words, here }]
    }
    const here = valueOf(record, field)
    if (isSameValue(bare(here), bare(inFile))) return []
    return [{ field, inFile, here: isFilled(record, field) ? here : undefined }]
  })
}

/** The values of the chosen lines alone. */
export function fillOf(
  clipId: ClipId,
  values: ClaimedValues,
  lines: readonly FillLine[],
  basis: string,
): ProvenanceFill {
  const chosen = new Set<string>(lines.map(({ field }) => field))
  return { clipId, values: Object.fromEntries(Object.entries(values).filter(([field]) => chosen.has(field))), basis }
}

/** Without its ground: what was entered from the same file before says the same. */
function bare(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'basis' in value ? { ...value, basis: '' } : value
}
