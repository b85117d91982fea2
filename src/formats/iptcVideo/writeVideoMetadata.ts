import { leavingRecord, type ExportProfile } from '../../domain/provenance/exportProfile'
import { exactDate, timeText } from '../../domain/provenance/timeText'
import type { ClipRecord } from '../../domain/records/clip'
import type { Provenance } from '../../domain/records/provenance'

/** The schema that the file is made by. */
export const VIDEO_METADATA_SCHEMA =
  'https://www.iptc.org/std/videometadatahub/recommendation/iptc-vmhub-1.7-schema.json'

const UNVERIFIED = '(claimed, not verified)'

/** IANA media types by the container's short name. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
  mkv: 'video/matroska',
  ts: 'video/mp2t',
}

/**
 * A clip's record as JSON of the IPTC Video Metadata Hub 1.7 (approved 16 October 2025): an array with one object, its
 * properties by the names of `iptc-vmhub-1.7-schema.json`, their structures by the shared definitions of the same. What is
 * not set is left out. IPTC has one field for a time or a place and none for a claim: `dateCreated` and coordinates are
 * written where they were verified; a claim is written where words are, with "(claimed, not verified)" behind it. Both
 * sides stand apart in `photoVideoMetadata_framebench`, in the place that the schema leaves to others. Names that the
 * published schema spells with a line break at their end (`frameSize`, `copyrightNotice`) are not used, since no file
 * with them is valid by it.
 */
export function writeVideoMetadata(clip: ClipRecord, profile: ExportProfile): string {
  const record = leavingRecord(clip.provenance, profile)
  const content = [
    { photoVideoMetadataIPTC: iptcOf(clip, record), photoVideoMetadata_framebench: oursOf(clip, record) },
  ]
  return `${JSON.stringify(content, undefined, 2)}\n`
}

function iptcOf(clip: ClipRecord, record: Provenance): Record<string, unknown> {
  const { recordedAt, cameraPlace, placeShown, uploadedAt, channel, programme, uploader } = record
  const released = exactDate(uploadedAt)
  const publishedBy = channel ?? uploader
  return onlySet({
    title: record.titleAsPosted,
    description: record.textAsPosted,
    language: record.language,
    dateCreated: exactDate(recordedAt?.verified),
    circaDateCreated: recordedAt?.verified ? undefined : claimText(recordedAt?.claimed && timeText(recordedAt.claimed)),
    dateReleased: released,
    publicationEvents: released && [
      onlySet({ date: released, name: inWords(publishedBy), identifier: webAddress(record.sourceUrl) }),
    ],
    externalMetadataLinks: someOf([webAddress(record.sourceUrl), webAddress(record.archiveUrl)]),
    locationsCreated: someOf([placeOf(cameraPlace)]),
    locationsShown: someOf([placeOf(placeShown)]),
    series: programme && { name: inWords(programme) },
    contributors: uploader && [{ name: inWords(uploader), role: ['uploader'] }],
    source: publishedBy,
    copyrightOwners: record.rightsOwner && [{ name: inWords(record.rightsOwner) }],
    creditLine: record.creditLine,
    usageTerms: inWords(record.licence),
    rendition: `sha256:${clip.source.sha256}`,
    mediaType: MEDIA_TYPES[clip.container],
    fileFormat: { name: inWords(clip.container) },
    videoCoding: { name: inWords(clip.codec) },
    audioCoding: clip.audioCodec && { name: inWords(clip.audioCodec) },
    videoFrameRate: clip.rate === 'variable' ? undefined : clip.rate.num / clip.rate.den,
  })
}

/** What IPTC has no field for: both sides of a statement with their bases, the checks, the file as it was read. */
function oursOf(clip: ClipRecord, record: Provenance): Record<string, unknown> {
  const { source, stream, display, timebase, frameCount, firstPts, endPts, rate, sensitivity } = clip
  return {
    schema: VIDEO_METADATA_SCHEMA,
    file: { ...source, stream, display, timebase, frameCount, firstPts, endPts, rate, sensitivity },
    provenance: record,
  }
}

function placeOf(place: Provenance['cameraPlace']): Record<string, unknown> | undefined {
  if (place?.verified) {
    const { name, latitude, longitude } = place.verified
    return filled({ name: inWords(name), gpsLatitude: latitude, gpsLongitude: longitude })
  }
  return filled({ name: inWords(claimText(place?.claimed?.name)) })
}

function claimText(text: string | undefined): string | undefined {
  return text ? `${text} ${UNVERIFIED}` : undefined
}

/** `AltLang` of a text whose language is not said. */
function inWords(text: string | undefined): Record<string, string> | undefined {
  return text ? { und: text } : undefined
}

function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? url : undefined
}

function someOf<Item>(items: readonly (Item | undefined)[]): Item[] | undefined {
  const set = items.filter((item) => item !== undefined)
  return set.length > 0 ? set : undefined
}

function filled(object: Record<string, unknown>): Record<string, unknown> | undefined {
  const set = onlySet(object)
  return Object.keys(set).length > 0 ? set : undefined
}

function onlySet(object: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined && value !== ''))
}
