import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { sampleMetadata } from '../../../tests/support/stillMetadata'
import { differingProperties, readCitation } from './readXmp'
import { writeXmp } from './writeXmp'
import { readXml } from './xmlElement'

const METADATA = sampleMetadata()
const PACKET = writeXmp(METADATA)

describe('a packet', () => {
  it('says which frame it is of', () => {
    expect(readCitation(PACKET)).toEqual({ ok: true, value: METADATA.citation })
  })

  it('is the same text for the same metadata, and differs in the property that differs', () => {
    expect(writeXmp(sampleMetadata())).toBe(PACKET)
    expect(differingProperties(PACKET, PACKET)).toEqual([])
    const other = sampleMetadata({ credit: 'Somebody else', captions: { en: METADATA.captions['en'], ar: 'غيره' } })
    expect(differingProperties(PACKET, writeXmp(other))).toEqual(['dc:description', 'photoshop:Credit'])
    expect(differingProperties(PACKET, writeXmp(sampleMetadata({ subjects: [] })))).toEqual(['dc:subject'])
  })

  it('leaves out what is empty', () => {
    const empty = { captions: { en: '', ar: '' }, creator: '', locationShown: undefined, regions: [], otherFrames: [] }
    const packet = writeXmp(sampleMetadata(empty))
    for (const name of ['dc:description', 'dc:creator', 'LocationShown', 'ImageRegion', 'otherFrames']) {
      expect(PACKET).toContain(`${name}>`)
      expect(packet).not.toContain(`${name}>`)
    }
  })

  it('holds any text without becoming another packet', () => {
    const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(anyText, anyText, (caption, name) => {
        const credit = `x${name}`
        const packet = writeXmp(sampleMetadata({ captions: { ar: caption }, credit, subjects: [name] }))
        const xml = readXml(packet)
        expect(xml.ok).toBe(true)
        expect(readCitation(packet)).toEqual({ ok: true, value: METADATA.citation })
        const isSame = caption === METADATA.captions['ar'] && credit === METADATA.credit
        expect(differingProperties(packet, PACKET)).toEqual(
          isSame ? [] : expect.arrayContaining(['dc:description', 'photoshop:Credit']),
        )
      }),
    )
  })
})

describe('another program may write it anew', () => {
  const anew = (properties: string) =>
    `<x:xmpmeta xmlns:x='adobe:ns:meta/' x:xmptk='Other 1.0'>
      <!-- written anew -->
      <r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>
        <r:Description r:about='' xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:format>image/png</dc:format></r:Description>
        <r:Description r:about='' xmlns:f='urn:framebench:still:1#' ${properties}/>
      </r:RDF></x:xmpmeta>`
  const own = {
    sourceSha256: METADATA.citation.sha256,
    stream: '0',
    frame: '2352',
    pts: '1204224',
    timebase: '1/12800',
    pixelsSha256: 'b'.repeat(64),
    decoder: 'WebCodecs avc1.640028',
    kind: 'RED',
    revision: '1',
  }
  const written = (values: Readonly<Record<string, string>>) =>
    anew(
      Object.entries(values)
        .map(([name, value]) => `f:${name}="${value}"`)
        .join(' '),
    )

  it('as attributes, with other prefixes and more of its own', () => {
    expect(readCitation(written(own))).toEqual({ ok: true, value: METADATA.citation })
  })

  test.each([
    ['frame', { ...own, frame: '-1' }],
    ['frame', { ...own, frame: '2352.5' }],
    ['frame', { ...own, frame: '1e3' }],
    ['pts', { ...own, pts: '99999999999999999999' }],
    ['timebase', { ...own, timebase: '1/0' }],
    ['timebase', { ...own, timebase: '1/2/3' }],
    ['sha256', { ...own, sourceSha256: 'ABC' }],
    ['kind', { ...own, kind: 'CLEAN' }],
  ])('but not with another %s than there can be', (place, values) => {
    expect(readCitation(written(values))).toEqual({ ok: false, problem: { code: 'badCitation', value: place } })
  })

  test.each([
    ['notFramebench', anew('')],
    ['newerVersion', anew('f:frame="1"').replace('still:1#', 'still:2#')],
    [
      'notXmp',
      written(own).replace(
        '</r:RDF>',
        `<r:Description r:about='' xmlns:f='urn:framebench:still:1#' f:frame="9"/></r:RDF>`,
      ),
    ],
    ['notXmp', '<html/>'],
    ['notXmp', ''],
    ['notXmp', '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'],
    ['notXmp', PACKET.replace('&amp;', '&nope;')],
    ['notXmp', PACKET.replace('</dc:title>', '</dc:titel>')],
    ['notXmp', PACKET.slice(0, -40)],
    ['notXmp', PACKET.replace('<dc:title>', '<no:title>')],
    ['notXmp', `${PACKET}<again/>`],
    ['notXmp', `${'<a>'.repeat(40)}${'</a>'.repeat(40)}`],
  ])('%s: %s', (code, packet) => {
    expect(readCitation(packet)).toMatchObject({ ok: false, problem: { code } })
  })
})

test('what XML cannot hold is shown as missing, and never dropped', () => {
  const packet = writeXmp(sampleMetadata({ credit: 'a\0b\u001bc\uFFFEd\uD800e\r\n<&>\u{1F600}' }))
  expect(packet).toContain(
    '<photoshop:Credit>a\uFFFDb\uFFFDc\uFFFDd\uFFFDe&#xD;\n&lt;&amp;&gt;\u{1F600}</photoshop:Credit>',
  )
})

test('elements are read to a depth of 32', () => {
  const nested = (depth: number) => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`
  expect(readXml(nested(32)).ok).toBe(true)
  expect(readXml(nested(33))).toEqual({ ok: false, problem: { code: 'tooLarge', at: 96 } })
})

test('hostile text never throws', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(), fc.string({ unit: 'binary', maxLength: 3 }), fc.boolean()), {
        minLength: 1,
        maxLength: 6,
      }),
      (changes) => {
        let text = PACKET
        for (const [at, piece, drops] of changes) {
          const place = at % text.length
          text = text.slice(0, place) + piece + text.slice(place + (drops ? 1 + (at % 7) : 0))
        }
        expect(() => [readCitation(text), differingProperties(text, PACKET)]).not.toThrow()
      },
    ),
    { numRuns: 1_000 },
  )
  for (const long of ['<a ', '<!--', '<?x ', '<a><!-- -->', '<a b="">', '&amp;', ' ', '<a x', '<a>&#1;']) {
    expect(readCitation(long.repeat(2 ** 19)).ok).toBe(false)
  }
  for (const long of [' ', ' b=""', 'b', '"', "'"]) expect(readCitation(`<a ${long.repeat(2 ** 19)}`).ok).toBe(false)
  expect(readCitation(`<!--${'x'.repeat(2 ** 21)}--><a/>`).ok).toBe(false)
})
