import { canonicalJson } from '../../domain/canonicalJson'
import { edit } from '../../domain/edits/edit'
import { sealedEntry, type SealedEntry } from '../../domain/edits/logEntry'
import { fail, ok, type Result } from '../../domain/result'
import { excerpt } from '../excerpt'
import { placeText } from '../placeText'

/** Why a line is not one entry of a log, in the order in which it is looked at. */
export interface LogLineProblem {
  readonly code: 'notUtf8' | 'notJson' | 'notCanonical' | 'notEntry' | 'notEdit'
  /** Where it is, or what the schema says; may be empty. */
  readonly value: string
}

const LINE_END = '\n'

/**
 * One line of `log.jsonl`: exactly the canonical bytes (RFC 8785) of an entry with its payload and salt, and a line feed. An
 * entry that was erased has neither.
 */
export function writeLogLine(entry: SealedEntry): string {
  return canonicalJson(entry) + LINE_END
}

/**
 * Reads one line of `log.jsonl`, without its line feed. The payload is given as it was written; that it is an edit of this
 * version has been seen. Whether the entry fits its chain is not looked at here.
 */
export function readLogLine(bytes: Uint8Array): Result<SealedEntry, LogLineProblem> {
  const text = utf8(bytes)
  if (text === undefined) return fail({ code: 'notUtf8', value: '' })
  const json = parsed(text)
  if (!json) return fail({ code: 'notJson', value: '' })
  if (!isCanonical(json.value, text)) return fail({ code: 'notCanonical', value: '' })
  const entry = sealedEntry.safeParse(json.value)
  if (!entry.success) return fail({ code: 'notEntry', value: firstIssue(entry.error.issues) })
  if (entry.data.payload === undefined) return ok(entry.data)
  const payload = edit.safeParse(entry.data.payload)
  if (!payload.success) return fail({ code: 'notEdit', value: firstIssue(payload.error.issues) })
  return ok(entry.data)
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}

function isCanonical(value: unknown, text: string): boolean {
  try {
    return canonicalJson(value) === text
  } catch {
    // Half a surrogate pair has no canonical form, and what is nested without end has none that can be written.
    return false
  }
}

function firstIssue([issue]: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): string {
  if (!issue) return ''
  const place = placeText(issue.path)
  return place === '' ? excerpt(issue.message) : `${place}: ${excerpt(issue.message)}`
}
