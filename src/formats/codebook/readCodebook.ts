import { codebookFaults, type CodebookFault } from '../../domain/codebook/codebookFaults'
import { codebookRecord, type CodebookRecord } from '../../domain/records/codebook'
import { fail, ok, type Result } from '../../domain/result'
import { excerpt } from '../excerpt'
import type { FileProblem } from '../fileProblem'
import { parseJsonFile } from '../parseJsonFile'
import { placeText } from '../placeText'
import { unknownFields } from '../unknownFields'

/** Far above any codebook: 10,000 tags with their definitions in two languages. Larger files are not looked into. */
export const LARGEST_CODEBOOK_BYTES = 32 * 1024 * 1024

/** Why a codebook's file is refused as a whole. */
export type CodebookFileProblem =
  | { readonly kind: 'file'; readonly problem: FileProblem }
  | {
      readonly kind: 'content'
      readonly code: 'notCodebook' | 'schema' | 'unknownField' | CodebookFault['code']
      /** Where in the data, as `codebook.tags[3].key`. */
      readonly place: string
      /** What stands there; with `schema` the schema's own message, in English. */
      readonly value: string
    }

/**
 * Reads a codebook that stands alone: `{ "codebook": CodebookRecord }`, and what else is in the file is not looked at.
 * A codebook is taken as a whole or not at all, since its parts name each other.
 */
export function readCodebook(bytes: Uint8Array): Result<CodebookRecord, CodebookFileProblem> {
  if (bytes.byteLength > LARGEST_CODEBOOK_BYTES) {
    return fail({ kind: 'file', problem: { place: '', code: 'tooLarge', value: String(bytes.byteLength) } })
  }
  const json = parseJsonFile(bytes)
  if (!json.ok) return fail({ kind: 'file', problem: json.problem })
  const given = Object.fromEntries(Object.entries(json.value ?? {}))['codebook']
  if (typeof given !== 'object' || given === null) return refused('notCodebook', ['codebook'], '')
  const parsed = codebookRecord.safeParse({ ...given, type: 'type' in given ? given.type : 'codebook' })
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return refused('schema', ['codebook', ...(issue?.path ?? [])], issue?.message ?? '')
  }
  const [unknown] = unknownFields(given, parsed.data)
  if (unknown) return refused('unknownField', ['codebook', ...unknown], String(unknown.at(-1)))
  const [fault] = codebookFaults(parsed.data)
  if (fault) {
    return fail({ kind: 'content', code: fault.code, place: `codebook.${fault.place}`, value: excerpt(fault.value) })
  }
  return ok(parsed.data)
}

function refused(code: 'notCodebook' | 'schema' | 'unknownField', path: readonly PropertyKey[], value: string) {
  return fail({ kind: 'content', code, place: placeText(path), value: excerpt(value) } as const)
}
