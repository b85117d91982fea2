import { meaningChanges } from '../../domain/codebook/meaning'
import { joinedCoverage } from '../../domain/coverage/joinedCoverage'
import type { RecordMap } from '../../domain/edits/apply'
import { arrivedRecords } from '../../domain/packages/arrivedRecords'
import { ownWork } from '../../domain/packages/ownWork'
import type { PackagePlan, UnknownTag } from '../../domain/packages/packagePlan'
import type { CodedRecord } from '../../domain/codebook/olderCodes'
import type { CoverageRecord } from '../../domain/records/coverage'
import { recordId, reviewId, type ClipId, type RecordId, type TagId } from '../../domain/records/ids'
import type { ReviewRecord } from '../../domain/records/review'
import type { SubmissionRecord } from '../../domain/records/submission'
import type { Tag } from '../../domain/records/tag'
import type { WorkspaceRecord } from '../../domain/records/workspaceRecord'
import { consistentSubset } from '../framebench/consistentSubset'
import { matchClips } from '../framebench/matchClips'
import type { CheckedPackage } from './checkPackage'
import { submissionOf } from './submissionOf'

/** A checked package as a file; of one that needed a passphrase, the file with it. */
export interface ArrivedPackage extends CheckedPackage {
  readonly fileName: string
  readonly sha256: string
  readonly sizeBytes: number
  readonly isEncrypted: boolean
}

export interface PlanOptions {
  /** The tags here that are to stand for unknown ones; codes with one that is not in it are left out. */
  readonly tags: ReadonlyMap<TagId, TagId>
  readonly at: string
  readonly by: SubmissionRecord['by']
}

/** The record of a package that was received. */
export function receivedSubmission(
  { fileName, sha256, sizeBytes, isEncrypted, manifest }: ArrivedPackage,
  state: SubmissionRecord['state'],
  { at, by }: Pick<PlanOptions, 'at' | 'by'>,
): SubmissionRecord {
  const file = { fileName: fileName.slice(0, 500), sha256, sizeBytes, isEncrypted }
  return submissionOf(manifest, { ...file, direction: 'received', state, at, by })
}

