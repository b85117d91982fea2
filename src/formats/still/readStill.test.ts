import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { ENCODED_PICTURES, encodedPicture, type EncodedPicture } from '../../../tests/support/encodedPictures'
import { finishedStill } from '../../../tests/support/finishedStill'
import { asciiBytes, joinedBytes } from './ascii'
import { pngChunk } from './png'
import { readStill } from './readStill'
import { withXmp } from './stillContainer'

const PICTURES = Object.keys(ENCODED_PICTURES) as EncodedPicture[]

test.each(PICTURES)('a still in %s says which frame it is, also with what others have added', (picture) => {
  const { bytes, metadata } = finishedStill('A.png', {}, picture)
  const stillId = metadata.guid.split('-RED')[0]
  const value = { citation: metadata.citation, stillId }
  expect(readStill(bytes)).toMatchObject({ ok: true, value })
  expect(readStill(joinedBytes([bytes, asciiBytes('added')]))).toMatchObject({ ok: true, value })
})

it('names no still where the identity is not that of this file', () => {
  const { bytes, metadata } = finishedStill('A.png', { guid: 'x-RAW9' })
  expect(readStill(bytes)).toMatchObject({ ok: true, value: { citation: metadata.citation, stillId: '' } })
})

it('is read where another program has added a chunk', () => {
  const { bytes, metadata } = finishedStill('A.png')
  const added = joinedBytes([bytes.subarray(0, 33), pngChunk('tEXt', asciiBytes('Software\0x')), bytes.subarray(33)])
  expect(readStill(added)).toMatchObject({ ok: true, value: { citation: metadata.citation } })
})

test.each([
  ['unknownFormat', asciiBytes('%PDF-1.7')],
  ['noXmp', encodedPicture('jpeg')],
  ['cutShort', finishedStill('A.png').bytes.subarray(0, -1)],
  ['notXmp', foreign('not XML')],
  ['notFramebench', foreign('<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>')],
])('%s', (code, bytes) => {
  expect(readStill(bytes)).toMatchObject({ ok: false, problem: { code } })
})

it('never throws', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PICTURES),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 }),
      (picture, changes) => {
        const bytes = Uint8Array.from(finishedStill('A.png', {}, picture).bytes)
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte
        expect(() => readStill(bytes)).not.toThrow()
      },
    ),
  )
})

function foreign(packet: string): Uint8Array {
  const bytes = withXmp(encodedPicture('webp'), packet)
  return bytes.ok ? bytes.value : new Uint8Array()
}
