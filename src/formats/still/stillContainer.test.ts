import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { ENCODED_PICTURES, encodedPicture, type EncodedPicture } from '../../../tests/support/encodedPictures'
import { asciiBytes, asciiText, joinedBytes } from './ascii'
import { PNG_SIGNATURE, pngChunk, readPng } from './png'
import { checkContainer, openContainer, withXmp } from './stillContainer'
import { isWebp, readWebp, webpChunk } from './webp'
import { readJpeg } from './jpeg'

const PICTURES = Object.keys(ENCODED_PICTURES) as EncodedPicture[]
const PACKET = '<x:xmpmeta>وصف الصورة</x:xmpmeta>'

function still(name: EncodedPicture, packet = PACKET): Uint8Array<ArrayBuffer> {
  const written = withXmp(encodedPicture(name), packet)
  if (!written.ok) throw new Error(written.problem.code)
  return written.value
}

function problemOf(bytes: Uint8Array): string {
  const checked = checkContainer(bytes)
  return checked.ok ? 'none' : [checked.problem.code, checked.problem.value].join(' ').trim()
}

/** A segment of a JPEG. */
function segment(marker: number, body: Uint8Array): Uint8Array {
  return joinedBytes([Uint8Array.of(0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff), body])
}

function inserted(bytes: Uint8Array, at: number, piece: Uint8Array): Uint8Array<ArrayBuffer> {
  return joinedBytes([bytes.subarray(0, at), piece, bytes.subarray(at)])
}

/** With chunks added behind the last one, and the length of the file set anew. */
function webpWith(bytes: Uint8Array, ...chunks: Uint8Array[]): Uint8Array<ArrayBuffer> {
  return webpChunk('RIFF', joinedBytes([bytes.subarray(8), ...chunks]))
}

describe.each(PICTURES)('a packet in %s', (name) => {
  it('is read back, and the file is clean', () => {
    const bytes = still(name)
    expect(checkContainer(bytes)).toEqual({
      ok: true,
      value: { encoding: name.replace(/Lossless|WithProfile/, ''), width: 24, height: 17, xmp: PACKET },
    })
    expect(openContainer(bytes)).toEqual(checkContainer(bytes))
  })

  it('takes the place of the one before, and writing it again changes no byte', () => {
    const again = withXmp(still(name, 'another one'), PACKET)
    expect(again).toEqual({ ok: true, value: still(name) })
  })

  it('leaves every byte of the pixels as it was', () => {
    const pixels = (bytes: Uint8Array) => {
      const read = bytes[0] === 0x89 ? readPng(bytes) : isWebp(bytes) ? readWebp(bytes) : readJpeg(bytes)
      if (!read.ok) throw new Error(read.problem.code)
      return read.value.parts.flatMap(({ name: part, raw }) => {
        return /^(IDAT|IHDR|VP8.|ALPH|SO.*|D.*)$/.test(part) && part !== 'VP8X' ? [...raw] : []
      })
    }
    const before = pixels(encodedPicture(name))
    expect(before.length).toBeGreaterThan(50)
    expect(pixels(still(name))).toEqual(before)
  })

  it('is not found in a file that has none', () => {
    expect(openContainer(encodedPicture(name))).toMatchObject({ ok: true, value: { xmp: undefined } })
    expect(problemOf(encodedPicture(name))).toBe('none')
  })
})

describe('what stands behind the end', () => {
  test.each(PICTURES)('of %s is found to the byte, and goes when the file is written', (name) => {
    const longer = joinedBytes([still(name), asciiBytes('the uncropped picture')])
    expect(problemOf(longer)).toBe('afterEnd 21')
    expect(withXmp(longer, PACKET)).toEqual({ ok: true, value: still(name) })
  })
})