/** Plans what opening a package adds to a workspace. Nothing that is here is changed but which frames its coder has seen. */
export function planPackage(existing: RecordMap, arrived: ArrivedPackage, options: PlanOptions): PackagePlan {
  const { manifest, records } = arrived
  const coderId = manifest.coder.id
  const clipRecords = records.flatMap((record) => (record.type === 'clip' ? [record] : []))
  const matches = matchClips(existing, clipRecords)
  const mine = new Map<ClipId, ClipId>()
  for (const { id } of clipRecords) {
    const match = matches.get(id)
    if (match?.kind === 'mine') mine.set(id, match.clipId)
  }
  const theirs = new Map<RecordId, WorkspaceRecord>(records.map((record) => [record.id, record]))
  const isOwn = ownWork(theirs, coderId, new Set(clipRecords.map(({ id }) => id)))
  const own = records.filter(isOwn)
  const tagsHere = new Map(
    [...existing.values()].flatMap((record) =>
      record.type === 'codebook' ? record.tags.map((tag) => [tag.id, tag] as const) : [],
    ),
  )
  const coded = own.filter(isCoded)
  const taken = new Set<WorkspaceRecord>(own.filter((record) => isCoded(record) || record.type === 'keyframe'))
  const here = coded
    .flatMap((record) => onMine(record, mine))
    .flatMap((record) => withMyTags(record, tagsHere, options.tags))
  const trackIds = new Set<RecordId>(here.map(({ id }) => id))
  const codes = {
    annotations: here.filter((record) => record.type === 'annotation'),
    segments: here.filter((record) => record.type === 'segment'),
    tracks: here.filter((record) => record.type === 'track'),
    keyframes: own.flatMap((record) => (record.type === 'keyframe' && trackIds.has(record.trackId) ? [record] : [])),
  }
  const { added, ids, unchanged } = arrivedRecords(existing, coderId, codes, manifest.revision)
  const coverage = new Map<RecordId, CoverageRecord>()
  const candidates = new Map<RecordId, WorkspaceRecord>()
  for (const record of records) {
    if (taken.has(record) || !isLeanedOn(record)) continue
    const [moved] = onMine(record, mine)
    if (moved?.type === 'coverage') joinCoverage(existing, moved, candidates, coverage)
    else if (moved && !existing.has(moved.id))
      candidates.set(moved.id, isCoded(moved) ? { ...moved, status: 'submitted' } : moved)
  }
  for (const record of added) candidates.set(record.id, record)
  const base = new Map([...existing].filter(([id]) => !coverage.has(id)))
  const { kept } = consistentSubset(base, candidates)
  const standing = (id: RecordId) => kept.has(id) || (existing.has(id) && !candidates.has(id))
  const submission = receivedSubmission(arrived, 'open', options)
  const reviews = [...mine].flatMap(([clipId, mineId]): ReviewRecord[] => {
    const recordIds = here.flatMap((record) => {
      const id = ids.get(record.id)
      return record.clipId === mineId && id !== undefined && standing(id) ? [recordId.parse(id)] : []
    })
    const review: ReviewRecord = {
      type: 'review',
      id: reviewId.parse(`review.${arrived.sha256.slice(0, 24)}.${clipRecords.findIndex(({ id }) => id === clipId)}`),
      clipId: mineId,
      coderId,
      recordIds,
      submittedAt: manifest.submittedAt,
      digest: arrived.annotationsSha256,
      revision: manifest.revision,
      submissionId: submission.id,
    }
    return existing.has(review.id) ? [] : [review]
  })
  const before = existing.get(submission.id)
  const wasClosed = before?.type === 'submission' && before.state === 'closed' ? before : undefined
  const addedCodes = added.filter((record) => isCoded(record) && kept.has(record.id)).length
  return {
    changes: [
      ...(before && !wasClosed
        ? []
        : [
            {
              before: wasClosed ?? null,
              after: wasClosed ? { ...submission, at: wasClosed.at, by: wasClosed.by } : submission,
            },
          ]),
      ...[...kept.values()].map((after) => ({ before: coverage.get(after.id) ?? null, after })),
      ...reviews.map((after) => ({ before: null, after })),
    ],
    clips: clipRecords.map(({ id, name, source }) => ({
      name,
      sha256: source.sha256,
      match: mine.has(id) ? 'here' : matches.get(id)?.kind === 'differs' ? 'otherFrames' : 'notHere',
      codes: coded.filter((record) => record.clipId === id).length,
    })),
    added: addedCodes,
    unchanged,
    leftOut: coded.length - addedCodes - unchanged,
    unknownTags: unknownTags(records, coded, tagsHere),
    otherMeaning: otherMeaning(records, coded, existing),
    samePseudonym: [...existing.values()].some(
      (record) => record.type === 'annotator' && record.id !== coderId && record.pseudonym === manifest.coder.pseudonym,
    ),
    isOtherProject: ![...existing.values()].some(({ type, id }) => type === 'project' && id === manifest.project.id),
    isOlder: reviewsHere(existing, coderId).some((review) => (review.revision ?? 1) > manifest.revision),
    refusal: refusalOf(),
  }

  function refusalOf(): PackagePlan['refusal'] {
    const kinds = clipRecords.map(({ id }) => matches.get(id)?.kind)
    if (mine.size === 0) return kinds.includes('differs') ? 'otherFrames' : 'noClipHere'
    if (reviews.length === 0) return 'alreadyHere'
    const sameRevision = reviewsHere(existing, coderId).filter((review) => (review.revision ?? 1) === manifest.revision)
    const isSame = sameRevision.filter((review) => reviews.some(({ clipId }) => clipId === review.clipId))
    if (isSame.length === 0) return undefined
    return isSame.every(({ digest }) => digest === arrived.annotationsSha256) ? 'alreadyHere' : 'sameRevision'
  }
}

