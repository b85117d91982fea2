import type { RecordId } from '../records/ids'
import type { AgreementContext, AgreementVariable } from './agreementContext'
import type { Category } from './agreementStatistics'
import { binValues, MISSING, NOTHING, NOT_ASSESSABLE, TIE } from './binValues'
import { saidSpans, subjectsOf, type CoderTime } from './saidSpans'
import type { TimeBins } from './timeBins'

export const NO_VALUE = -1

/** What all coders say of one variable on all clips: a unit is a bin of a clip, of each matched object where it is about such. */
export interface Units {
  readonly variable: AgreementVariable
  readonly categories: readonly Category[]
  /** How many coders a unit has room for. */
  readonly coders: number
  /** A row for each unit, a column for each coder: the place of a category, or `NO_VALUE`. */
  readonly values: Int32Array
  /** For each unit the bin, counted over all clips. */
  readonly bins: Int32Array
  readonly ties: number
}

/** A clip whose coders are placed among all coders. */
export interface TimedClip {
  readonly bins: TimeBins
  /** Of its first bin, counted over all clips. */
  readonly firstBin: number
  readonly times: readonly CoderTime[]
  /** For each of its coders the column. */
  readonly columns: readonly number[]
}

/** Undefined where nobody has said anything of the variable in time. */
export function unitsOf(
  variable: AgreementVariable,
  context: AgreementContext,
  clips: readonly TimedClip[],
  coders: number,
): Units | undefined {
  const found = new Found(variable, coders)
  let isCoded = false
  for (const clip of clips) {
    const { objects, hasPicture } = subjectsOf(variable, clip.times)
    const subjects: readonly (RecordId | undefined)[] = hasPicture ? [undefined, ...objects] : objects
    isCoded ||= subjects.length > 0
    for (const subject of subjects) addSubject(found, variable, context, clip, subject)
  }
  return isCoded ? found.units() : undefined
}

function addSubject(
  found: Found,
  variable: AgreementVariable,
  context: AgreementContext,
  { bins, times, columns, firstBin }: TimedClip,
  subject: RecordId | undefined,
): void {
  const first = found.addRows(firstBin, bins.count)
  for (const [at, time] of times.entries()) {
    const said = saidSpans(variable, context, time, subject)
    const column = columns[at]
    if (said && column !== undefined) found.put(first, column, binValues(variable, said, bins), [...said.values.keys()])
  }
}

type Value = string | number | boolean

/** Collects values while their categories are not all known yet. */
class Found {
  readonly #places = new Map<Value | typeof NOTHING_KEY | typeof NOT_ASSESSABLE_KEY, number>()
  readonly #categories: Category[] = []
  readonly #blocks: Int32Array[] = []
  readonly #bins: number[] = []
  readonly #variable: AgreementVariable
  readonly #coders: number
  #ties = 0

  constructor(variable: AgreementVariable, coders: number) {
    this.#variable = variable
    this.#coders = coders
  }

  /** A row for each bin from `firstBin` on. */
  addRows(firstBin: number, count: number): Int32Array {
    for (let bin = 0; bin < count; bin += 1) this.#bins.push(firstBin + bin)
    const block = new Int32Array(count * this.#coders).fill(NO_VALUE)
    this.#blocks.push(block)
    return block
  }

  /** @param names what the values are whose places `values` has */
  put(block: Int32Array, coder: number, values: Int32Array, names: readonly Value[]): void {
    const places = names.map(() => NO_VALUE)
    for (let bin = 0; bin < values.length; bin += 1) {
      const value = values[bin] ?? MISSING
      if (value === TIE) this.#ties += 1
      if (value === MISSING || value === TIE) continue
      let place = places[value] ?? NO_VALUE
      if (place === NO_VALUE) {
        place = this.#placeOf(
          value === NOTHING ? NOTHING_KEY : value === NOT_ASSESSABLE ? NOT_ASSESSABLE_KEY : names[value],
        )
        if (value >= 0) places[value] = place
      }
      block[bin * this.#coders + coder] = place
    }
  }

  units(): Units {
    const ordered = this.#categories
      .map((category, place) => ({ category, place }))
      .toSorted((a, b) => byOrder(this.#variable, a.category, b.category))
    const placeOf = new Int32Array(ordered.length)
    for (const [at, { place }] of ordered.entries()) placeOf[place] = at
    const values = new Int32Array(this.#bins.length * this.#coders)
    let offset = 0
    for (const block of this.#blocks) {
      values.set(
        block.map((place) => placeOf[place] ?? NO_VALUE),
        offset,
      )
      offset += block.length
    }
    return {
      variable: this.#variable,
      categories: ordered.map(({ category }) => category),
      coders: this.#coders,
      values,
      bins: Int32Array.from(this.#bins),
      ties: this.#ties,
    }
  }

  #placeOf(key: Value | typeof NOTHING_KEY | typeof NOT_ASSESSABLE_KEY | undefined): number {
    const name = key ?? NOTHING_KEY
    const known = this.#places.get(name)
    if (known !== undefined) return known
    this.#places.set(name, this.#categories.length)
    this.#categories.push(categoryOf(this.#variable, name))
    return this.#categories.length - 1
  }
}

const NOTHING_KEY = Symbol('nothing')
const NOT_ASSESSABLE_KEY = Symbol('not assessable')

function categoryOf({ kind, tagIds }: AgreementVariable, key: Value | symbol): Category {
  if (key === NOT_ASSESSABLE_KEY) return { kind: 'notAssessable' }
  if (typeof key === 'symbol') return { kind: kind === 'tag' ? 'no' : 'nothing' }
  if (kind === 'attribute') return { kind: 'value', value: key }
  if (kind === 'tag') return { kind: 'yes' }
  const tagId = tagIds.find((id) => id === key)
  return tagId === undefined ? { kind: 'nothing' } : { kind: 'tag', tagId }
}

const KINDS: readonly Category['kind'][] = ['yes', 'no', 'tag', 'value', 'nothing', 'notAssessable']

function byOrder(variable: AgreementVariable, a: Category, b: Category): number {
  if (a.kind === 'tag' && b.kind === 'tag') return variable.tagIds.indexOf(a.tagId) - variable.tagIds.indexOf(b.tagId)
  if (a.kind === 'value' && b.kind === 'value') return byValue(variable, a.value, b.value)
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)
}

/** Numbers by size, choices as the codebook has them, yes before no, and last what the codebook does not know. */
function byValue({ options }: AgreementVariable, a: Value, b: Value): number {
  if (typeof a === 'string' || typeof b === 'string') {
    const place = (value: Value) => (options.includes(String(value)) ? options.indexOf(String(value)) : options.length)
    return place(a) - place(b) || (String(a) < String(b) ? -1 : 1)
  }
  return typeof a === 'number' ? a - Number(b) : Number(b) - Number(a)
}
