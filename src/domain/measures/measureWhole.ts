import { seconds, type Seconds } from '../time/seconds'
import { secondsOf } from '../time/timebase'
import type { MeasureRecord } from '../records/measure'
import type { Column } from './clipCodes'
import { spanTicks, type ClipResult, type MeasuredSpan, type Part, type Parts } from './measureClip'
import type { ClipEvidence } from './clipEvidence'

/** One coder's column, or what all of them say together. */
export type ColumnOrAll = Column | 'together'

/** A stretch and the clip in which it is. */
export interface PlacedSpan extends MeasuredSpan {
  readonly evidence: ClipEvidence
}

/** The numbers of one column over some clips. */
export interface Totals {
  readonly seconds: Readonly<Record<Part, Seconds>>
  /** Stretches in which the condition holds; none goes over a cut. */
  readonly events: number
  /** The longest of them. */
  readonly longest: PlacedSpan | undefined
  /** Of the whole that the measure asks for; undefined where it cannot be computed. */
  readonly share: number | undefined
  readonly whole: Seconds
}

export function partsOf(clip: ClipResult, column: ColumnOrAll): Parts | undefined {
  return column === 'together' ? clip.together : clip.columns.get(column)
}

/** Adds up one column, in the given order of the clips. */
export function totalsOf(measure: MeasureRecord, clips: readonly ClipResult[], column: ColumnOrAll): Totals {
  const sum = (part: Part) =>
    seconds(
      clips.reduce((total, clip) => {
        const { timebase } = clip.evidence.table
        return total + secondsOf(partsOf(clip, column)?.[part].ticks ?? 0, timebase)
      }, 0),
    )
  const counted = {
    holds: sum('holds'),
    holdsNot: sum('holdsNot'),
    notAssessable: sum('notAssessable'),
    notCoded: sum('notCoded'),
    differ: sum('differ'),
    assessable: sum('assessable'),
    examined: sum('examined'),
    unnoted: sum('unnoted'),
  } satisfies Record<Part, Seconds>
  const events = spansOf(clips, column, 'holds')
  const whole = wholeOf(measure, counted)
  return {
    seconds: counted,
    events: events.length,
    longest: longestOf(events),
    share: isShareable(measure, counted, whole) ? counted.holds / whole : undefined,
    whole,
  }
}

/** The stretches behind a number. */
export function spansOf(clips: readonly ClipResult[], column: ColumnOrAll, part: Part): readonly PlacedSpan[] {
  return clips.flatMap((clip) =>
    (partsOf(clip, column)?.[part].spans ?? []).map((span) => ({ ...span, evidence: clip.evidence })),
  )
}

export function secondsOfSpan({ evidence, ...span }: PlacedSpan): Seconds {
  return secondsOf(spanTicks(evidence, span), evidence.table.timebase)
}

function longestOf(spans: readonly PlacedSpan[]): PlacedSpan | undefined {
  let longest: PlacedSpan | undefined
  for (const span of spans) if (!longest || secondsOfSpan(span) > secondsOfSpan(longest)) longest = span
  return longest
}

function wholeOf({ whole }: MeasureRecord, counted: Totals['seconds']): Seconds {
  if (whole === 'coded') return seconds(counted.holds + counted.holdsNot + counted.differ)
  return whole === 'assessable' ? counted.assessable : seconds(counted.assessable + counted.notAssessable)
}

/**
 * Nothing is a share of nothing. Where it was never noted what was looked at, the whole is made of codes alone, and a share
 * of it would always be all: it needs at least a stretch of which the coder says that the condition does not hold.
 */
function isShareable({ whole }: MeasureRecord, counted: Totals['seconds'], of: Seconds): boolean {
  if (of <= 0) return false
  return counted.examined > 0 || (whole === 'coded' && counted.holdsNot > 0)
}
