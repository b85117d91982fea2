import { addTimes, compareTimes, timeOfTicks, timeText, ZERO_TIME, type ExactTime } from '../time/exactTime'
import type { Timebase } from '../time/timebase'
import type { Differences, EventCounts } from './agreementStatistics'
import { f1Of } from './f1'

/** Of one matched event how much later the second coder has it begin and end, in ticks. */
export interface EventMatch {
  readonly hasSameTags: boolean
  readonly startTicks: number
  readonly endTicks: number
  readonly timebase: Timebase
}

/** Counts events of pairs of coders, hundreds of thousands where there are ten. */
export class EventTally {
  #matched = 0
  #sameTags = 0
  #missed = 0
  #extra = 0
  readonly #start = new TickSums()
  readonly #end = new TickSums()

  match({ hasSameTags, startTicks, endTicks, timebase }: EventMatch): void {
    this.#matched += 1
    if (hasSameTags) this.#sameTags += 1
    this.#start.add(startTicks, timebase)
    this.#end.add(endTicks, timebase)
  }

  miss(): void {
    this.#missed += 1
  }

  add(): void {
    this.#extra += 1
  }

  get counts(): EventCounts {
    return {
      matched: this.#matched,
      sameTags: this.#sameTags,
      missed: this.#missed,
      extra: this.#extra,
      f1: f1Of(this.#matched, this.#missed, this.#extra),
      start: this.#start.differences(this.#matched),
      end: this.#end.differences(this.#matched),
    }
  }
}

interface Sums {
  readonly timebase: Timebase
  sum: number
  absolute: number
  greatest: number
}

/** Sums of whole ticks for each timebase, so that nothing is rounded before the end. */
class TickSums {
  readonly #byTimebase: Sums[] = []

  add(ticks: number, timebase: Timebase): void {
    const known = this.#byTimebase.find(
      (each) => each.timebase.num === timebase.num && each.timebase.den === timebase.den,
    )
    const sums = known ?? { timebase, sum: 0, absolute: 0, greatest: 0 }
    if (!known) this.#byTimebase.push(sums)
    sums.sum += ticks
    sums.absolute += Math.abs(ticks)
    sums.greatest = Math.max(sums.greatest, Math.abs(ticks))
  }

  differences(count: number): Differences | undefined {
    if (count === 0) return undefined
    const mean = (of: 'sum' | 'absolute'): ExactTime => {
      const times = this.#byTimebase.map((each) => timeOfTicks(each[of], each.timebase))
      const { num, den } = times.reduce(addTimes, ZERO_TIME)
      return { num, den: den * BigInt(count) }
    }
    const greatest = this.#byTimebase.map((each) => timeOfTicks(each.greatest, each.timebase))
    return {
      meanAbsolute: timeText(mean('absolute')),
      greatestAbsolute: timeText(greatest.reduce((a, b) => (compareTimes(a, b) < 0 ? b : a), ZERO_TIME)),
      mean: timeText(mean('sum'), 'both'),
    }
  }
}