function reviewsHere(existing: RecordMap, coderId: RecordId): readonly ReviewRecord[] {
  return [...existing.values()].flatMap((record) =>
    record.type === 'review' && record.coderId === coderId ? [record] : [],
  )
}

function isCoded(record: WorkspaceRecord): record is CodedRecord {
  return record.type === 'annotation' || record.type === 'segment' || record.type === 'track'
}

/** What comes along with the codes; clips and codebooks are those that are here, and the project is. */
function isLeanedOn({ type }: WorkspaceRecord): boolean {
  return type !== 'clip' && type !== 'codebook' && type !== 'project'
}

/** The record on the clip that is here; nothing where that is not. */
function onMine<Some extends WorkspaceRecord>(record: Some, mine: ReadonlyMap<ClipId, ClipId>): Some[] {
  if (!('clipId' in record)) return [record]
  const clipId = mine.get(record.clipId)
  return clipId === undefined ? [] : [{ ...record, clipId }]
}

function withMyTags(
  record: CodedRecord,
  here: ReadonlyMap<TagId, Tag>,
  chosen: ReadonlyMap<TagId, TagId>,
): CodedRecord[] {
  const tagIds = record.tagIds.flatMap((id) => (here.has(id) ? [id] : (chosen.get(id) ?? [])))
  return tagIds.length < record.tagIds.length ? [] : [{ ...record, tagIds: [...new Set(tagIds)] }]
}

function joinCoverage(
  existing: RecordMap,
  theirs: CoverageRecord,
  candidates: Map<RecordId, WorkspaceRecord>,
  joined: Map<RecordId, CoverageRecord>,
): void {
  const known = [...existing.values()].find(
    (record) => record.type === 'coverage' && record.clipId === theirs.clipId && record.authorId === theirs.authorId,
  )
  if (known?.type !== 'coverage') {
    if (!existing.has(theirs.id)) candidates.set(theirs.id, theirs)
    return
  }
  const both = joinedCoverage(known, theirs)
  if (both === known) return
  joined.set(known.id, known)
  candidates.set(known.id, both)
}

function unknownTags(
  records: readonly WorkspaceRecord[],
  coded: readonly CodedRecord[],
  here: ReadonlyMap<TagId, Tag>,
): readonly UnknownTag[] {
  const uses = new Map<TagId, number>()
  for (const id of coded.flatMap(({ tagIds }) => tagIds)) if (!here.has(id)) uses.set(id, (uses.get(id) ?? 0) + 1)
  const theirs = records.flatMap((record) => (record.type === 'codebook' ? record.tags : []))
  return theirs.flatMap((tag) => {
    const count = uses.get(tag.id)
    if (count === undefined) return []
    const alike = [...here.values()].find((mine) => mine.kind === tag.kind && isNamedAlike(mine.labels, tag.labels))
    const { id, labels, kind } = tag
    return [{ tag: { id, labels, kind }, uses: count, suggested: alike?.id }]
  })
}

function isNamedAlike(mine: Tag['labels'], theirs: Tag['labels']): boolean {
  return Object.entries(theirs).some(
    ([language, text]) => mine[language]?.trim().toLowerCase() === text.trim().toLowerCase(),
  )
}

function otherMeaning(
  records: readonly WorkspaceRecord[],
  coded: readonly CodedRecord[],
  existing: RecordMap,
): readonly Pick<Tag, 'id' | 'labels'>[] {
  const used = new Set(coded.flatMap(({ tagIds }) => tagIds))
  return records.flatMap((record) => {
    const mine = existing.get(record.id)
    if (record.type !== 'codebook' || mine?.type !== 'codebook') return []
    return record.tags.flatMap((tag) => {
      const known = used.has(tag.id) ? mine.tags.find(({ id }) => id === tag.id) : undefined
      const isOther = known && meaningChanges(tag, known).some(({ level }) => level === 'major')
      return isOther ? [{ id: tag.id, labels: tag.labels }] : []
    })
  })
}
