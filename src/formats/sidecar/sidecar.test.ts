import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { sampleClip } from '../../../tests/support/sampleRecords'
import { fittingClips } from './fittingClips'
import { readSidecar } from './readSidecar'

const bytes = (text: string) => new TextEncoder().encode(text)
const json = (value: unknown) => bytes(JSON.stringify(value))

/** As yt-dlp writes it, cut down to what is read and some that is not. */
const INFO = {
  id: 'dQw4w9WgXcQ',
  title: 'اشتباكات – clashes',
  fulltitle: 'اشتباكات – clashes',
  description: 'line 1\nline 2',
  uploader: 'Channel Uploads',
  uploader_id: '@channel',
  channel: 'Channel TV',
  timestamp: 1741356330,
  upload_date: '20250307',
  webpage_url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
  extractor: 'youtube',
  epoch: 1741442400,
  language: 'ar',
  license: null,
  location: 'Khartoum',
  duration: 41,
  formats: [{ url: 'https://example.org/video' }],
  _type: 'video',
  _version: { version: '2025.02.19' },
}

describe('the info.json of yt-dlp', () => {
  it('fills what was posted and what is claimed', () => {
    const read = readSidecar('clip.info.json', json(INFO))
    expect(read.ok && read.value).toEqual({
      tool: 'yt-dlp',
      rejected: [],
      records: [
        {
          row: undefined,
          name: 'اشتباكات – clashes',
          values: {
            titleAsPosted: { und: 'اشتباكات – clashes' },
            textAsPosted: { und: 'line 1\nline 2' },
            channel: 'Channel TV',
            uploader: 'Channel Uploads',
            language: 'ar',
            sourceUrl: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
            uploadedAt: { value: '2025-03-07T14:05:30', zone: 'UTC', precision: 'second', basis: '' },
            cameraPlaceClaimed: { name: 'Khartoum', isPublic: false, basis: '' },
            acquiredHow: 'yt-dlp (youtube), 2025-03-08T14:00:00Z',
          },
          marks: { sha256: [], fileNames: [], ids: ['dQw4w9WgXcQ'], urls: [INFO.webpage_url] },
        },
      ],
    })
  })

  it('leaves out, with their reasons, fields of a wrong type, impossible dates, and addresses that are none of the web', () => {
    const { timestamp: _timestamp, ...info } = INFO
    const hostile = {
      ...info,
      title: 7,
      fulltitle: null,
      channel: ['a'],
      upload_date: '20250231',
      webpage_url: 'javascript:alert(1)',
    }
    const read = readSidecar('clip.info.json', json(hostile))
    expect(read.ok && read.value.rejected.map(({ row, name, code }) => [row, name, code])).toEqual([
      [undefined, 'title', 'wrongType'],
      [undefined, 'channel', 'wrongType'],
      [undefined, 'webpage_url', 'noUrl'],
      [undefined, 'upload_date', 'noDate'],
    ])
    const values = read.ok ? read.value.records[0]?.values : undefined
    expect(Object.keys(values ?? {})).toEqual([
      'textAsPosted',
      'uploader',
      'language',
      'cameraPlaceClaimed',
      'acquiredHow',
    ])
  })

  it('rejects a text that is longer than a field can hold, and does not cut it', () => {
    const read = readSidecar('clip.info.json', json({ ...INFO, channel: 'x'.repeat(501), timestamp: 9e12 }))
    expect(read.ok && read.value.rejected.map(({ row, name, code }) => [row, name, code])).toEqual([
      [undefined, 'channel', 'tooLong'],
      [undefined, 'timestamp', 'wrongType'],
    ])
  })

  it.each([
    ['a playlist', json({ ...INFO, _type: 'playlist' }), 'playlist'],
    ['another JSON', json({ id: 'x', annotations: [] }), 'notInfoJson'],
    ['a list', bytes('[1]'), 'notJson'],
    ['a name that reaches prototypes', bytes('{"id":"x","__proto__":{"extractor":"y"}}'), 'forbiddenKey'],
    ['a name twice', bytes('{"id":"x","id":"y"}'), 'duplicateKey'],
    ['deep nesting', bytes(`{"id":"x","a":${'['.repeat(40)}${']'.repeat(40)}}`), 'tooDeep'],
    ['half a file', json(INFO).slice(0, 100), 'notJson'],
  ])('is refused as a whole where it is %s', (_what, given, code) => {
    const read = readSidecar('clip.info.json', given)
    expect(!read.ok && read.problem.code).toBe(code)
  })
})

