import type { ClipId, RecordId } from '../domain/records/ids'
import type { Workspace } from '../engine/workspace'

interface Known {
  readonly parts: readonly (readonly unknown[])[]
  readonly numbers: ReadonlyMap<RecordId, number>
}

const known = new WeakMap<Workspace, Map<ClipId, Known>>()

/** The number of each box, frame tag, range and track of a clip, from 1, oldest first. */
export function objectNumbersOf(workspace: Workspace, clipId: ClipId): ReadonlyMap<RecordId, number> {
  const { index } = workspace
  const parts = [index.annotationsOf(clipId), index.segmentsOf(clipId), index.tracksOf(clipId)] as const
  const clips = known.get(workspace) ?? new Map<ClipId, Known>()
  known.set(workspace, clips)
  const before = clips.get(clipId)
  if (before && parts.every((part, at) => part === before.parts[at])) return before.numbers
  const byAge = parts
    .flat()
    .map(({ id, createdAt }) => ({ id, createdAt }))
    .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1))
  const numbers = new Map<RecordId, number>(byAge.map(({ id }, at) => [id, at + 1]))
  clips.set(clipId, { parts, numbers })
  return numbers
}
