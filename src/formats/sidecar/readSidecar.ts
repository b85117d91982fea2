import { fail, ok, type Result } from '../../domain/result'
import { isAtlos, readAtlos } from '../atlos/readAtlos'
import { isAutoArchiver, readAutoArchiver } from '../autoArchiver/readAutoArchiver'
import { readInfoJson } from '../ytDlp/readInfoJson'
import { readCsvTable } from './csvTable'
import type { SidecarFile, SidecarProblem } from './importedRecord'

/** Names of files that lie beside a clip and say where it comes from. */
export const SIDECAR_NAME = /(\.info\.json|\.csv)$/i

/**
 * Reads what another tool wrote down of clips, whichever of the known ones it is: text in, accepted and rejected out.
 * @returns the records, or why nothing of the file is taken
 */
export function readSidecar(fileName: string, bytes: Uint8Array): Result<SidecarFile, SidecarProblem> {
  if (!/\.csv$/i.test(fileName)) return readInfoJson(bytes)
  const table = readCsvTable(bytes)
  if (!table.ok) return table
  const file = readTable(table.value.columns, () =>
    isAtlos(table.value)
      ? readAtlos(table.value)
      : isAutoArchiver(table.value)
        ? readAutoArchiver(table.value)
        : undefined,
  )
  if (!file.ok) return file
  return file.value.records.length > 0 ? file : fail({ code: 'noRecords', place: '', value: '' })
}

/** The CSV that auto-archiver's own `csv_db` writes holds text of Python, not a table of values. */
const PYTHON_COLUMNS = 'status,metadata,media'

function readTable(
  columns: readonly string[],
  read: () => SidecarFile | undefined,
): Result<SidecarFile, SidecarProblem> {
  const file = read()
  if (file) return ok(file)
  const code = columns.join(',') === PYTHON_COLUMNS ? 'pythonText' : 'unknownTable'
  return fail({ code, place: '', value: columns.slice(0, 8).join(', ').slice(0, 120) })
}
