import { UNDETERMINED } from '../../domain/provenance/postedText'
import { readStatedDate } from '../../domain/provenance/statedDate'
import {
  lastPart,
  ValueCollector,
  type ImportedRecord,
  type SidecarFile,
  type SidecarRejection,
} from '../sidecar/importedRecord'
import type { CsvRow, CsvTable } from '../sidecar/csvTable'

/** The columns by the names that auto-archiver gives them, then by the keys of its configuration. */
const COLUMNS = {
  url: ['link', 'url'],
  archive: ['archive location', 'archive'],
  archivedAt: ['archive date', 'date'],
  uploadedAt: ['upload timestamp', 'timestamp'],
  title: ['upload title', 'title'],
  text: ['text content', 'text'],
  hash: ['hash'],
} as const

/** Whether a table is a sheet of auto-archiver: it always has the link, and how the archiving went. */
export function isAutoArchiver({ columns }: CsvTable): boolean {
  const has = (names: readonly string[]) => names.some((name) => columns.includes(name))
  return has(COLUMNS.url) && has(['archive status', 'status']) && has([...COLUMNS.archive, ...COLUMNS.hash])
}

/**
 * Reads the rows of a sheet of Bellingcat's auto-archiver, exported as CSV. Names of the columns: auto-archiver,
 * `modules/gsheet_feeder_db/__manifest__.py`, `columns`; `upload timestamp` is ISO 8601 in UTC (`core/metadata.py`,
 * `get_timestamp`), `hash` is `SHA-256:…` (`modules/hash_enricher`), and several addresses stand on lines of their own.
 */
export function readAutoArchiver({ rows }: CsvTable): SidecarFile {
  const rejected: SidecarRejection[] = []
  const records = rows.flatMap((row): ImportedRecord[] => {
    const into = new ValueCollector(row.row, rejected)
    const url = cellOf(row, COLUMNS.url)
    if (row.isTooLong) into.reject('', 'rowTooLong', url)
    else if (url === '') into.reject('link', 'noLink', '')
    else return [recordOf(row, url, into)]
    return []
  })
  return { tool: 'auto-archiver', records, rejected }
}

function recordOf(row: CsvRow, url: string, into: ValueCollector): ImportedRecord {
  const title = cellOf(row, COLUMNS.title)
  const text = cellOf(row, COLUMNS.text)
  const archives = cellOf(row, COLUMNS.archive).split(/\s+/).filter(Boolean)
  const uploaded = cellOf(row, COLUMNS.uploadedAt)
  const archivedAt = cellOf(row, COLUMNS.archivedAt)
  into.setUrl('sourceUrl', 'link', url)
  into.setUrl('archiveUrl', 'archive location', archives[0] ?? '')
  if (title) into.set('titleAsPosted', 'upload title', { [UNDETERMINED]: title })
  if (text) into.set('textAsPosted', 'text content', { [UNDETERMINED]: text })
  if (uploaded !== '') {
    const read = readStatedDate(uploaded)
    if (!read.ok) into.reject('upload timestamp', 'noDate', uploaded)
    else {
      const { value, zone = 'UTC', precision } = read.value
      into.set('uploadedAt', 'upload timestamp', { value, zone, precision, basis: '' })
    }
  }
  if (archivedAt) into.set('acquiredHow', 'archive date', `auto-archiver, ${archivedAt}`)
  const hashes = cellOf(row, COLUMNS.hash).toLowerCase()
  return {
    row: row.row,
    name: title || url,
    values: into.values,
    marks: { sha256: hashes.match(/\b[0-9a-f]{64}\b/g) ?? [], fileNames: archives.map(lastPart), ids: [], urls: [url] },
  }
}

function cellOf(row: CsvRow, names: readonly string[]): string {
  return names.map((name) => row.cell(name)).find((cell) => cell !== '') ?? ''
}
