import { frameOnClock, reversed } from '../domain/clock/frameOnClock'
import { frameBeyond } from '../domain/sensitivity/frameBeyond'
import { graphicAhead, WARN_SECONDS } from '../domain/sensitivity/graphicAhead'
import { isGraphic } from '../domain/sensitivity/sensitivity'
import { spanAt, type FrameSpan } from '../domain/time/frameSpan'
import type { FrameIndex } from '../domain/time/frameIndex'
import { clampFrame } from '../domain/time/frameTable'
import { nextAhead, NO_WARNING, uncovered } from './graphicStore'
import { changeSide, goTo, isBeyond, otherSide, PAIR_SIDES, pairStore, seekSide, type PairSide } from './pairStore'

/** While both play: warns on either side of the graphic span that comes, unless that was heard. */
export function warnPair(): void {
  const { direction } = pairStore.getState()
  for (const side of PAIR_SIDES) {
    const state = pairStore.getState()
    const { view, shown, choice, warning } = state[side]
    if (!view || shown === undefined || isBeyond(state, side)) continue
    const { graphic } = choice.marks
    const isInside = spanAt(graphic, shown) !== undefined
    const before = isInside ? NO_WARNING : warning
    const ahead = nextAhead(before, graphicAhead(view.table, graphic, shown, direction, WARN_SECONDS))
    if (ahead !== warning.ahead || before.heard !== warning.heard) changeSide(side, { warning: { ...before, ahead } })
  }
}

/** Warns again the next time. */
export function forgetPairWarnings(): void {
  for (const side of PAIR_SIDES) {
    const { ahead, heard } = pairStore.getState()[side].warning
    if (ahead ?? heard) changeSide(side, { warning: NO_WARNING })
  }
}

/** Whoever was warned of a side wants to see it: playing goes on into the span. */
export function goOnSide(side: PairSide): void {
  const { choice, warning } = pairStore.getState()[side]
  const { ahead } = warning
  if (!ahead) return
  changeSide(side, {
    choice: uncovered(choice, ahead.start),
    warning: { ahead: undefined, heard: ahead },
  })
}

/** The graphic frames that a side is on or plays towards; the whole clip where it is marked so. */
export function graphicSpanOf(side: PairSide): FrameSpan | undefined {
  const { choice, warning, shown, target } = pairStore.getState()[side]
  const { marks } = choice
  const whole = isGraphic(marks.clip) ? { start: 0, end: marks.frameCount } : undefined
  return spanAt(marks.graphic, shown ?? target) ?? warning.ahead ?? whole
}

/** The side to which a key means something: the one that is warned of or covered, the leading one first. */
export function graphicSide(): PairSide {
  const state = pairStore.getState()
  const sides = [state.leading, otherSide(state.leading)]
  return (
    sides.find((side) => state[side].warning.ahead) ??
    sides.find((side) => !isBeyond(state, side) && graphicSpanOf(side)) ??
    state.leading
  )
}

/**
 * Takes both clips past the graphic frames that a side is on or plays towards; who plays goes on playing.
 * @returns whether there was a frame to go to
 */
export function skipSide(side: PairSide): boolean {
  const state = pairStore.getState()
  const span = graphicSpanOf(side)
  const { view } = state[side]
  const frame = span && view && frameBeyond(span, view.clip.frameCount, state.direction)
  if (!span || !view || frame === undefined) return false
  const beyond = clampFrame(view.table, frame)
  if (side === state.leading) goTo(side, beyond)
  else {
    const lead = state.isFollowing ? leadingFrame(side, beyond, span) : undefined
    // Untied clips, or an instant at which the leading one was not recording.
    if (lead === undefined) seekSide(side, beyond)
    else goTo(state.leading, lead)
  }
  return true
}

/** The first frame of the leading clip that brings a following one out of a span; undefined where none does. */
function leadingFrame(side: PairSide, beyond: FrameIndex, span: FrameSpan): FrameIndex | undefined {
  const state = pairStore.getState()
  const { relation, direction } = state
  const [table, leadTable] = [state[side].view?.table, state[state.leading].view?.table]
  if (!relation || !table || !leadTable) return undefined
  const toLead = side === 'left' ? relation : reversed(relation)
  const found = frameOnClock(toLead, table, beyond, leadTable)
  if (found.kind !== 'inside') return undefined
  const way = beyond < span.start ? -1 : direction
  // A leading frame may begin before that instant, and so show the other clip still inside: one on, as often as it takes.
  for (let at = found.frame; ;) {
    const there = frameOnClock(reversed(toLead), leadTable, at, table)
    if (there.kind !== 'inside' || spanAt([span], there.frame) === undefined) return at
    const next = clampFrame(leadTable, at + way)
    if (next === at) return undefined
    at = next
  }
}
