import { bestAssignment, type Edge } from './assignment'
import type { PlacedCode } from './placedCode'

/** How near two codes are to being the same. */
export interface Nearness {
  /** Overlap / union, or what stands for it; 0 to 1. */
  readonly place: number
  /** What is weighed against other matches: above 0, up to 1. */
  readonly weight: number
}

/** Two codes of two coders, by their places in the list that is joined. */
interface Pair extends Nearness, Edge {}

export interface Joining<Code> {
  /** Frames that a code may be away from another and still be compared with it. */
  readonly reach: number
  /** Least place at which two codes are the same without doubt. */
  readonly threshold: number
  /** Whether what is nearer than nothing and does not reach the threshold stays apart. */
  readonly isStrict: boolean
  /** How near two codes with a common topic are; undefined where they are not about the same thing. */
  readonly nearness: (a: Code, b: Code) => Nearness | undefined
}

/**
 * Joins the codes of any number of coders into groups of at most one of each: every code is in exactly one.
 *
 * Each pair of coders is assigned one to one by the Hungarian method, first among what reaches the threshold. The chosen pairs
 * of all coders are taken by falling weight, and join the groups of their two codes unless these have a coder in common already.
 * Then, unless it is strict, the same is done once more with what is nearer than nothing: so a box drawn badly stands beside the others' as one thing
 * to settle and not as two. With two coders the first round is the Hungarian method itself. The order in which the coders
 * are given changes nothing: codes are ordered by coder, start and id before.
 */
export function joinCodes<Code extends PlacedCode>(codes: readonly Code[], joining: Joining<Code>): readonly Code[][] {
  const sorted = codes.toSorted(byCoder)
  const pairs = pairsOf(sorted, joining)
  const groups = new Groups(sorted.map(({ coderId }) => coderId))
  for (const isSure of joining.isStrict ? [true] : [true, false]) {
    const open = pairs.filter(
      ({ row, column, place }) => place >= joining.threshold === isSure && groups.canJoin(row, column),
    )
    for (const { row, column } of chosen(sorted, open).toSorted(byWeight)) groups.join(row, column)
  }
  return groups.members().map((members) => members.flatMap((at) => sorted[at] ?? []))
}

/** Of each pair of coders the best one-to-one choice. */
function chosen(codes: readonly PlacedCode[], pairs: readonly Pair[]): readonly Pair[] {
  const coderIds = [...new Set(codes.map(({ coderId }) => coderId))]
  const placeOf = new Map(coderIds.map((id, at) => [id, at]))
  const coders = codes.map(({ coderId }) => placeOf.get(coderId) ?? 0)
  const byCoders = new Map<number, Pair[]>()
  for (const pair of pairs) {
    const key = (coders[pair.row] ?? 0) * coderIds.length + (coders[pair.column] ?? 0)
    const known = byCoders.get(key)
    if (known) known.push(pair)
    else byCoders.set(key, [pair])
  }
  return [...byCoders.values()].flatMap((each) => bestAssignment(each))
}

/** All pairs of codes of two coders that are near each other, each once. */
function pairsOf<Code extends PlacedCode>(codes: readonly Code[], joining: Joining<Code>): readonly Pair[] {
  const byTopic = new Map<string, number[]>()
  for (const [at, { topics }] of codes.entries()) {
    for (const topic of topics) {
      const known = byTopic.get(topic)
      if (known) known.push(at)
      else byTopic.set(topic, [at])
    }
  }
  const found = new Map<number, Pair>()
  for (const topic of byTopic.values()) {
    for (const [one, other] of meetings(codes, topic, joining.reach)) {
      const [row, column] = one < other ? [one, other] : [other, one]
      const first: Code | undefined = codes[row]
      const second: Code | undefined = codes[column]
      const key = row * codes.length + column
      if (!first || !second || first.coderId === second.coderId || found.has(key)) continue
      const nearness = joining.nearness(first, second)
      if (nearness) found.set(key, { row, column, ...nearness })
    }
  }
  return [...found.values()]
}

/** Pairs of places whose spans have a frame in common, or are at most `reach` frames apart. */
function* meetings(codes: readonly PlacedCode[], places: readonly number[], reach: number): Iterable<[number, number]> {
  const spanOf = (at: number) => codes[at]?.span ?? { start: 0, end: 0 }
  let running: number[] = []
  for (const at of places.toSorted((a, b) => spanOf(a).start - spanOf(b).start || a - b)) {
    const { start } = spanOf(at)
    running = running.filter((other) => spanOf(other).end + reach > start)
    for (const other of running) yield [other, at]
    running.push(at)
  }
}

/** Groups that grow together, none with two codes of one coder. */
class Groups {
  readonly #groupOf: number[]
  readonly #members: number[][]
  readonly #coders: Set<string>[]

  constructor(coderOf: readonly string[]) {
    this.#groupOf = coderOf.map((_, at) => at)
    this.#members = coderOf.map((_, at) => [at])
    this.#coders = coderOf.map((coder) => new Set([coder]))
  }

  canJoin(a: number, b: number): boolean {
    const [one, other] = this.#both(a, b)
    if (one === other) return false
    const theirs = this.#codersOf(other)
    for (const coder of this.#codersOf(one)) if (theirs.has(coder)) return false
    return true
  }

  join(a: number, b: number): void {
    if (!this.canJoin(a, b)) return
    const [one, other] = this.#both(a, b)
    for (const at of this.#members[other] ?? []) {
      this.#groupOf[at] = one
      this.#members[one]?.push(at)
    }
    for (const coder of this.#codersOf(other)) this.#codersOf(one).add(coder)
    this.#members[other] = []
  }

  members(): readonly (readonly number[])[] {
    return this.#members.filter((each) => each.length > 0).map((each) => each.toSorted((a, b) => a - b))
  }

  #both(a: number, b: number): [number, number] {
    return [this.#groupOf[a] ?? a, this.#groupOf[b] ?? b]
  }

  #codersOf(group: number): Set<string> {
    return this.#coders[group] ?? new Set()
  }
}

function byWeight(a: Pair, b: Pair): number {
  return b.weight - a.weight || a.row - b.row || a.column - b.column
}

function byCoder(a: PlacedCode, b: PlacedCode): number {
  return byText(a.coderId, b.coderId) || a.span.start - b.span.start || byText(a.record.id, b.record.id)
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
