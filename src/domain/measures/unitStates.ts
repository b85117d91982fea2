import type { TagId, TrackId } from '../records/ids'
import type { MeasureRecord, MeasureTerm } from '../records/measure'
import type { Holding } from './clipCodes'
import { common, piecesOf, united, type FrameSpan, type FrameSpans } from './frameSpans'
import { conditionTags } from './measuredTags'
import { unassessableTags, type TagContext } from './tagContext'

/** What a coder has said of the condition on a frame that was looked at. */
export const STATES = ['holds', 'holdsNot', 'notAssessable', 'notCoded'] as const
export type State = (typeof STATES)[number]

/** One coder's frames about one subject; the states part `base` among them. */
export interface UnitStates {
  readonly base: FrameSpans
  /** The part of `base` that was on the coder’s screen. */
  readonly examined: FrameSpans
  readonly states: Readonly<Record<State, FrameSpans>>
}

/** What is asked of one coder about one subject. */
export interface UnitQuestion {
  readonly measure: MeasureRecord
  readonly context: TagContext
  readonly tags: ReadonlyMap<TagId, readonly Holding[]>
  /** Frames that were on the coder's screen. */
  readonly examined: FrameSpans
  /** One tracked object, and when it is there; the clip as a whole where nothing is said. */
  readonly subject?: Subject | undefined
}

export interface Subject {
  readonly trackId: TrackId
  readonly spans: FrameSpans
}

/**
 * What was coded was looked at, whether or not it was noted as examined. A tag that excludes others is not coded where none
 * of them stands; any other tag does not stand where it was not set on what was looked at. A code below the wanted
 * certainty leaves open whether its tag stands.
 */
export function unitStates(question: UnitQuestion): UnitStates {
  const { measure, context, subject } = question
  const asked = conditionTags(measure)
  const leaves = asked.map((tagId) => leafOf(question, tagId, false))
  const said = leaves.flatMap(({ stands, standsNot, open, unassessable }) => [
    ...stands,
    ...standsNot,
    ...open,
    ...unassessable,
  ])
  const sayers = unassessableTags(context, asked)
  const unassessable = united([
    ...asked.flatMap((tagId) => flaggedSpans(question, tagId, true)),
    ...sayers.flatMap((tagId) => spansOf(holdingsOf(question, tagId, true))),
  ])
  const ownUnassessable = sayers.flatMap((tagId) => spansOf(holdingsOf(question, tagId, false)))
  const onScreen = subject ? common(question.examined, subject.spans) : question.examined
  const base = withinTime(question, united([...onScreen, ...said, ...ownUnassessable]))
  const found: Record<State, FrameSpan[]> = { holds: [], holdsNot: [], notAssessable: [], notCoded: [] }
  for (const { span, isUnassessable, truth } of truths(question, measure.anyOf, base, leaves, unassessable)) {
    found[isUnassessable ? 'notAssessable' : stateOf(truth)].push(span)
  }
  const states = {
    holds: united(found.holds),
    holdsNot: united(found.holdsNot),
    notAssessable: united(found.notAssessable),
    notCoded: united(found.notCoded),
  }
  return { base, examined: common(question.examined, base), states }
}

function stateOf(truth: boolean | undefined): State {
  return truth === undefined ? 'notCoded' : truth ? 'holds' : 'holdsNot'
}

/** The frames of `looked` on which every term of `within` holds. */
function withinTime(question: UnitQuestion, looked: FrameSpans): FrameSpans {
  const { within } = question.measure
  if (within.length === 0) return looked
  const leaves = within.map(({ tagId }) => {
    const leaf = leafOf(question, tagId, true)
    return { ...leaf, open: united([...leaf.open, ...leaf.unassessable]) }
  })
  return united(
    truths(question, [within], looked, leaves, []).flatMap(({ span, truth }) => (truth === true ? [span] : [])),
  )
}

/** Where a coder says something of one tag. */
interface Leaf {
  readonly tagId: TagId
  readonly stands: FrameSpans
  /** Another tag stands that excludes it. */
  readonly standsNot: FrameSpans
  /** It, or one that excludes it, was set and not surely enough. */
  readonly open: FrameSpans
  readonly unassessable: FrameSpans
}

