import { visit, type JSONPath } from 'jsonc-parser'
import { fail, ok, type Result } from '../domain/result'
import { excerpt } from './excerpt'
import type { FileProblem } from './fileProblem'
import { placeText } from './placeText'

export const LARGEST_JSON_BYTES = 64 * 1024 * 1024
export const DEEPEST_NESTING = 32

/** Keys by which parsed data could reach the prototypes of this program's own objects. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Reads a JSON file of a stranger: one object, strict RFC 8259 text.
 * @returns the data, or the first of these: `tooLarge`, `byteOrderMark`, `notJson` (does not begin like an object),
 * `notUtf8`, `notJson` (syntax), `tooDeep`, `duplicateKey`, `forbiddenKey`, `loneSurrogate`
 */
export function parseJsonFile(bytes: Uint8Array): Result<unknown, FileProblem> {
  if (bytes.byteLength > LARGEST_JSON_BYTES) {
    return fail({ place: '', code: 'tooLarge', value: String(bytes.byteLength) })
  }
  if (startsWithByteOrderMark(bytes)) return fail({ place: '', code: 'byteOrderMark', value: '' })
  if (!startsLikeAnObject(bytes)) return fail({ place: '', code: 'notJson', value: '', line: 1, column: 1 })
  const text = decodeUtf8(bytes)
  if (text === undefined) return fail({ place: '', code: 'notUtf8', value: '' })
  const problem = textProblem(text)
  return problem ? fail(problem) : ok(JSON.parse(text))
}

function startsWithByteOrderMark([first, second, third]: Uint8Array): boolean {
  const isUtf16 = (first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe)
  return isUtf16 || (first === 0xef && second === 0xbb && third === 0xbf)
}

function startsLikeAnObject(bytes: Uint8Array): boolean {
  const isSpace = (byte: number) => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d
  return bytes.find((byte) => !isSpace(byte)) === 0x7b
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Leaves the visitor at once; its parser is recursive, and ten thousand brackets would end its stack. */
class Halt extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem.code)
  }
}

const BY_ORDER = ['duplicateKey', 'forbiddenKey', 'loneSurrogate'] as const

function textProblem(text: string): FileProblem | undefined {
  const found = new Map<FileProblem['code'], FileProblem>()
  const keysOfOpenObjects: Set<string>[] = []
  let depth = 0

  const note = (code: (typeof BY_ORDER)[number], path: JSONPath, value: string, line: number, column: number) => {
    if (found.has(code)) return
    found.set(code, { place: placeText(path), code, value: excerpt(value), line: line + 1, column: column + 1 })
  }
  const goDeeper = (line: number, column: number) => {
    depth += 1
    if (depth > DEEPEST_NESTING) {
      throw new Halt({ place: '', code: 'tooDeep', value: String(DEEPEST_NESTING), line: line + 1, column: column + 1 })
    }
  }

  try {
    visit(
      text,
      {
        onObjectBegin: (_offset, _length, line, column) => {
          goDeeper(line, column)
          keysOfOpenObjects.push(new Set())
        },
        onObjectEnd: () => {
          depth -= 1
          keysOfOpenObjects.pop()
        },
        onArrayBegin: (_offset, _length, line, column) => goDeeper(line, column),
        onArrayEnd: () => {
          depth -= 1
        },
        onObjectProperty: (key, _offset, _length, line, column, path) => {
          const keys = keysOfOpenObjects.at(-1)
          if (keys?.has(key)) note('duplicateKey', [...path(), key], key, line, column)
          keys?.add(key)
          if (FORBIDDEN_KEYS.has(key)) note('forbiddenKey', [...path(), key], key, line, column)
          // The key is not quoted: a message with a lone surrogate in it could not be stored or sent either.
          if (!key.isWellFormed()) note('loneSurrogate', path(), '', line, column)
        },
        onLiteralValue: (value: unknown, _offset, _length, line, column, path) => {
          if (typeof value === 'string' && !value.isWellFormed()) note('loneSurrogate', path(), '', line, column)
        },
        onError: (_error, _offset, _length, line, column) => {
          throw new Halt({ place: '', code: 'notJson', value: '', line: line + 1, column: column + 1 })
        },
      },
      { disallowComments: true },
    )
  } catch (error) {
    if (error instanceof Halt) return error.problem
    throw error
  }
  return BY_ORDER.map((code) => found.get(code)).find((problem) => problem !== undefined)
}
