import { stillMetadata, type StillMetadata } from '../../src/formats/still/stillMetadata'

/** Metadata of a still with every field filled, in two languages and with what XML has to escape. */
export function sampleMetadata(over: Record<string, unknown> = {}): StillMetadata {
  return stillMetadata.parse({
    title: 'SMP_C01_00-01-34.080_f2352_9c41d2aa_RED1',
    captions: { en: 'Three people & a van <1>', ar: 'ثلاثة أشخاص على طريق قرب حافلة.\nالنسبة: قناة' },
    altText: { en: 'Three people on a road', ar: 'ثلاثة أشخاص على طريق' },
    headline: 'Three people on a road',
    creator: 'Sample desk',
    credit: 'Channel TV / "Owner"',
    source: 'https://example.org/watch?v=1&t=2',
    rights: 'Owner. CC BY 4.0',
    usageTerms: 'CC BY 4.0',
    copyrightOwner: 'Owner',
    subjects: ['Pylon', 'شخص'],
    contentCreated: '2025-03-05T10:00:30Z',
    instructions: 'One area is covered by an opaque fill.',
    locationCreated: { name: { en: 'Roof', ar: 'سطح' }, latitude: 15.5, longitude: -32.25 },
    locationShown: { name: { en: 'Square (claimed, not verified)', ar: 'ساحة (زعم لم يُتحقَّق منه)' } },
    digitalSourceType: 'humanEdits',
    guid: '0b0f2f86-5f1e-4a39-9d3e-2b9a4a3a6f10-RED1',
    regions: [{ number: 1, name: { en: 'Pylon', ar: 'عمود' }, x: 0.25, y: 0.5, w: 0.125, h: 0.0625 }],
    citation: {
      sha256: `9c41d2aa${'0'.repeat(56)}`,
      stream: 0,
      frame: 2352,
      pts: 1_204_224,
      timebase: { num: 1, den: 12_800 },
      pixelsSha256: 'b'.repeat(64),
      decoder: 'WebCodecs avc1.640028',
      kind: 'RED',
      revision: 1,
    },
    otherFrames: [
      { sha256: `9c41d2aa${'0'.repeat(56)}`, stream: 0, frame: 2302, pts: -5, timebase: { num: 1, den: 12_800 } },
    ],
    ...over,
  })
}
