/** What a page and its worker send each other: what it is and the number of the request; whatever else must be looked at. */
export type WorkerMessage<Field extends string> = { readonly kind: string; readonly id: number } & Readonly<
  Partial<Record<Field, unknown>>
>

/** Extensions post messages of their own. */
export function isWorkerMessage<Field extends string>(data: unknown): data is WorkerMessage<Field> {
  if (typeof data !== 'object' || data === null) return false
  return 'kind' in data && typeof data.kind === 'string' && 'id' in data && isCount(data.id)
}

/** A whole number, not negative. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}
