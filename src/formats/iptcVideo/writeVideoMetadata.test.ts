import { expect, test } from 'vitest'
import { FULL_PROVENANCE as FULL } from '../../../tests/support/fullProvenance'
import { sampleClip } from '../../../tests/support/sampleRecords'
import type { ExportProfile } from '../../domain/provenance/exportProfile'
import { writeVideoMetadata } from './writeVideoMetadata'

/** `properties` of `photoVideoMetadataIPTC` in iptc-vmhub-1.7-schema.json (16 October 2025), each as the schema spells it. */
const PROPERTIES = new Set(
  [
    'aISystemUsed aISystemVersionUsed aIPromptInformation aIPromptWriterName circaDateCreated contentWarning dateCreated',
    'dateReleased digitalSourceType episode externalMetadataLinks feedIdentifier metadataLastEdited metadataLastEditor',
    'metadataAuthority planningRefs publicationEvents ratings releaseReady recordingDevice registryEntries reviewRatings',
    'season series storylineIdentifiers stylePeriod temporalCoverage parentId identifier rendition workflowRating',
    'workflowTag altTextAccessibility aboutCvTerms dataOnScreen description dopesheet dopesheetLinks',
    'extDescrAccessibility featuredOrganisations genres headline keywords language locationsCreated locationsShown',
    'videoShotTypes shownEvents snapshotLinks timedTextLinks title transcript transcriptLinks visualColour contributors',
    'copyrightYear creators creditLine dataMining modelReleaseDocuments modelReleaseStatus propertyReleaseDocuments',
    'propertyReleaseStatus usageTerms embdEncRightsExpr linkedEncRightsExpr copyrightOwners source audioBitRate',
    'audioBitsPerSample audioChannelCount audioCoding audioSampleRate videoDisplayAspectRatio editorialDurations',
    'editorialDurationEnds editorialDurationStarts fileBitrate fileDuration fileFormat mediaType orientation',
    'signalAspectRatio signalFormat streamReady videoBitrate videoBitrateType videoCoding videoFrameRate',
    'videoEncodingProfile videoStreamsCount',
  ]
    .join(' ')
    .split(' '),
)
/** `Location`, `EntityWRole` and `PublicationEvent` of the shared definitions. */
const LOCATION = ['name', 'gpsLatitude', 'gpsLongitude']

function written(provenance: object, profile: ExportProfile = 'publication') {
  const text = writeVideoMetadata(sampleClip('coder-7f', { provenance }), profile)
  const [{ photoVideoMetadataIPTC: iptc, photoVideoMetadata_framebench: ours, ...rest }, ...more] = JSON.parse(text)
  expect([rest, more]).toEqual([{}, []])
  return { text, iptc, ours }
}

test('names nothing but properties of the schema, and has them all filled', () => {
  const { iptc } = written(FULL)
  expect(Object.keys(iptc).filter((name) => !PROPERTIES.has(name))).toEqual([])
  expect(Object.values(iptc)).not.toContain(null)
  for (const place of [...iptc.locationsCreated, ...iptc.locationsShown]) {
    expect(Object.keys(place).filter((name) => !LOCATION.includes(name))).toEqual([])
  }
  expect(iptc).toMatchObject({
    title: { ar: 'عنوان', en: 'Title' },
    dateReleased: '2025-03-07T14:05:00+02:00',
    publicationEvents: [
      { date: '2025-03-07T14:05:00+02:00', name: { und: 'Channel TV' }, identifier: 'https://example.org/watch?v=1' },
    ],
    series: { name: { und: 'Evening news' } },
    contributors: [{ name: { und: 'uploads' }, role: ['uploader'] }],
    copyrightOwners: [{ name: { und: 'Owner' } }],
    creditLine: 'Channel TV / Owner',
    usageTerms: { und: 'CC BY 4.0' },
    rendition: `sha256:${'a'.repeat(64)}`,
    mediaType: 'video/mp4',
    videoFrameRate: 25,
  })
})

test('leaves out what is not set', () => {
  const { iptc, ours } = written({})
  expect(Object.keys(iptc)).toEqual(['rendition', 'mediaType', 'fileFormat', 'videoCoding', 'videoFrameRate'])
  expect(ours.provenance).toEqual({})
  expect(
    written({ channel: '', uploadedAt: { value: '2025-03', zone: '', precision: '', basis: '' } }).iptc,
  ).not.toHaveProperty('dateReleased')
})

test('says of a claim that it is one, and writes only what was verified as a date or as coordinates', () => {
  const { iptc, ours } = written(FULL, 'archive')
  expect(iptc.dateCreated).toBe('2025-03-05T10:00:30Z')
  expect(iptc).not.toHaveProperty('circaDateCreated')
  expect(iptc.locationsCreated).toEqual([{ name: { und: 'Roof' }, gpsLatitude: 15.5, gpsLongitude: 32.5 }])
  expect(iptc.locationsShown).toEqual([{ name: { und: 'Square (claimed, not verified)' } }])
  expect(ours.provenance).toEqual(FULL)
  const claimed = written({ recordedAt: { claimed: FULL.recordedAt.claimed } }).iptc
  expect(claimed.circaDateCreated).toBe('2025-03-06 (claimed, not verified)')
  expect(claimed).not.toHaveProperty('dateCreated')
})

test('for publication, coordinates that are not public, people and internal notes stay behind', () => {
  const { text, iptc, ours } = written(FULL)
  for (const secret of ['15.5', '32.5', 'coder-7f', 'by hand', 'safe']) expect(text).not.toContain(secret)
  expect(iptc.locationsCreated).toEqual([{ name: { und: 'Roof' } }])
  expect(ours.provenance.placeShown.claimed).toMatchObject({ latitude: 1.25, longitude: 2.5 })
  expect(ours.provenance.checks).toEqual({ source: { status: 'verified', basis: 'called the channel' } })
})
