import { readFile } from 'node:fs/promises'
import i18next from 'i18next'
import { expect, test } from 'vitest'
import { measureId } from '../../src/domain/records/ids'
import { readFramebench } from '../../src/formats/framebench/read'
import { planImport } from '../../src/formats/framebench/planImport'
import { measureProject } from '../../src/engine/measureProject'
import { RecordIndex } from '../../src/engine/recordIndex'
import { measureSentences, plainSentence } from '../../src/features/measures/measureSentences'
import { ar } from '../../src/i18n/ar'
import { en } from '../../src/i18n/en'
import { blobBytes } from '../../src/media/probe/mediaBytes'
import { probe } from '../../src/media/probe/probe'
import { MEASURED_CLIP } from './drawnMeasure'

const SAMPLES = new URL('../../samples/', import.meta.url)

/** What the checked-in project says in sentences, asked of the frames of the clip's own file. */
async function sentences(language: 'en' | 'ar'): Promise<readonly string[]> {
  const read = readFramebench(await readFile(new URL('project/sample-project.framebench.json', SAMPLES)))
  if (!read.ok) throw new Error('the sample project does not open')
  const index = new RecordIndex(planImport(new Map(), read.value).changes.flatMap(({ after }) => after ?? []))
  const file = await probe(blobBytes(new Blob([await readFile(new URL(`clips/${MEASURED_CLIP}.mp4`, SAMPLES))])))
  const table = file.ok && file.value.streams[0]?.table
  const measure = index.get('measure', measureId.parse('measure-1'))
  if (!table || !measure) throw new Error('the sample has no frames or no measure')
  const found = measureProject(index, measure, (id) =>
    id === MEASURED_CLIP ? { table, foundCuts: undefined } : undefined,
  )
  const i18n = i18next.createInstance()
  await i18n.init({
    lng: language,
    defaultNS: 'messages',
    resources: { en: { messages: en }, ar: { messages: ar } },
    interpolation: { escapeValue: false },
  })
  const tags = index.all('codebook').flatMap((each) => each.tags)
  const words = {
    t: i18n.getFixedT(language),
    language,
    tagName: (id: string) => tags.find((each) => each.id === id)?.labels[language] ?? id,
    coderName: (id: string) => id,
  }
  return measureSentences(words, found).map(plainSentence)
}

/*
 * By hand, at 0.04 s a frame, with cuts at frames 200 and 430:
 * coder-7f had frames 0 to 479 on screen, 480 frames, 19.2 s, none of them not assessable; no cover in 0 to 199 and 200 to
 * 429, 430 frames, 17.2 s.
 * coder-k3 had 0 to 199 and 430 to 454 on screen, 225 frames, 9 s; 430 to 454 is not assessable, 25 frames, 1 s, which leaves
 * 200 frames, 8 s. No cover in 3 to 199, 197 frames, 7.88 s. That coder's range of fire says nothing of posture.
 * Both looked at those 225 frames; both say no cover in 3 to 199, in one stretch; 0 to 2, 3 frames, 0.12 s, are left open by
 * coder-k3. 7.88 / 8 = 0.985.
 */
test('the sample’s measure says what was computed by hand', async () => {
  expect(await sentences('en')).toEqual([
    '“No cover taken” in 7.88 of 8 assessable seconds (99%), two coders.',
    'It holds in 1 stretch within one shot, 7.88 s long.',
    'coder-7f: 17.2 of 19.2 s.',
    'coder-k3: 7.88 of 8 s.',
    'Besides: not assessable in 1 s, not coded in 0.12 s.',
    'Time coded as “Posture not assessable” is not assessable here.',
    'In 1 clip.',
  ])
})

test('and in Arabic with the same numbers', async () => {
  const [finding, stretches, first, second] = (await sentences('ar')).map((each) =>
    each.replace(/[\u2066-\u2069]/g, ''),
  )
  expect(finding).toMatch(/^«دون احتماء بساتر»: 7\.88 من أصل 8 ثوانٍ قابلة للتقييم \(.*99.*\)، مرمّزان\.$/)
  expect(stretches).toBe('يتحقق في فترة واحدة (1) داخل لقطة واحدة، طولها 7.88 ث.')
  expect([first, second]).toEqual(['coder-7f: 17.2 من أصل 19.2 ث.', 'coder-k3: 7.88 من أصل 8 ث.'])
})
