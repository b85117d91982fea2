import { z } from '../../domain/zod'
import { UNDETERMINED } from '../../domain/provenance/postedText'
import { readStatedDate } from '../../domain/provenance/statedDate'
import type { StatedTime } from '../../domain/records/provenance'
import { fail, ok, type Result } from '../../domain/result'
import { parseJsonFile } from '../parseJsonFile'
import {
  lastPart,
  ValueCollector,
  type SidecarFile,
  type SidecarProblem,
  type SidecarRejection,
} from '../sidecar/importedRecord'

const text = z.string()
const unixSeconds = z.number().min(-8.64e12).max(8.64e12)

/**
 * Reads the `.info.json` that yt-dlp (and youtube-dl) writes beside a video with `--write-info-json`: the info dict of one
 * video. Names of its fields: yt-dlp, `yt_dlp/extractor/common.py`, docstring of `InfoExtractor`, and the list "OUTPUT
 * TEMPLATE" of its README. `upload_date` and `timestamp` are in UTC. What is posted or claimed is taken, one field by one;
 * a field of a wrong type is left out with its reason.
 */
export function readInfoJson(bytes: Uint8Array): Result<SidecarFile, SidecarProblem> {
  const json = parseJsonFile(bytes)
  if (!json.ok) return json
  const info = new Map(Object.entries(json.value ?? {}))
  const type = info.get('_type') ?? 'video'
  const id = info.get('id')
  if (type !== 'video') return fail({ code: 'playlist', place: '_type', value: '' })
  const isInfo = typeof id === 'string' && ['extractor', 'webpage_url', 'formats', 'url'].some((key) => info.has(key))
  if (!isInfo) return fail({ code: 'notInfoJson', place: '', value: '' })

  const rejected: SidecarRejection[] = []
  const into = new ValueCollector(undefined, rejected)
  const read = <Value>(key: string, schema: z.ZodType<Value>): Value | undefined => {
    const given = info.get(key)
    if (given === undefined || given === null) return undefined
    const parsed = schema.safeParse(given)
    if (!parsed.success) into.reject(key, 'wrongType', given)
    return parsed.data
  }
  const firstOf = (...keys: readonly string[]) => {
    const at = keys.find((key) => info.get(key) !== undefined && info.get(key) !== null) ?? keys[0] ?? ''
    return { at, said: read(at, text)?.trim() ?? '' }
  }

  const title = firstOf('fulltitle', 'title')
  const description = firstOf('description')
  if (title.said) into.set('titleAsPosted', title.at, { [UNDETERMINED]: title.said })
  if (description.said) into.set('textAsPosted', description.at, { [UNDETERMINED]: description.said })
  for (const [field, ...keys] of PLAIN) {
    const { at, said } = firstOf(...keys)
    into.set(field, at, said)
  }
  const url = firstOf('webpage_url', 'original_url')
  into.setUrl('sourceUrl', url.at, url.said)
  into.set('uploadedAt', 'upload_date', uploadTime(read('timestamp', unixSeconds), firstOf('upload_date').said, into))
  const location = firstOf('location')
  if (location.said) {
    into.set('cameraPlaceClaimed', location.at, { name: location.said, isPublic: false, basis: '' })
  }
  into.set('acquiredHow', 'extractor', acquired(firstOf('extractor').said, read('epoch', unixSeconds)))

  const fileName = firstOf('_filename', 'filename').said
  return ok({
    tool: 'yt-dlp',
    records: [
      {
        row: undefined,
        name: title.said || id,
        values: into.values,
        marks: {
          sha256: [],
          fileNames: fileName === '' ? [] : [lastPart(fileName)],
          ids: [id],
          urls: url.said === '' ? [] : [url.said],
        },
      },
    ],
    rejected,
  })
}

/** A field here, and the info dict's names for it, the better one first. */
const PLAIN = [
  ['channel', 'channel'],
  ['uploader', 'uploader', 'creator', 'uploader_id'],
  ['programme', 'series'],
  ['language', 'language'],
  ['licence', 'license'],
] as const

function uploadTime(timestamp: number | undefined, date: string, into: ValueCollector): StatedTime | undefined {
  if (timestamp !== undefined) {
    return { value: secondText(timestamp), zone: 'UTC', precision: 'second', basis: '' }
  }
  if (date === '') return undefined
  const read = readStatedDate(date.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'))
  if (read.ok) return { value: read.value.value, zone: 'UTC', precision: read.value.precision, basis: '' }
  into.reject('upload_date', 'noDate', date)
  return undefined
}

function acquired(extractor: string, epoch: number | undefined): string {
  const when = epoch === undefined ? '' : `, ${secondText(epoch)}Z`
  return extractor === '' ? '' : `yt-dlp (${extractor})${when}`
}

/** Whole seconds in UTC, as `2025-03-07T14:05:30`. */
function secondText(unixTime: number): string {
  return new Date(unixTime * 1000).toISOString().slice(0, 19)
}
