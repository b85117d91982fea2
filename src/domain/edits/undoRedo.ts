import type { AnnotatorId, EditId } from '../records/ids'
import type { Edit } from './edit'

type Step = Pick<Edit, 'id' | 'kind' | 'of' | 'purpose' | 'authorId'>

/** Looking is noted in the log and is no act, and erasing is one for good: neither stands between an act and its undo. */
function isActOf({ authorId, purpose }: Step, actor: AnnotatorId): boolean {
  return authorId === actor && purpose !== 'examine' && purpose !== 'erase'
}

/**
 * The newest edit of `actor` that stands and may be taken back, read from the log alone; undefined where there is none.
 * What others did is passed over: each has stacks of their own.
 */
export function nextUndo<Entry extends Step>(log: readonly Entry[], actor: AnnotatorId): Entry | undefined {
  const takenBack = new Set<EditId>()
  const settled = new Set<EditId>()
  for (let at = log.length - 1; at >= 0; at -= 1) {
    const entry = log[at]
    if (!entry || !isActOf(entry, actor)) continue
    if (entry.kind === 'do') {
      if (!takenBack.has(entry.id)) return entry
    } else if (entry.kind !== 'genesis' && entry.of !== undefined && !settled.has(entry.of)) {
      // The newest word on an edit decides; older undos and redos of it are history.
      settled.add(entry.of)
      if (entry.kind === 'undo') takenBack.add(entry.of)
    }
  }
  return undefined
}

/**
 * The edit that a redo by `actor` would repeat: their last one taken back since their last new edit; undefined where there
 * is none.
 */
export function nextRedo<Entry extends Step>(log: readonly Entry[], actor: AnnotatorId): Entry | undefined {
  let redone = 0
  for (let at = log.length - 1; at >= 0; at -= 1) {
    const entry = log[at]
    if (!entry || !isActOf(entry, actor)) continue
    if (entry.kind === 'do' || entry.kind === 'genesis') return undefined
    if (entry.kind === 'redo') redone += 1
    else if (redone > 0) redone -= 1
    else return log.find((candidate) => candidate.id === entry.of)
  }
  return undefined
}
