import { recordsEqual } from './recordsEqual'

/** Two copies of a project, compared value by value. */
export interface Comparison {
  readonly records: number
  readonly entries: number
  readonly clips: number
  /** What is in one copy only or differs, as `record ID`, `entry NUMBER`, `snapshot ID`, `clip HASH`; empty where both are equal. */
  readonly differing: readonly string[]
}

/** Everything that is stored of a project: records by id, entries by number, the hashes of its clips' bytes. */
export interface ComparedProject {
  readonly records: ReadonlyMap<string, unknown>
  readonly entries: readonly unknown[]
  /** The records that replaying starts from, by id. */
  readonly snapshot: ReadonlyMap<string, unknown>
  readonly clips: ReadonlySet<string>
}

/** Compares every record, every log entry and every clip of two copies. */
export function compareProjects(one: ComparedProject, other: ComparedProject): Comparison {
  const records = new Set([...one.records.keys(), ...other.records.keys()])
  const snapshot = new Set([...one.snapshot.keys(), ...other.snapshot.keys()])
  const entries = Math.max(one.entries.length, other.entries.length)
  const clips = new Set([...one.clips, ...other.clips])
  const differing = [
    ...[...records]
      .filter((id) => !recordsEqual(one.records.get(id), other.records.get(id)))
      .map((id) => `record ${id}`),
    ...Array.from({ length: entries }, (_, seq) => seq)
      .filter((seq) => !recordsEqual(one.entries[seq], other.entries[seq]))
      .map((seq) => `entry ${seq}`),
    ...[...snapshot]
      .filter((id) => !recordsEqual(one.snapshot.get(id), other.snapshot.get(id)))
      .map((id) => `snapshot ${id}`),
    ...[...clips]
      .filter((sha256) => !one.clips.has(sha256) || !other.clips.has(sha256))
      .map((sha256) => `clip ${sha256}`),
  ]
  return { records: records.size, entries, clips: clips.size, differing }
}
