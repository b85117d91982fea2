import type { RecordMap } from '../../domain/edits/apply'
import { integrityProblems, type IntegrityProblem } from '../../domain/edits/integrity'
import type { RecordId } from '../../domain/records/ids'
import type { RecordType, WorkspaceRecord } from '../../domain/records/workspaceRecord'
import { referencesOf } from '../../domain/edits/references'

/** A rule between records that a record breaks; `field` is where in the record, empty where no one field is to blame. */
export interface RecordProblem {
  readonly recordId: RecordId
  readonly field: string
  readonly code: IntegrityProblem['code']
  readonly value: string
}

export interface ConsistentSubset {
  readonly kept: ReadonlyMap<RecordId, WorkspaceRecord>
  readonly problems: readonly RecordProblem[]
}

/**
 * The largest part of `candidates` that can stand on `base`: offenders are left out, then whatever names them, and so on
 * until nothing dangles; in time proportional to the number of references, however long their chains are.
 * @param base records that are already there and consistent
 * @param candidates records whose ids are not in `base`
 * @param strangers ids that exist in `base` but mean another thing there than they do among the candidates
 */
export function consistentSubset(
  base: RecordMap,
  candidates: ReadonlyMap<RecordId, WorkspaceRecord>,
  strangers: ReadonlySet<RecordId> = new Set(),
): ConsistentSubset {
  const all = new Map([...base, ...candidates])
  const problems = directProblems(all, candidates, strangers)
  const leftOut = new Set(problems.map((problem) => problem.recordId))
  const namedBy = reverseReferences(candidates)
  // The list grows while it is walked: each record that falls brings down those that name it.
  const falling = [...leftOut]
  for (const fallen of falling) {
    for (const problem of namedBy.get(fallen) ?? []) {
      if (leftOut.has(problem.recordId)) continue
      problems.push(problem)
      leftOut.add(problem.recordId)
      falling.push(problem.recordId)
    }
  }
  return { kept: new Map([...candidates].filter(([id]) => !leftOut.has(id))), problems }
}

function directProblems(
  all: RecordMap,
  candidates: ReadonlyMap<RecordId, WorkspaceRecord>,
  strangers: ReadonlySet<RecordId>,
): RecordProblem[] {
  const problems = new Map<string, RecordProblem>()
  // The same fault may be found by both checks; it is listed once, with the more exact place.
  const add = (problem: RecordProblem) => {
    const key = `${problem.recordId} ${problem.code} ${problem.value}`
    if (!problems.has(key)) problems.set(key, problem)
  }
  for (const record of candidates.values()) {
    for (const { field, id, type, code } of referencesOf(record)) {
      const named = strangers.has(id) ? undefined : all.get(id)
      const isThere = named !== undefined && (type === undefined || named.type === type)
      if (!isThere) add({ recordId: record.id, field, code, value: id })
    }
  }
  for (const { recordId, code, value } of integrityProblems(all, candidates.keys())) {
    add({ recordId, field: fieldOf(code, candidates.get(recordId)?.type), code, value })
  }
  return [...problems.values()]
}

function reverseReferences(candidates: ReadonlyMap<RecordId, WorkspaceRecord>): Map<RecordId, RecordProblem[]> {
  const namedBy = new Map<RecordId, RecordProblem[]>()
  for (const record of candidates.values()) {
    for (const { field, id, code } of referencesOf(record)) {
      const problem = { recordId: record.id, field, code, value: id }
      const known = namedBy.get(id)
      if (known) known.push(problem)
      else namedBy.set(id, [problem])
    }
  }
  return namedBy
}

/** Which field a rule of the domain speaks of; a segment's rules speak of both its ends at once. */
function fieldOf(code: IntegrityProblem['code'], type: RecordType | undefined): string {
  switch (code) {
    case 'frameOutsideClip':
      return isSpan(type) ? '' : 'frame'
    case 'ptsOutsideClip':
      return isSpan(type) ? '' : 'pts'
    case 'boxOutsidePicture':
      return 'box'
    case 'tagUnknown':
      return 'tagIds'
    case 'clipUnknown':
      return 'clipId'
    case 'authorUnknown':
      return type === 'clip' ? 'addedBy' : 'authorId'
    case 'trackUnknown':
      return type === 'segment' ? 'trackIds' : 'trackId'
    case 'segmentUnknown':
      return 'segmentId'
    case 'rangeEmpty':
    case 'recordUnknown':
    case 'stillInUse':
      return ''
    default:
      return code satisfies never
  }
}

function isSpan(type: RecordType | undefined): boolean {
  return type === 'segment' || type === 'handover' || type === 'sync'
}