describe('what a still must not have', () => {
  const png = still('png')
  const endAt = png.length - 12
  const jpeg = still('jpeg')
  const webp = still('webp')

  test.each([
    ['EXIF data in a PNG', inserted(png, endAt, pngChunk('eXIf', asciiBytes('MM'))), 'notAllowed eXIf'],
    ['a text in a PNG', inserted(png, endAt, pngChunk('tEXt', asciiBytes('Author\0somebody'))), 'notAllowed tEXt'],
    [
      'another text in a PNG',
      inserted(png, endAt, pngChunk('iTXt', asciiBytes('Author\0\0\0\0\0x'))),
      'notAllowed iTXt',
    ],
    ['a date in a PNG', inserted(png, endAt, pngChunk('tIME', new Uint8Array(7))), 'notAllowed tIME'],
    ['an animation in a PNG', inserted(png, endAt, pngChunk('acTL', new Uint8Array(8))), 'notAllowed acTL'],
    ['a private chunk in a PNG', inserted(png, endAt, pngChunk('prVt', new Uint8Array(8))), 'notAllowed prVt'],
    ['more than a gamma in gAMA', inserted(png, 33, pngChunk('gAMA', new Uint8Array(5))), 'notAllowed gAMA'],
    [
      'two packets in a PNG',
      inserted(png, endAt, pngChunk('iTXt', asciiBytes('XML:com.adobe.xmp\0\0\0\0\0x'))),
      'twice XMP',
    ],
    [
      'a compressed packet in a PNG',
      inserted(encodedPicture('png'), 33, pngChunk('iTXt', asciiBytes('XML:com.adobe.xmp\0\x01\0\0\0x'))),
      'notAllowed iTXt',
    ],
    [
      'pixels in two places in a PNG',
      inserted(png, endAt, joinedBytes([pngChunk('gAMA', new Uint8Array(4)), pngChunk('IDAT', new Uint8Array(4))])),
      'damaged IDAT',
    ],
    ['a PNG in a PNG', joinedBytes([png.subarray(0, endAt), png.subarray(8)]), 'twice IHDR'],
    ['EXIF data in a JPEG', inserted(jpeg, 20, segment(0xe1, asciiBytes('Exif\0\0MM'))), 'notAllowed APP1'],
    ['IPTC data in a JPEG', inserted(jpeg, 20, segment(0xed, asciiBytes('Photoshop 3.0\0'))), 'notAllowed APP13'],
    ['several pictures in a JPEG', inserted(jpeg, 20, segment(0xe2, asciiBytes('MPF\0'))), 'notAllowed APP2'],
    ['a comment in a JPEG', inserted(jpeg, 20, segment(0xfe, asciiBytes('somebody'))), 'notAllowed COM'],
    ['a thumbnail in a JPEG', inserted(jpeg, 20, segment(0xe0, asciiBytes('JFXX\0\x10'))), 'thumbnail APP0'],
    [
      'a thumbnail beside JFIF',
      inserted(
        jpeg.slice(20),
        0,
        joinedBytes([jpeg.subarray(0, 2), segment(0xe0, asciiBytes('JFIF\0\x01\x02\0\0\x01\0\x01\x01\x01RGB'))]),
      ),
      'thumbnail APP0',
    ],
    ['two frames in a JPEG', inserted(jpeg, 20, segment(0xc0, new Uint8Array(17))), 'twice SOF0'],
    ['EXIF data in a WebP', webpWith(webp, webpChunk('EXIF', asciiBytes('MM'))), 'notAllowed EXIF'],
    ['an animation in a WebP', webpWith(webp, webpChunk('ANMF', new Uint8Array(16))), 'notAllowed ANMF'],
    ['two packets in a WebP', webpWith(webp, webpChunk('XMP ', asciiBytes('x'))), 'twice XMP'],
    ['two pictures in a WebP', webpWith(webp, webp.subarray(webp.length - webpSizeFromEnd(webp))), 'twice VP8'],
    ['a WebP that announces EXIF data', replaced(webp, 20, (webp[20] ?? 0) | 0x08), 'notAllowed VP8X'],
    ['a WebP with another size than its picture', replaced(webp, 24, 99), 'damaged VP8X'],
    ['a GIF', asciiBytes('GIF89a'), 'unknownFormat'],
    ['nothing', new Uint8Array(), 'unknownFormat'],
  ])('%s', (_what, bytes, problem) => expect(problemOf(bytes).trim()).toBe(problem))

  it('goes when a packet is written', () => {
    const soiled = [
      inserted(png, endAt, pngChunk('eXIf', asciiBytes('MM'))),
      inserted(jpeg, 20, segment(0xfe, asciiBytes('somebody'))),
      inserted(
        jpeg.slice(20),
        0,
        joinedBytes([jpeg.subarray(0, 2), segment(0xe0, asciiBytes('JFIF\0\x01\x02\0\0\x01\0\x01\x01\x01RGB'))]),
      ),
      webpWith(webp, webpChunk('EXIF', asciiBytes('MM'))),
    ]
    for (const bytes of soiled) {
      const clean = withXmp(bytes, PACKET)
      expect(clean.ok && checkContainer(clean.value)).toMatchObject({ ok: true, value: { xmp: PACKET } })
      expect(clean.ok && asciiText(clean.value)).not.toMatch(/eXIf|somebody|EXIF|RGB\xff/)
    }
  })
})