/** @param hasScene whether what is said of the whole picture is said of each tracked object as well */
function leafOf(question: UnitQuestion, tagId: TagId, hasScene: boolean): Leaf {
  const own = holdingsOf(question, tagId, hasScene)
  const others = rivalsOf(question, tagId).flatMap((id) => holdingsOf(question, id, hasScene))
  const { certainty } = question.measure
  const isSure = (each: Holding) => !each.notAssessable && !each.isUnresolved && isAtLeast(each.certainty, certainty)
  const isOpen = (each: Holding) => !each.notAssessable && !isSure(each)
  return {
    tagId,
    stands: united(spansOf(own.filter(isSure))),
    standsNot: united(spansOf(others.filter(isSure))),
    open: united(spansOf([...own, ...others].filter(isOpen))),
    unassessable: united(flaggedSpans(question, tagId, hasScene)),
  }
}

/** Where it was said of a tag, or of one that excludes it, that it cannot be assessed. */
function flaggedSpans(question: UnitQuestion, tagId: TagId, hasScene: boolean): readonly FrameSpan[] {
  const tagIds = [tagId, ...rivalsOf(question, tagId)]
  return spansOf(tagIds.flatMap((id) => holdingsOf(question, id, hasScene).filter((each) => each.notAssessable)))
}

/** The tags that exclude a tag here: those of objects exclude each other on one object only, not in one picture. */
function rivalsOf({ context, subject }: UnitQuestion, tagId: TagId): readonly TagId[] {
  if (!subject && context.ofObjects.has(tagId)) return []
  return context.excluded.get(tagId) ?? []
}

function holdingsOf({ tags, subject }: UnitQuestion, tagId: TagId, hasScene: boolean): readonly Holding[] {
  const all = tags.get(tagId) ?? []
  if (!subject) return all
  return all.filter(({ trackIds }) => (trackIds ? trackIds.includes(subject.trackId) : hasScene))
}

function spansOf(holdings: readonly Holding[]): readonly FrameSpan[] {
  return holdings.flatMap(({ spans }) => spans)
}

const SURENESS = ['unclear', 'probable', 'certain'] as const

function isAtLeast(certainty: Holding['certainty'], floor: MeasureRecord['certainty']): boolean {
  return floor === 'any' || SURENESS.indexOf(certainty) >= SURENESS.indexOf(floor)
}

interface Judged {
  readonly span: FrameSpan
  readonly isUnassessable: boolean
  /** Undefined where what was said leaves it open (Kleene's strong three-valued logic). */
  readonly truth: boolean | undefined
}

/** What groups of terms come to on each frame of `base`. */
function truths(
  question: UnitQuestion,
  anyOf: readonly (readonly MeasureTerm[])[],
  base: FrameSpans,
  leaves: readonly Leaf[],
  unassessable: FrameSpans,
): Judged[] {
  const sets = [base, unassessable, ...leaves.flatMap(({ stands, standsNot, open }) => [stands, standsNot, open])]
  return piecesOf(sets).flatMap(({ start, end, isIn }) => {
    const [isLooked, isUnassessable = false] = isIn
    if (isLooked !== true) return []
    const known = new Map<TagId, boolean | undefined>()
    for (const [at, { tagId }] of leaves.entries()) {
      const [stands, standsNot, open] = isIn.slice(2 + 3 * at, 5 + 3 * at)
      const isLeftOpen = open === true || rivalsOf(question, tagId).length > 0
      known.set(tagId, stands === true ? true : standsNot === true || !isLeftOpen ? false : undefined)
    }
    const groups = anyOf.map((group) => {
      const terms = group.map(({ tagId, holds }) => {
        const truth = known.get(tagId)
        return truth === undefined ? undefined : truth === holds
      })
      return terms.includes(false) ? false : terms.includes(undefined) ? undefined : true
    })
    const truth = groups.includes(true) ? true : groups.includes(undefined) ? undefined : false
    return [{ span: { start, end }, isUnassessable, truth }]
  })
}
