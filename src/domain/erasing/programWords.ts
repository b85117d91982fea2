import { workspaceRecord } from '../records/workspaceRecord'
import type { z } from '../zod'

let words: ReadonlySet<string> | undefined

/** The values that the schemas of records list, as `certain` or `graphic`: words of the program and of no person. */
export function programWords(): ReadonlySet<string> {
  return (words ??= wordsOf(workspaceRecord))
}

function wordsOf(root: z.ZodType): Set<string> {
  const found = new Set<string>()
  const seen = new Set<unknown>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    if (Array.isArray(value)) value.forEach(visit)
    else if ('_zod' in value) visitSchema(value as z.ZodType)
    else Object.values(value).forEach(visit)
  }
  const visitSchema = ({ _zod: { def } }: z.ZodType): void => {
    const listed: unknown = def.type === 'enum' && 'entries' in def ? def.entries : 'values' in def ? def.values : {}
    for (const word of Object.values(listed ?? {})) if (typeof word === 'string') found.add(word)
    // Shapes, elements, options and what a schema wraps all stand in its definition.
    Object.values(def).forEach(visit)
  }
  visit(root)
  return found
}
