import { replaced } from '../../domain/provenance/provenanceField'
import { readStatedDate } from '../../domain/provenance/statedDate'
import type { ClipRecord } from '../../domain/records/clip'
import type { Provenance, StatedPlace, StatedTime } from '../../domain/records/provenance'

/** What may leave: `publication` drops coordinates that are not marked public, people's ids and internal notes. */
export type ExportProfile = 'publication' | 'archive'

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
  const record = profile === 'archive' ? clip.provenance : forPublication(clip.provenance)
  const content = [
    { photoVideoMetadataIPTC: iptcOf(clip, record), photoVideoMetadata_framebench: oursOf(clip, record) },
  ]
  return `${JSON.stringify(content, undefined, 2)}\n`
}

function iptcOf(clip: ClipRecord, record: Provenance): Record<string, unknown> {
  const { recordedAt, cameraPlace, placeShown, uploadedAt, channel, programme, uploader } = record
  const released = dateOf(uploadedAt)
  const publishedBy = channel ?? uploader
  return onlySet({
    title: record.titleAsPosted,
    description: record.textAsPosted,
    language: record.language,
    dateCreated: dateOf(recordedAt?.verified),
    circaDateCreated: recordedAt?.verified ? undefined : claimText(timeText(recordedAt?.claimed)),
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

/** The record without what is only for those who work on it. */
function forPublication(record: Provenance): Provenance {
  const { entered: _entered, custodyNotes: _custodyNotes, acquiredHow: _acquiredHow, ...rest } = record
  const checks = Object.entries(rest.checks ?? {}).map(([name, { status, basis }]) => [name, { status, basis }])
  return onlySet({
    ...rest,
    uploadedAt: rest.uploadedAt && withoutPeople(rest.uploadedAt),
    recordedAt: eachSide(rest.recordedAt, withoutPeople<StatedTime>),
    cameraPlace: eachSide(rest.cameraPlace, publicPlace),
    placeShown: eachSide(rest.placeShown, publicPlace),
    checks: rest.checks && Object.fromEntries(checks),
  })
}

function eachSide<Stated>(
  both: { readonly claimed?: Stated | undefined; readonly verified?: Stated | undefined } | undefined,
  bare: (stated: Stated) => Stated,
): Record<string, unknown> | undefined {
  if (!both) return undefined
  return onlySet({ claimed: both.claimed && bare(both.claimed), verified: both.verified && bare(both.verified) })
}

function publicPlace(place: StatedPlace): StatedPlace {
  const { latitude: _latitude, longitude: _longitude, precisionMeters: _precision, ...named } = place
  return withoutPeople(place.isPublic ? place : named)
}

function withoutPeople<Stated extends StatedTime | StatedPlace>(stated: Stated): Stated {
  return replaced(replaced(stated, 'enteredBy', undefined), 'enteredAt', undefined)
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

/** A full date, with its time where one is known with a zone that can be written; what is less is no `date-time`. */
function dateOf(time: StatedTime | undefined): string | undefined {
  const read = time && readStatedDate(time.value)
  if (!time || !read?.ok) return undefined
  const { value } = read.value
  const [day = ''] = value.split('T')
  if (day.length < 10) return undefined
  const offset = time.zone === 'UTC' ? 'Z' : /^[+-]/.test(time.zone) ? time.zone : undefined
  return value.includes('T') && offset !== undefined ? `${value.length === 16 ? `${value}:00` : value}${offset}` : day
}

function timeText(time: StatedTime | undefined): string | undefined {
  return time && [time.value.replace('T', ' '), time.zone].filter(Boolean).join(' ')
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
