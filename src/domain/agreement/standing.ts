import type { CodedRecord } from '../codebook/olderCodes'
import type { AnnotatorId, RecordId } from '../records/ids'
import type { ReviewRecord } from '../records/review'

/**
 * What a record counts as: a coder's newest submitted work, work that was never submitted, what a newer revision of the same
 * coder has superseded, or what an adjudicator made, which is nobody's own code.
 */
export type Standing = 'submitted' | 'unsubmitted' | 'superseded' | 'adjudicated'

/** How the records of one clip stand. A record that its coder's newest review names counts, whatever older ones say. */
export class Standings {
  readonly #newest = new Map<AnnotatorId, ReadonlySet<RecordId>>()
  readonly #everSubmitted = new Map<AnnotatorId, Set<RecordId>>()

  /** @param reviews those of the clip, in any order */
  constructor(reviews: readonly ReviewRecord[]) {
    for (const { coderId, recordIds } of reviews.toSorted(byAge)) {
      const ever = this.#everSubmitted.get(coderId) ?? new Set()
      this.#everSubmitted.set(coderId, ever)
      for (const id of recordIds) ever.add(id)
      this.#newest.set(coderId, new Set(recordIds))
    }
  }

  of({ id, authorId, status }: Pick<CodedRecord, 'id' | 'authorId' | 'status'>): Standing {
    if (this.#newest.get(authorId)?.has(id) === true) return 'submitted'
    if (status === 'adjudicated') return 'adjudicated'
    return this.#everSubmitted.get(authorId)?.has(id) === true ? 'superseded' : 'unsubmitted'
  }

  /** Who has submitted the clip. */
  get coders(): ReadonlySet<AnnotatorId> {
    return new Set(this.#newest.keys())
  }
}

/** Of one revision the later one counts: two copies of a project may both have made it. */
function byAge(a: ReviewRecord, b: ReviewRecord): number {
  return (
    (a.revision ?? 1) - (b.revision ?? 1) ||
    a.submittedAt.localeCompare(b.submittedAt) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  )
}
