import Papa from 'papaparse'
import { fail, ok, type Result } from '../../domain/result'
import type { SidecarProblem } from './importedRecord'

const LARGEST_CSV_BYTES = 64 * 1024 * 1024
const MOST_COLUMNS = 1_000

/** A table with names above its columns. */
export interface CsvTable {
  /** In lower case, since people and tools write them both ways. */
  readonly columns: readonly string[]
  readonly rows: readonly CsvRow[]
}

export interface CsvRow {
  /** Counted as table programs count, the names above being row 1. */
  readonly row: number
  /** The cell below a name, trimmed; empty where there is none. Names of a file are never keys of an object. */
  cell(column: string): string
  readonly isTooLong: boolean
}

/**
 * Reads a table of RFC 4180, with commas, semicolons or tabs. A byte order mark, which table programs write, is taken off.
 * @returns the table, or `tooLarge`, `notUtf8`, `notTable`
 */
export function readCsvTable(bytes: Uint8Array): Result<CsvTable, SidecarProblem> {
  if (bytes.byteLength > LARGEST_CSV_BYTES) return refused('tooLarge')
  const text = decoded(bytes)
  if (text === undefined) return refused('notUtf8')
  if (text.includes('\0')) return refused('notTable')
  const { data, errors } = Papa.parse<string[]>(text, { delimitersToGuess: [',', ';', '\t'], skipEmptyLines: false })
  const names = data[0]?.map((name) => name.trim().toLowerCase()) ?? []
  const isBroken = errors.some(({ type }) => type === 'Quotes')
  if (isBroken || names.length < 2 || names.length > MOST_COLUMNS) return refused('notTable')
  const places = new Map(names.map((name, at) => [name, at] as const).toReversed())
  const rows = data.slice(1).flatMap((cells, at): CsvRow[] => {
    if (cells.every((cell) => cell.trim() === '')) return []
    const cell = (column: string) => unescaped(cells[places.get(column) ?? -1] ?? '')
    return [{ row: at + 2, cell, isTooLong: cells.length > names.length }]
  })
  return ok({ columns: names, rows })
}

/** Table programs take a cell that begins so for a formula, and exports put an apostrophe before it (OWASP, CSV injection). */
function unescaped(cell: string): string {
  return cell.trim().replace(/^'(?=[=+\-@\t\r])/, '')
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function refused(code: 'tooLarge' | 'notUtf8' | 'notTable') {
  return fail({ place: '', code, value: '' } as const)
}
