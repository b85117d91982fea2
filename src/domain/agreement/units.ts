import type { RecordId } from '../records/ids'
import type { AgreementContext, AgreementVariable } from './agreementContext'
import type { Category } from './agreementStatistics'
import { binValues, type BinValue, type SaidValue } from './binValues'
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
  const rows = times.map((time) => {
    const said = saidSpans(variable, context, time, subject)
    return said && binValues(variable, said, bins)
  })
  for (let bin = 0; bin < bins.count; bin += 1) {
    const row = found.row(firstBin + bin)
    for (const [at, values] of rows.entries()) {
      const value = values?.[bin]
      const column = columns[at]
      if (value !== undefined && column !== undefined) found.put(row, column, value)
    }
  }
}

/** Collects values while their categories are not all known yet. */
class Found {
  readonly #keys = new Map<string, { readonly place: number; readonly category: Category }>()
  readonly #values: number[] = []
  readonly #bins: number[] = []
  readonly #variable: AgreementVariable
  readonly #coders: number
  #ties = 0

  constructor(variable: AgreementVariable, coders: number) {
    this.#variable = variable
    this.#coders = coders
  }

  row(bin: number): number {
    this.#bins.push(bin)
    for (let coder = 0; coder < this.#coders; coder += 1) this.#values.push(NO_VALUE)
    return this.#bins.length - 1
  }

  put(row: number, coder: number, value: BinValue): void {
    if (value.kind === 'tie') this.#ties += 1
    if (isSaid(value)) this.#putSaid(row, coder, value)
  }

  #putSaid(row: number, coder: number, value: SaidValue): void {
    const key = value.kind === 'value' ? `${typeof value.value} ${value.value}` : value.kind
    const known = this.#keys.get(key) ?? { place: this.#keys.size, category: categoryOf(this.#variable, value) }
    this.#keys.set(key, known)
    this.#values[row * this.#coders + coder] = known.place
  }

  units(): Units {
    const ordered = [...this.#keys.values()].toSorted((a, b) => byOrder(this.#variable, a.category, b.category))
    const placeOf = new Map(ordered.map(({ place }, at) => [place, at]))
    return {
      variable: this.#variable,
      categories: ordered.map(({ category }) => category),
      coders: this.#coders,
      values: Int32Array.from(this.#values, (place) => placeOf.get(place) ?? NO_VALUE),
      bins: Int32Array.from(this.#bins),
      ties: this.#ties,
    }
  }
}

function isSaid(value: BinValue): value is SaidValue {
  return value.kind !== 'tie' && value.kind !== 'missing'
}

function categoryOf({ kind, tagIds }: AgreementVariable, value: SaidValue): Category {
  if (value.kind !== 'value') return { kind: kind === 'tag' && value.kind === 'nothing' ? 'no' : value.kind }
  if (kind === 'attribute') return { kind: 'value', value: value.value }
  if (kind === 'tag') return { kind: 'yes' }
  const tagId = tagIds.find((id) => id === value.value)
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

type Value = string | number | boolean
