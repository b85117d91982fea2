import { REVIEW_KINDS, type ReviewItem } from '../../domain/agreement/reviewItem'
import type { AgreementVariable } from '../../domain/agreement/agreementContext'
import type { AnnotatorId, RecordId, TagId } from '../../domain/records/ids'
import { frameCount } from '../../domain/time/frameTable'
import { presences } from '../../domain/tracks/presence'
import type { Workspace } from '../../engine/workspace'
import { codedRecord, type ReviewedClip } from '../../stores/reviewQueries'

/** A code over time, or what was decided there. */
export interface ReviewBar {
  /** The item that it belongs to. */
  readonly key: string
  /** Frames `[start, end)`. */
  readonly start: number
  readonly end: number
  readonly tagId: TagId | undefined
  readonly kind: 'code' | 'open' | 'unresolved' | 'rejected'
}

/** What one coder said of a variable, or what was settled of it. */
export interface ReviewLane {
  /** Place of the coder among those of the clip; undefined for what is settled. */
  readonly at: number | undefined
  readonly coderId: AnnotatorId | undefined
  /** In order of their start. */
  readonly bars: readonly ReviewBar[]
}

/** One thing that coders decide again and again, with a lane for each of them. */
export interface ReviewedVariable {
  readonly id: string
  /** The codebook's own name; undefined where it is one tag. */
  readonly name: string | undefined
  /** One of its tags: the only one where it has no name. */
  readonly tagId: TagId | undefined
  readonly lanes: readonly ReviewLane[]
  /** How many items of it are open. */
  readonly open: number
  /** Of its items. */
  readonly keys: ReadonlySet<string>
}

/** The lanes of a clip: for each variable that somebody has coded one a coder, and one of what is settled. */
export function reviewedVariables(workspace: Workspace, reviewed: ReviewedClip): readonly ReviewedVariable[] {
  const { coderIds, context, items } = reviewed
  const variableOf = new Map<TagId, AgreementVariable>()
  for (const variable of context.variables) {
    if (variable.kind !== 'attribute') for (const id of variable.tagIds) variableOf.set(id, variable)
  }
  const collected = new Map<string, Collected>()
  for (const item of items) {
    const tagId = firstTag(workspace, item)
    const variable = tagId === undefined ? undefined : variableOf.get(tagId)
    const id = variable?.id ?? `tag ${tagId}`
    const into = collected.get(id) ?? {
      variable: { name: variable?.name, tagId },
      byCoder: coderIds.map(() => []),
      settled: [],
      open: 0,
      keys: new Set(),
    }
    collected.set(id, into)
    for (const { coderId, recordId } of item.group.members) {
      into.byCoder[coderIds.indexOf(coderId)]?.push(...barsOf(workspace, reviewed, item.key, recordId))
    }
    into.keys.add(item.key)
    into.settled.push(...settledBars(workspace, reviewed, item))
    if (item.state === 'open' && item.kind !== 'agreement') into.open += 1
  }
  const order = new Map(context.variables.map(({ id }, at) => [id, at]))
  return [...collected]
    .toSorted(([a], [b]) => (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity))
    .map(([id, { variable, byCoder, settled, open, keys }]) => ({
      id,
      ...variable,
      open,
      keys,
      lanes: [
        ...byCoder.map((bars, at): ReviewLane => ({ at, coderId: coderIds[at], bars: inOrder(bars) })),
        { at: undefined, coderId: undefined, bars: inOrder(settled) },
      ],
    }))
}

/** Where coders differ and nothing was decided, of all variables together, gravest kind first. */
export function differingBars({ items }: ReviewedClip): readonly ReviewBar[] {
  const open = items.filter(({ kind, state }) => kind !== 'agreement' && state === 'open')
  const sorted = open.toSorted((a, b) => REVIEW_KINDS.indexOf(a.kind) - REVIEW_KINDS.indexOf(b.kind))
  return inOrder(sorted.map(({ key, group: { span } }) => ({ key, ...span, tagId: undefined, kind: 'open' })))
}

interface Collected {
  readonly variable: Pick<ReviewedVariable, 'name' | 'tagId'>
  readonly byCoder: readonly ReviewBar[][]
  readonly settled: ReviewBar[]
  open: number
  readonly keys: Set<string>
}

function firstTag(workspace: Workspace, { group }: ReviewItem): TagId | undefined {
  const [first] = group.members
  return first && codedRecord(workspace, first.recordId)?.tagIds[0]
}

function barsOf(workspace: Workspace, { table }: ReviewedClip, key: string, id: RecordId): readonly ReviewBar[] {
  const record = codedRecord(workspace, id)
  if (!record) return []
  const bar = (start: number, end: number): ReviewBar => ({ key, start, end, tagId: record.tagIds[0], kind: 'code' })
  switch (record.type) {
    case 'annotation':
      return [bar(record.frame, record.frame + 1)]
    case 'segment':
      return [bar(record.start, record.end ?? frameCount(table))]
    case 'track':
      return presences(workspace.index.keyframesOf(id).filter(({ auto }) => auto === undefined)).map(({ start, end }) =>
        bar(start, end ?? frameCount(table)),
      )
    default:
      return record satisfies never
  }
}

/** What stands, hatched where nothing was decided. */
function settledBars(workspace: Workspace, reviewed: ReviewedClip, item: ReviewItem): readonly ReviewBar[] {
  const { key, group, verdict } = item
  const whole = { key, ...group.span, tagId: undefined }
  if (!verdict) return [{ ...whole, kind: 'open' }]
  if (verdict.verdict === 'unresolved') return [{ ...whole, kind: 'unresolved' }]
  if (verdict.verdict === 'rejected') return [{ ...whole, kind: 'rejected' }]
  const kept = verdict.resultIds ?? group.members.map(({ recordId }) => recordId)
  return kept.flatMap((id) => barsOf(workspace, reviewed, key, id))
}

function inOrder(bars: readonly ReviewBar[]): readonly ReviewBar[] {
  return bars.toSorted((a, b) => a.start - b.start || a.end - b.end)
}
