import type { RecordMap } from '../../domain/edits/apply'
import { recordsEqual } from '../../domain/edits/recordsEqual'
import type { ClipRecord } from '../../domain/records/clip'
import { clipIdentity } from '../../domain/records/clipIdentity'
import type { ClipId, RecordId } from '../../domain/records/ids'

/** What becomes of a clip of the file. */
export type ClipMatch =
  /** New here under its own id. */
  | { readonly kind: 'new' }
  /** The same stream of the same bytes; `details` names the fields in which mine differs, and mine stays. */
  | { readonly kind: 'mine'; readonly clipId: ClipId; readonly details: readonly string[] }
  /** The same stream of the same bytes, but other frames: what is said about its frames cannot be carried over. */
  | { readonly kind: 'differs'; readonly field: string; readonly theirs: unknown; readonly mine: unknown }
  /** Its id names another thing here. */
  | { readonly kind: 'idTaken' }

/** On these rests what frames, ticks and boxes of a record mean. */
const FRAME_FACTS = ['timebase', 'frameCount', 'firstPts', 'endPts', 'display', 'rotation', 'pixelAspect'] as const
/** Each copy of a clip has its own. */
const OF_THE_COPY: ReadonlySet<string> = new Set(['id', 'addedBy', 'addedAt'])

/** Matches a file's clips to mine by their identity, the SHA-256 of the source's bytes and the stream; ids only name them. */
export function matchClips(existing: RecordMap, clips: readonly ClipRecord[]): ReadonlyMap<RecordId, ClipMatch> {
  const mine = new Map<string, ClipRecord>()
  for (const record of existing.values()) if (record.type === 'clip') mine.set(clipIdentity(record), record)
  const matches = new Map<RecordId, ClipMatch>()
  for (const clip of clips) {
    const known = mine.get(clipIdentity(clip))
    if (known) matches.set(clip.id, matchOf(clip, known))
    else if (existing.has(clip.id)) matches.set(clip.id, { kind: 'idTaken' })
    else {
      matches.set(clip.id, { kind: 'new' })
      // A second clip of this identity in the same file is the same clip.
      mine.set(clipIdentity(clip), clip)
    }
  }
  return matches
}

function matchOf(theirs: ClipRecord, mine: ClipRecord): ClipMatch {
  const field = FRAME_FACTS.find((fact) => !recordsEqual(theirs[fact], mine[fact]))
  if (field) return { kind: 'differs', field, theirs: theirs[field], mine: mine[field] }
  const left = new Map<string, unknown>(Object.entries(theirs))
  const right = new Map<string, unknown>(Object.entries(mine))
  const details = [...new Set([...left.keys(), ...right.keys()])].filter(
    (key) => !OF_THE_COPY.has(key) && !recordsEqual(left.get(key), right.get(key)),
  )
  return { kind: 'mine', clipId: mine.id, details: details.toSorted() }
}
