import { readDegrees } from '../../domain/provenance/coordinate'
import { readStatedDate } from '../../domain/provenance/statedDate'
import { isWebAddress } from '../../domain/provenance/webAddress'
import type { CsvRow, CsvTable } from '../sidecar/csvTable'
import { ValueCollector, type ImportedRecord, type SidecarFile, type SidecarRejection } from '../sidecar/importedRecord'

/** Metres, as Atlos describes its three steps (`lib/platform/material/attribute.ex`, `geolocation_resolution`). */
const RESOLUTIONS = new Map([
  ['exact', 10],
  ['vicinity', 100],
  ['locality', 1_000],
])

/** Whether a table is an export of Atlos. */
export function isAtlos({ columns }: CsvTable): boolean {
  return ['slug', 'inserted at', 'latitude', 'longitude'].every((name) => columns.includes(name))
}

/**
 * Reads the incidents of an Atlos export (`atlos-export-….csv`). Names of the columns: Atlos,
 * `platform_web/controllers/media/export_controller.ex`, `create`, which writes the names of the attributes with capitals,
 * `Source 1` and on for the addresses, and an apostrophe before what looks like a formula. What Atlos says of an incident
 * was found by its people: here it is a claim, and its description is kept with the custody notes, not as posted.
 */
export function readAtlos({ columns, rows }: CsvTable): SidecarFile {
  const rejected: SidecarRejection[] = []
  const sources = columns.filter((name) => /^source \d+$/.test(name))
  const records = rows.flatMap((row): ImportedRecord[] => {
    const into = new ValueCollector(row.row, rejected)
    const slug = row.cell('slug')
    if (row.isTooLong) into.reject('', 'rowTooLong', slug)
    else if (slug === '') into.reject('Slug', 'noLink', '')
    else return [recordOf(row, slug, sources, into)]
    return []
  })
  return { tool: 'Atlos', records, rejected }
}

function recordOf(row: CsvRow, slug: string, sources: readonly string[], into: ValueCollector): ImportedRecord {
  const urls = sources.map((name) => row.cell(name)).filter(isWebAddress)
  const [first] = sources
  into.setUrl('sourceUrl', first ?? '', first === undefined ? '' : row.cell(first))
  const date = row.cell('date')
  if (date !== '') {
    const read = readStatedDate(date)
    if (!read.ok) into.reject('Date', 'noDate', date)
    else into.set('recordedAtClaimed', 'Date', { ...read.value, zone: read.value.zone ?? '', basis: '' })
  }
  const [latitude, longitude] = [row.cell('latitude'), row.cell('longitude')]
  if (latitude !== '' || longitude !== '') setPlace(row, latitude, longitude, into)
  const description = row.cell('description')
  const said = [description, row.cell('more info')].filter(Boolean).join('\n')
  const project = row.cell('project')
  into.set('custodyNotes', 'Description', `Atlos ${slug}${project ? ` (${project})` : ''}${said ? `: ${said}` : ''}`)
  return {
    row: row.row,
    name: description ? `${slug}: ${description}` : slug,
    values: into.values,
    marks: { sha256: [], fileNames: [], ids: [slug], urls },
  }
}

function setPlace(row: CsvRow, latitude: string, longitude: string, into: ValueCollector): void {
  const [north, east] = [readDegrees(latitude, 90), readDegrees(longitude, 180)]
  if (!north.ok || !east.ok || north.value === undefined || east.value === undefined) {
    into.reject('Latitude, Longitude', 'noPlace', `${latitude}, ${longitude}`)
    return
  }
  const meters = RESOLUTIONS.get(row.cell('geolocation resolution').toLowerCase())
  into.set('placeShownClaimed', 'Latitude, Longitude', {
    name: '',
    latitude: north.value,
    longitude: east.value,
    ...(meters === undefined ? {} : { precisionMeters: meters }),
    isPublic: false,
    basis: '',
  })
}
