import { recordId } from '../../domain/records/ids'
import type { z } from '../../domain/zod'
import { excerpt } from '../excerpt'
import type { ItemProblem } from '../itemProblem'
import { placeText } from '../placeText'
import { unknownFields } from '../unknownFields'
import { ADDED_LATER, FILE_ARRAY_NAMES, FILE_ARRAYS, FILE_STATEMENTS, fileHead, type FileItem } from './schema'

/** An item that its own schema accepts. */
export interface PlacedItem extends FileItem {
  readonly place: string
}

export interface ReadItems {
  readonly items: readonly PlacedItem[]
  readonly rejected: readonly ItemProblem[]
  readonly unknown: readonly ItemProblem[]
}

/** One bad item may be bad in ten thousand places; more than these help nobody. */
const MOST_ISSUES = 10

/**
 * Takes a file's data apart: each item by its own schema, and each id once (the first in the file has it).
 * Fields that the schema does not know are listed, never dropped unseen.
 */
export function readItems(file: Readonly<Record<string, unknown>>): ReadItems {
  const items = new Map<string, PlacedItem>()
  const rejected: ItemProblem[] = []
  const unknown: ItemProblem[] = []

  const take = (schema: Schema, given: unknown, path: readonly PropertyKey[]) => {
    const parsed = schema.safeParse(given)
    const place = placeText(path)
    if (!parsed.success) {
      const id = idOf(given)
      for (const issue of parsed.error.issues.slice(0, MOST_ISSUES)) {
        rejected.push({
          place: placeText([...path, ...issue.path]),
          code: 'schema',
          value: excerpt(issue.message),
          ...id,
        })
      }
      return
    }
    const item = { ...parsed.data, place }
    const { id } = item.record
    if (items.has(id)) {
      rejected.push({ place: placeText([...path, 'id']), code: 'duplicateId', value: id, recordId: id })
      return
    }
    items.set(id, item)
    for (const field of unknownFields(given, everythingIn(item))) {
      unknown.push({
        place: placeText([...path, ...field]),
        code: 'unknownField',
        value: String(field.at(-1)),
        recordId: id,
      })
    }
  }

  take(fileHead.project, file['project'], ['project'])
  for (const name of FILE_ARRAY_NAMES) {
    const given = file[name]
    if (given === undefined && ADDED_LATER.has(name)) continue
    if (Array.isArray(given)) for (const [index, each] of given.entries()) take(FILE_ARRAYS[name], each, [name, index])
    else
      rejected.push({ place: name, code: 'schema', value: `Invalid input: expected array, received ${typeof given}` })
  }
  for (const key of Object.keys(file)) {
    if (!KNOWN_KEYS.has(key)) unknown.push({ place: placeText([key]), code: 'unknownField', value: excerpt(key) })
  }
  return { items: [...items.values()], rejected, unknown }
}

/** What the file says besides its records; what cannot be read of it is listed, and hinders nothing else. */
export function statementOf<Name extends keyof typeof FILE_STATEMENTS>(
  name: Name,
  file: Readonly<Record<string, unknown>>,
): {
  readonly statement: z.infer<(typeof FILE_STATEMENTS)[Name]> | undefined
  readonly unread: readonly ItemProblem[]
} {
  const given = file[name]
  if (given === undefined) return { statement: undefined, unread: [] }
  const schema: z.ZodType = FILE_STATEMENTS[name]
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const place = placeText([name, ...(issue?.path ?? [])])
    return { statement: undefined, unread: [{ place, code: 'schema', value: excerpt(issue?.message) }] }
  }
  const unread = unknownFields(given, parsed.data).slice(0, MOST_ISSUES)
  return {
    statement: parsed.data as z.infer<(typeof FILE_STATEMENTS)[Name]>,
    unread: unread.map((path) => ({
      place: placeText([name, ...path]),
      code: 'unknownField',
      value: String(path.at(-1)),
    })),
  }
}

const KNOWN_KEYS: ReadonlySet<string> = new Set([
  ...Object.keys(fileHead),
  ...FILE_ARRAY_NAMES,
  ...Object.keys(FILE_STATEMENTS),
])

type Schema = (typeof FILE_ARRAYS)[keyof typeof FILE_ARRAYS] | typeof fileHead.project

/** The item as the file would have it, but with nothing that the schema does not know. */
function everythingIn({ record, timebase, times }: FileItem): Record<string, unknown> {
  const { type: _type, ...fields } = record
  const stated = Object.fromEntries(times.map(({ field, seconds }) => [field, seconds]))
  return { ...fields, ...stated, ...(timebase ? { timebase } : {}) }
}

function idOf(given: unknown): Pick<ItemProblem, 'recordId'> {
  if (typeof given !== 'object' || given === null || !('id' in given)) return {}
  const parsed = recordId.safeParse(given.id)
  return parsed.success ? { recordId: parsed.data } : {}
}
