import type { LocalizedText } from '../../domain/records/fields'
import type { MetadataPlace, MetadataRegion, StillMetadata } from './stillMetadata'
import { NAMESPACES, RDF, type XmpName } from './xmpNames'

const DIGITAL_SOURCE_TYPE = 'http://cv.iptc.org/newscodes/digitalsourcetype/'

/**
 * The metadata of a still as an XMP packet (ISO 16684-1:2019, RDF/XML), by the fields of the IPTC Photo Metadata Standard
 * 2025.1. Read-only and without padding: nobody writes it in place. It names no program but Framebench, and no time of
 * writing. The same metadata give the same text, byte for byte.
 */
export function writeXmp(metadata: StillMetadata): string {
  const { citation } = metadata
  const properties = [
    langAlt('dc:title', { 'x-default': metadata.title }),
    langAlt('dc:description', metadata.captions),
    list('dc:creator', 'Seq', some(metadata.creator)),
    langAlt('dc:rights', { 'x-default': metadata.rights }),
    list('dc:subject', 'Bag', metadata.subjects),
    text('photoshop:Headline', metadata.headline),
    text('photoshop:Credit', metadata.credit),
    text('photoshop:Source', metadata.source),
    text('photoshop:DateCreated', metadata.contentCreated),
    text('photoshop:Instructions', metadata.instructions),
    structs('plus:CopyrightOwner', 'Seq', metadata.copyrightOwner === '' ? [] : [ownerOf(metadata.copyrightOwner)]),
    langAlt('xmpRights:UsageTerms', { 'x-default': metadata.usageTerms }),
    langAlt('Iptc4xmpCore:AltTextAccessibility', metadata.altText),
    structs('Iptc4xmpExt:LocationCreated', 'Bag', placesOf(metadata.locationCreated)),
    structs('Iptc4xmpExt:LocationShown', 'Bag', placesOf(metadata.locationShown)),
    text('Iptc4xmpExt:DigImageGUID', metadata.guid),
    text(
      'Iptc4xmpExt:DigitalSourceType',
      metadata.digitalSourceType === undefined ? '' : DIGITAL_SOURCE_TYPE + metadata.digitalSourceType,
    ),
    structs('Iptc4xmpExt:ImageRegion', 'Bag', metadata.regions.map(regionOf)),
    text('xmp:CreatorTool', 'Framebench'),
    ...frameOf(citation),
    text('framebench:pixelsSha256', citation.pixelsSha256),
    text('framebench:decoder', citation.decoder),
    text('framebench:kind', citation.kind),
    text('framebench:revision', String(citation.revision)),
    structs('framebench:otherFrames', 'Seq', metadata.otherFrames.map(frameOf)),
  ].filter((property) => property !== '')
  const namespaces = Object.entries(NAMESPACES).map(([prefix, uri]) => `    xmlns:${prefix}="${uri}"`)
  return [
    // The byte order mark tells readers of bytes that the packet is UTF-8 (ISO 16684-1, 7.3.2).
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    `<rdf:RDF xmlns:rdf="${RDF}">`,
    `<rdf:Description rdf:about=""\n${namespaces.join('\n')}>`,
    ...properties,
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n')
}

function frameOf({ sha256, stream, frame, pts, timebase }: StillMetadata['otherFrames'][number]): string[] {
  return [
    text('framebench:sourceSha256', sha256),
    text('framebench:stream', String(stream)),
    text('framebench:frame', String(frame)),
    text('framebench:pts', String(pts)),
    text('framebench:timebase', `${timebase.num}/${timebase.den}`),
  ]
}

function ownerOf(name: string): string[] {
  return [text('plus:CopyrightOwnerName', name)]
}

function placesOf(place: MetadataPlace | undefined): string[][] {
  if (!place) return []
  const { name, latitude, longitude } = place
  return [
    [
      langAlt('Iptc4xmpExt:LocationName', name),
      text('exif:GPSLatitude', latitude === undefined ? '' : degrees(latitude, 'N', 'S')),
      text('exif:GPSLongitude', longitude === undefined ? '' : degrees(longitude, 'E', 'W')),
    ],
  ]
}

/** `DDD,MM.mmmmmmk` (ISO 16684-2, GPSCoordinate). */
function degrees(value: number, positive: string, negative: string): string {
  const millionths = Math.round(Math.abs(value) * 60e6)
  const minutes = ((millionths % 60e6) / 1e6).toFixed(6)
  return `${Math.floor(millionths / 60e6)},${minutes}${value < 0 ? negative : positive}`
}

function regionOf({ number, name, x, y, w, h }: MetadataRegion): string[] {
  const boundary = [
    text('Iptc4xmpExt:rbShape', 'rectangle'),
    text('Iptc4xmpExt:rbUnit', 'relative'),
    ...Object.entries({ rbX: x, rbY: y, rbW: w, rbH: h }).map(([part, value]) =>
      text(`Iptc4xmpExt:${part}`, value.toFixed(6)),
    ),
  ]
  return [
    `<Iptc4xmpExt:RegionBoundary rdf:parseType="Resource">${boundary.join('')}</Iptc4xmpExt:RegionBoundary>`,
    text('Iptc4xmpExt:rId', String(number)),
    langAlt('Iptc4xmpExt:Name', name),
  ]
}

function text(name: XmpName, value: string): string {
  return value === '' ? '' : `<${name}>${escaped(value)}</${name}>`
}

/** `x-default` comes first (ISO 16684-1, 8.2.2.4): English, or what there is. */
function langAlt(name: XmpName, texts: LocalizedText): string {
  const filled = Object.entries(texts)
    .filter(([, value]) => value !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  const [first] = filled
  if (!first) return ''
  const byDefault = texts['x-default'] === undefined ? texts['en'] || first[1] : undefined
  const all = byDefault === undefined ? filled : [['x-default', byDefault] as const, ...filled]
  const items = all.map(([language, value]) => `<rdf:li xml:lang="${language}">${escaped(value)}</rdf:li>`)
  return `<${name}><rdf:Alt>${items.join('')}</rdf:Alt></${name}>`
}

function list(name: XmpName, kind: 'Bag' | 'Seq', values: readonly string[]): string {
  const items = values.map((value) => `<rdf:li>${escaped(value)}</rdf:li>`)
  return items.length === 0 ? '' : `<${name}><rdf:${kind}>${items.join('')}</rdf:${kind}></${name}>`
}

function structs(name: XmpName, kind: 'Bag' | 'Seq', each: readonly (readonly string[])[]): string {
  const items = each.map((fields) => `<rdf:li rdf:parseType="Resource">${fields.join('')}</rdf:li>`)
  return items.length === 0 ? '' : `<${name}><rdf:${kind}>${items.join('')}</rdf:${kind}></${name}>`
}

function some(value: string): string[] {
  return value === '' ? [] : [value]
}

/** Text of an element. What XML 1.0 cannot hold (2.2) becomes U+FFFD; a carriage return would be read as a line feed (2.11). */
function escaped(value: string): string {
  return value
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#xD;')
}