const SHEET = [
  'Link,Archive Status,Archive location,Archive date,Upload timestamp,Upload title,Text content,Hash',
  `https://t.me/channel/7,success,"https://s3.example.org/a/video.mp4\nhttps://drive.example.org/2",2025-03-08T10:00:00+00:00,2025-03-07T14:05:30+00:00,Title,"Text, with
a line",SHA-256:${'A'.repeat(64)}`,
  'https://x.com/a/status/1,archive failed,,,2025-02-31,=HYPERLINK("http://evil"),,',
  ',success,,,,,,',
  'https://x.com/b,ok,,,,,,,,too,many',
].join('\r\n')

test('rows of auto-archiver are taken one by one', () => {
  const read = readSidecar('sheet.csv', bytes(`\uFEFF${SHEET}`))
  expect(read.ok && read.value.tool).toBe('auto-archiver')
  expect(read.ok && read.value.records[0]).toEqual({
    row: 2,
    name: 'Title',
    values: {
      sourceUrl: 'https://t.me/channel/7',
      archiveUrl: 'https://s3.example.org/a/video.mp4',
      titleAsPosted: { und: 'Title' },
      textAsPosted: { und: 'Text, with\na line' },
      uploadedAt: { value: '2025-03-07T14:05:30', zone: '+00:00', precision: 'second', basis: '' },
      acquiredHow: 'auto-archiver, 2025-03-08T10:00:00+00:00',
    },
    marks: {
      sha256: ['a'.repeat(64)],
      fileNames: ['video.mp4', '2'],
      ids: [],
      urls: ['https://t.me/channel/7'],
    },
  })
  expect(read.ok && read.value.records[1]?.values).toEqual({
    sourceUrl: 'https://x.com/a/status/1',
    titleAsPosted: { und: '=HYPERLINK("http://evil")' },
  })
  expect(read.ok && read.value.rejected.map(({ row, name, code }) => [row, name, code])).toEqual([
    [3, 'upload timestamp', 'noDate'],
    [4, 'link', 'noLink'],
    [5, '', 'rowTooLong'],
  ])
})

const ATLOS = [
  'Slug,Project,Inserted At,Updated At,Latitude,Longitude,Description,Date,Geolocation Resolution,More Info,Source 1,Source 2',
  "CIV-A1B2C3,Case,2025-03-08,2025-03-09,15.5007,'-32.5599,Men at a roadblock,2025-03-07,Vicinity,noted,https://t.me/c/7,https://x.com/b",
  'CIV-D4E5F6,Case,2025-03-08,2025-03-09,95,32,No place,2025-02-31,Exact,,ftp://x,',
].join('\n')

test('an export of Atlos becomes claims, never something verified', () => {
  const read = readSidecar('atlos-export-2025-03-10.csv', bytes(ATLOS))
  expect(read.ok && read.value.records[0]).toEqual({
    row: 2,
    name: 'CIV-A1B2C3: Men at a roadblock',
    values: {
      sourceUrl: 'https://t.me/c/7',
      recordedAtClaimed: { value: '2025-03-07', zone: '', precision: 'day', basis: '' },
      placeShownClaimed: {
        name: '',
        latitude: 15.5007,
        longitude: -32.5599,
        precisionMeters: 100,
        isPublic: false,
        basis: '',
      },
      custodyNotes: 'Atlos CIV-A1B2C3 (Case): Men at a roadblock\nnoted',
    },
    marks: { sha256: [], fileNames: [], ids: ['CIV-A1B2C3'], urls: ['https://t.me/c/7', 'https://x.com/b'] },
  })
  expect(read.ok && read.value.rejected.map(({ row, name, code }) => [row, name, code])).toEqual([
    [3, 'source 1', 'noUrl'],
    [3, 'Date', 'noDate'],
    [3, 'Latitude, Longitude', 'noPlace'],
  ])
})

