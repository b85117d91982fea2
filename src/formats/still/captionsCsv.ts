import Papa from 'papaparse'
import { timecodeText } from '../../domain/time/timecode'
import type { ManifestStill } from './manifest'

const COLUMNS = [
  'file',
  'caption_en',
  'caption_ar',
  'alt_en',
  'alt_ar',
  'credit',
  'usage_terms',
  'media_time',
  'frame',
  'pts',
  'timebase',
  'source_sha256',
  'file_sha256',
] as const

/**
 * The captions of stills as a table (RFC 4180), a still a line. It begins with a byte order mark, by which Excel takes Arabic
 * for UTF-8; a cell that a table program would run as a formula gets an apostrophe before it.
 */
export function captionsCsv(stills: readonly ManifestStill[]): string {
  const rows = stills.map(({ file, sha256, metadata }) => {
    const { captions, altText, credit, usageTerms, citation } = metadata
    const { pts, timebase } = citation
    return [
      file,
      captions['en'] ?? '',
      captions['ar'] ?? '',
      altText['en'] ?? '',
      altText['ar'] ?? '',
      credit,
      usageTerms,
      timecodeText(pts, timebase),
      citation.frame,
      pts,
      `${timebase.num}/${timebase.den}`,
      citation.sha256,
      sha256,
    ]
  })
  const table = Papa.unparse({ fields: [...COLUMNS], data: rows }, { escapeFormulae: true, newline: '\r\n' })
  return `\uFEFF${table}\r\n`
}
