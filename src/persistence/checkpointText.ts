import type { Change, Edit } from '../domain/edits/edit'
import { recordsEqual } from '../domain/edits/recordsEqual'
import type { RecordId } from '../domain/records/ids'
import type { WorkspaceRecord } from '../domain/records/workspaceRecord'

/** How many records, or changes, are in a piece. */
const AT_ONCE = 1000

/** Records and edits; each record is written once, and edits name it by its place in `pool`. */
interface CheckpointText {
  readonly edits: readonly (Omit<Edit, 'changes'> & { readonly changes: readonly [Place, Place][] })[]
  /** Those of now first, then what they were before. */
  readonly pool: readonly WorkspaceRecord[]
  /** How many of `pool` are those of now. */
  readonly count: number
}

type Place = number | null

/**
 * Writes a checkpoint piece by piece, so that whoever writes it can let others have their turn; a piece may be empty.
 * The order of the records is kept.
 */
export function* writeCheckpoint(records: readonly WorkspaceRecord[], edits: readonly Edit[]): Generator<string> {
  const pool = [...records]
  const places = new Map<WorkspaceRecord, number>(pool.map((record, place) => [record, place]))
  const now = new Map<RecordId, number>(pool.map(({ id }, place) => [id, place]))
  /** The place of what the edit before has left of a record. */
  const left = new Map<RecordId, number>()
  const placeOf = (record: WorkspaceRecord | null): Place => {
    if (record === null) return null
    let place = places.get(record)
    if (place === undefined) {
      // It was read from another entry than the same version before it.
      const alike = [left.get(record.id), now.get(record.id)]
      place = alike.find((known) => known !== undefined && recordsEqual(pool[known], record))
      place ??= pool.push(record) - 1
      places.set(record, place)
    }
    left.set(record.id, place)
    return place
  }
  let done = 0
  let text = `{"count":${records.length},"edits":[`
  for (const [at, edit] of edits.entries()) {
    const changes: [Place, Place][] = []
    for (const { before, after } of edit.changes) {
      changes.push([placeOf(before), placeOf(after)])
      done += 1
      if (done % AT_ONCE > 0) continue
      yield text
      text = ''
    }
    text += `${at === 0 ? '' : ','}${JSON.stringify({ ...edit, changes })}`
  }
  yield `${text}],"pool":[`
  for (let from = 0; from < pool.length; from += AT_ONCE) {
    const lines = JSON.stringify(pool.slice(from, from + AT_ONCE)).slice(1, -1)
    yield `${from === 0 ? '' : ','}${lines}`
  }
  yield ']}'
}

/** Reads what `writeCheckpoint` wrote. Records that are in several places are the very same object. */
export function readCheckpoint(text: string): { readonly records: WorkspaceRecord[]; readonly edits: Edit[] } {
  const { edits, pool, count } = JSON.parse(text) as CheckpointText
  const at = (place: Place) => (place === null ? null : (pool[place] ?? null))
  return {
    records: pool.slice(0, count),
    edits: edits.map((edit) => ({
      ...edit,
      changes: edit.changes.map(([before, after]): Change => ({ before: at(before), after: at(after) })),
    })),
  }
}