test.each([
  ['a table of something else', 'name,age\nA,1', 'unknownTable'],
  ['the log of csv_db', 'status,metadata,media\nok,{},[]', 'pythonText'],
  ['one column', 'link\nhttps://x.com', 'notTable'],
  ['an open quote', 'link,archive status,hash\n"https://x', 'notTable'],
  ['binary', 'link,archive\0status', 'notTable'],
  ['no rows', 'link,archive status,hash\n,,', 'noRecords'],
])('%s is refused with its reason', (_what, text, code) => {
  const read = readSidecar('a.csv', bytes(text))
  expect(!read.ok && read.problem.code).toBe(code)
})

test('whatever a file holds, reading it gives an answer', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('__proto__', 'constructor', '"', "'=1", '2025-02-31'),
  )
  const row = fc.array(cell, { maxLength: 14 })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), fc.constantFrom(SHEET, ATLOS), (rows, known) => {
      const text = [known.split(/\r?\n/)[0], ...rows.map((cells) => cells.join(','))].join('\n')
      expect(readSidecar('a.csv', bytes(text.toWellFormed()))).toHaveProperty('ok')
    }),
  )
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(INFO)), fc.jsonValue()), (info) => {
      expect(readSidecar('a.info.json', json({ ...INFO, ...info, id: 'x' }))).toHaveProperty('ok')
    }),
  )
})

describe('which clip a record is about', () => {
  const clip = (id: string, fileName: string, sha = 'b', provenance = {}) =>
    sampleClip('coder', { id, source: { fileName, sizeBytes: 1, sha256: sha.repeat(64) }, provenance })
  const none = { sha256: [], fileNames: [], ids: [], urls: [] }
  const ids = (marks: object, name: string, clips: ReturnType<typeof clip>[]) =>
    fittingClips({ row: undefined, name: '', values: {}, marks: { ...none, ...marks } }, name, clips).map(
      (each) => each.id,
    )

  it('is told by the bytes before anything else', () => {
    const clips = [clip('one', 'a.mp4', 'a'), clip('two', 'video.mp4', 'b')]
    expect(ids({ sha256: ['a'.repeat(64)], fileNames: ['video.mp4'] }, 'x.csv', clips)).toEqual(['one'])
    expect(ids({ sha256: ['c'.repeat(64)], fileNames: ['video.mp4'] }, 'x.csv', clips)).toEqual(['two'])
  })

  it('is told by the name beside which it lies, by the id in a name, by the address', () => {
    const clips = [
      clip('named', 'Clashes [dQw4w9WgXcQ].webm'),
      clip('other', 'Clashes.mp4'),
      clip('known', 'x.mp4', 'b', { sourceUrl: 'https://www.t.me/c/7/' }),
    ]
    expect(ids({}, 'Clashes.info.json', clips)).toEqual(['other'])
    expect(ids({ ids: ['dQw4w9WgXcQ'] }, 'y.info.json', clips)).toEqual(['named'])
    expect(ids({ ids: ['Q'] }, 'y.info.json', clips)).toEqual([])
    expect(ids({ ids: ['dQw4w9WgXc'] }, 'y.info.json', clips)).toEqual([])
    expect(ids({ urls: ['http://t.me/c/7'] }, 'y.csv', clips)).toEqual(['known'])
  })
})
