import type { EditId } from '../records/ids'
import type { Edit } from './edit'

type Step = Pick<Edit, 'id' | 'kind' | 'of'>

/** The newest edit that stands and may be taken back, read from the log alone; undefined where there is none. */
export function nextUndo<Entry extends Step>(log: readonly Entry[]): Entry | undefined {
  const takenBack = new Set<EditId>()
  const settled = new Set<EditId>()
  for (const entry of log.toReversed()) {
    if (entry.kind === 'do') {
      if (!takenBack.has(entry.id)) return entry
    } else if (entry.of !== undefined && !settled.has(entry.of)) {
      // The newest word on an edit decides; older undos and redos of it are history.
      settled.add(entry.of)
      if (entry.kind === 'undo') takenBack.add(entry.of)
    }
  }
  return undefined
}

/** The edit that a redo would repeat: the last one taken back since the last new edit; undefined where there is none. */
export function nextRedo<Entry extends Step>(log: readonly Entry[]): Entry | undefined {
  let redone = 0
  for (const entry of log.toReversed()) {
    if (entry.kind === 'do' || entry.kind === 'genesis') return undefined
    if (entry.kind === 'redo') redone += 1
    else if (redone > 0) redone -= 1
    else return log.find((candidate) => candidate.id === entry.of)
  }
  return undefined
}
