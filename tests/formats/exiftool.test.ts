import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readCitation } from '../../src/formats/still/readXmp'
import { checkContainer, openContainer, withXmp } from '../../src/formats/still/stillContainer'
import { writeXmp } from '../../src/formats/still/writeXmp'
import { ENCODED_PICTURES, encodedPicture, type EncodedPicture } from '../support/encodedPictures'
import { sampleMetadata } from '../support/stillMetadata'

/** The metadata of a still as an independent reader has it (ExifTool by Phil Harvey). */
const hasExiftool = spawnSync('exiftool', ['-ver']).status === 0

const folder = mkdtempSync(join(tmpdir(), 'framebench-exiftool-'))
afterAll(() => rmSync(folder, { recursive: true }))

const METADATA = sampleMetadata()

function writtenStill(name: EncodedPicture): string {
  const bytes = withXmp(encodedPicture(name), writeXmp(METADATA))
  if (!bytes.ok) throw new Error(bytes.problem.code)
  const path = join(folder, `${name}.${name.startsWith('png') ? 'png' : name === 'jpeg' ? 'jpg' : 'webp'}`)
  writeFileSync(path, bytes.value)
  return path
}

function exiftool(...args: string[]): string {
  const { stdout, stderr } = spawnSync('exiftool', args, { encoding: 'utf8' })
  expect(stderr).toBe('')
  return stdout
}

describe.skipIf(!hasExiftool)('as ExifTool reads it (skipped where exiftool is not installed)', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('every field of %s, in English and Arabic', (name) => {
    const path = writtenStill(name)
    const [tags] = JSON.parse(exiftool('-json', '-G1', '-struct', '-n', '-XMP:all', path))
    expect(tags).toEqual({
      SourceFile: path,
      'XMP-dc:Title': METADATA.title,
      'XMP-dc:Description': METADATA.captions['en'],
      'XMP-dc:Description-en': METADATA.captions['en'],
      'XMP-dc:Description-ar': METADATA.captions['ar'],
      'XMP-dc:Creator': ['Sample desk'],
      'XMP-dc:Rights': 'Owner. CC BY 4.0',
      'XMP-dc:Subject': ['Pylon', 'شخص'],
      'XMP-photoshop:Headline': 'Three people on a road',
      'XMP-photoshop:Credit': 'Channel TV / "Owner"',
      'XMP-photoshop:Source': 'https://example.org/watch?v=1&t=2',
      'XMP-photoshop:DateCreated': '2025:03:05 10:00:30Z',
      'XMP-photoshop:Instructions': 'One area is covered by an opaque fill.',
      'XMP-plus:CopyrightOwner': [{ CopyrightOwnerName: 'Owner' }],
      'XMP-xmpRights:UsageTerms': 'CC BY 4.0',
      'XMP-iptcCore:AltTextAccessibility': 'Three people on a road',
      'XMP-iptcCore:AltTextAccessibility-en': 'Three people on a road',
      'XMP-iptcCore:AltTextAccessibility-ar': 'ثلاثة أشخاص على طريق',
      'XMP-iptcExt:LocationCreated': [
        {
          LocationName: 'Roof',
          'LocationName-en': 'Roof',
          'LocationName-ar': 'سطح',
          GPSLatitude: 15.5,
          GPSLongitude: -32.25,
        },
      ],
      'XMP-iptcExt:LocationShown': [
        {
          LocationName: 'Square (claimed, not verified)',
          'LocationName-en': 'Square (claimed, not verified)',
          'LocationName-ar': 'ساحة (زعم لم يُتحقَّق منه)',
        },
      ],
      'XMP-iptcExt:DigitalImageGUID': METADATA.guid,
      'XMP-iptcExt:DigitalSourceType': 'http://cv.iptc.org/newscodes/digitalsourcetype/humanEdits',
      'XMP-iptcExt:ImageRegion': [
        {
          RegionBoundary: { RbShape: 'rectangle', RbUnit: 'relative', RbX: 0.25, RbY: 0.5, RbW: 0.125, RbH: 0.0625 },
          RId: 1,
          Name: 'Pylon',
          'Name-en': 'Pylon',
          'Name-ar': 'عمود',
        },
      ],
      'XMP-xmp:CreatorTool': 'Framebench',
      'XMP-framebench:SourceSha256': METADATA.citation.sha256,
      'XMP-framebench:Stream': 0,
      'XMP-framebench:Frame': 2352,
      'XMP-framebench:Pts': 1_204_224,
      'XMP-framebench:Timebase': 1 / 12_800,
      'XMP-framebench:PixelsSha256': METADATA.citation.pixelsSha256,
      'XMP-framebench:Decoder': 'WebCodecs avc1.640028',
      'XMP-framebench:Kind': 'RED',
      'XMP-framebench:Revision': 1,
      'XMP-framebench:OtherFrames': [
        {
          SourceSha256: METADATA.citation.sha256,
          Stream: 0,
          Frame: 2302,
          Pts: -5,
          Timebase: 1 / 12_800,
        },
      ],
    })
  })

  it.each(Object.keys(ENCODED_PICTURES) as EncodedPicture[])('finds nothing wrong or hidden in %s', (name) => {
    const [tags] = JSON.parse(exiftool('-json', '-G1', '-a', '-validate', '-all', writtenStill(name)))
    expect(tags).toMatchObject({ 'ExifTool:Validate': 'OK' })
    const groups = new Set(Object.keys(tags).map((tag) => tag.split(':')[0]))
    const allowed = /^(SourceFile|ExifTool|System|File|PNG|PNG-pHYs|JFIF|RIFF|ICC.*|XMP-.*|Composite)$/
    expect([...groups].filter((group) => !allowed.test(group ?? ''))).toEqual([])
  })

  it.each(['png', 'jpeg', 'webp'] as const)('what ExifTool has written anew in %s still cites its frame', (name) => {
    const path = writtenStill(name)
    exiftool('-q', '-overwrite_original', '-XMP-dc:Coverage=desk', '-XMP-photoshop:Credit=Somebody', path)
    const opened = openContainer(readFileSync(path))
    const packet = opened.ok ? opened.value.xmp : ''
    expect(packet).toContain('Somebody')
    expect(readCitation(packet ?? '')).toEqual({ ok: true, value: METADATA.citation })
    expect(checkContainer(readFileSync(path)).ok).toBe(true)
  })
})