describe('a simple WebP', () => {
  const extended = encodedPicture('webp')
  const picture = extended.subarray(asciiText(extended).indexOf('VP8 '))
  const simple = webpChunk('RIFF', joinedBytes([asciiBytes('WEBP'), picture]))

  it('gets an extended header with its own size', () => {
    expect(problemOf(simple)).toBe('none')
    const written = withXmp(simple, PACKET)
    expect(written.ok && checkContainer(written.value)).toMatchObject({
      ok: true,
      value: { width: 24, height: 17, xmp: PACKET },
    })
    expect(written.ok && written.value[20]).toBe(0x04)
  })
})

test('a packet that a JPEG cannot take in one segment is refused, with how much is too long', () => {
  const longest = 0xffff - 2 - 29
  expect(withXmp(encodedPicture('jpeg'), 'x'.repeat(longest)).ok).toBe(true)
  expect(withXmp(encodedPicture('jpeg'), 'x'.repeat(longest + 3))).toEqual({
    ok: false,
    problem: { code: 'xmpTooLong', value: '3', at: 0 },
  })
  expect(problemOf(still('png', 'x'.repeat(2 ** 18)))).toBe('none')
})

describe('hostile bytes', () => {
  const names = fc.constantFrom(...PICTURES)

  it('cut off anywhere are never taken for a whole file', () => {
    for (const name of PICTURES) {
      const whole = still(name)
      for (let length = 0; length < whole.length; length += 1) {
        expect(checkContainer(whole.subarray(0, length)).ok).toBe(false)
        withXmp(whole.subarray(0, length), PACKET)
      }
    }
  })

  it('changed, dropped or added never throw', () => {
    fc.assert(
      fc.property(
        names,
        fc.array(fc.tuple(fc.nat(), fc.nat(255), fc.constantFrom('set', 'drop', 'add')), {
          minLength: 1,
          maxLength: 8,
        }),
        (name, changes) => {
          const bytes = [...still(name)]
          for (const [at, byte, how] of changes) {
            bytes.splice(at % bytes.length, how === 'add' ? 0 : 1, ...(how === 'drop' ? [] : [byte]))
          }
          const changed = Uint8Array.from(bytes)
          expect(() => [checkContainer(changed), openContainer(changed)]).not.toThrow()
          const clean = withXmp(changed, PACKET)
          if (clean.ok && clean.value[0] !== 0x52) expect(checkContainer(clean.value).ok).toBe(true)
        },
      ),
      { numRuns: 2_000 },
    )
    expect.hasAssertions()
  })

  it('that only begin like a picture never throw', () => {
    const heads = fc.constantFrom(PNG_SIGNATURE, Uint8Array.of(0xff, 0xd8, 0xff), asciiBytes('RIFF\x20\0\0\0WEBPVP8X'))
    fc.assert(
      fc.property(heads, fc.uint8Array({ maxLength: 200 }), (head, rest) => {
        expect(checkContainer(joinedBytes([head, rest])).ok).toBe(false)
      }),
      { numRuns: 2_000 },
    )
  })

  it('any flipped bit of a PNG is found', () => {
    const whole = still('png')
    for (let bit = 0; bit < whole.length * 8; bit += 1) {
      const flipped = replaced(whole, bit >> 3, (whole[bit >> 3] ?? 0) ^ (1 << (bit & 7)))
      expect(checkContainer(flipped).ok).toBe(false)
    }
  })
})

function replaced(bytes: Uint8Array, at: number, byte: number): Uint8Array<ArrayBuffer> {
  const changed = Uint8Array.from(bytes)
  changed[at] = byte
  return changed
}

/** How far from the end the picture's chunk begins. */
function webpSizeFromEnd(bytes: Uint8Array): number {
  return bytes.length - asciiText(bytes).indexOf('VP8 ')
}
