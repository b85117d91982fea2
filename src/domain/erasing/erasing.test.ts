import { describe, expect, it } from 'vitest'
import { sampleAnnotation, sampleClip, sampleCodebook } from '../../../tests/support/sampleRecords'
import { programWords } from './programWords'
import { holdsUnwanted, unwantedPattern, withoutUnwanted } from './unwantedText'
import { rewritten, writtenTexts } from './writtenTexts'

function holds(text: string, wanted: string, isWholeWord = false): boolean {
  const pattern = unwantedPattern({ text: wanted, isWholeWord })
  if (!pattern) throw new Error('too short')
  // Asked twice: a pattern that remembers where it stood would miss the second.
  expect(holdsUnwanted(text, pattern)).toBe(holdsUnwanted(text, pattern))
  return holdsUnwanted(text, pattern)
}

describe('a text that is to go', () => {
  it.each([
    ['seen by Somename Mistaken', 'somename mistaken', true],
    ['somename_mistaken.1', 'Somename Mistaken', true],
    ['Somename\n Mistaken', 'Somename Mistaken', true],
    ['Jose\u0301', 'JOSÉ', true],
    ['قال لأحمد', 'أحمد', true],
    ['a.b', 'a+b', false],
    ['axb', 'a.b', false],
    ['C++ (1)', '++ (', true],
    ['Somenamea', 'Somename', true],
  ])('%j holds %j: %s', (text, wanted, expected) => {
    expect(holds(text, wanted)).toBe(expected)
  })

  it('counts as a whole word only where no letter or digit stands beside it', () => {
    expect(holds('probable', 'Rob', true)).toBe(false)
    expect(holds('Rob2', 'Rob', true)).toBe(false)
    expect(holds('(Rob)', 'Rob', true)).toBe(true)
    expect(holds('لأحمد', 'أحمد', true)).toBe(false)
    expect(holds('مع أحمد، هنا', 'أحمد', true)).toBe(true)
  })

  it('is not looked for where it is too short', () => {
    expect(unwantedPattern({ text: ' a ', isWholeWord: false })).toBeUndefined()
    expect(unwantedPattern({ text: '', isWholeWord: true })).toBeUndefined()
  })

  it('is replaced wherever it stands, by exactly what was wanted, and nothing else is touched', () => {
    const pattern = unwantedPattern({ text: 'Rob', isWholeWord: true })
    if (!pattern) throw new Error('too short')
    expect(withoutUnwanted('Rob, ROB and Robin', pattern, '$&')).toBe('$&, $& and Robin')
    expect(withoutUnwanted('Jose\u0301', pattern, 'x')).toBe('Jose\u0301')
  })
})

describe('the texts of a record', () => {
  it('are those that a person or a file wrote, and not the words, ids, instants and hashes of the program', () => {
    const note = sampleAnnotation('me', { note: 'by the gate', attributes: { seen_by: 'K. H.' } })
    expect(writtenTexts(note)).toEqual([
      { place: 'tagIds[0]', text: 'rifle', isName: true },
      { place: 'codebookVersion', text: '1', isName: false },
      { place: 'attributes.seen_by', text: 'seen_by', isName: true },
      { place: 'attributes.seen_by', text: 'K. H.', isName: false },
      { place: 'note', text: 'by the gate', isName: false },
    ])
    expect(writtenTexts(sampleClip('me')).map(({ place }) => place)).toContain('source.fileName')
    const ids = writtenTexts(sampleCodebook()).filter(({ place }) => place.endsWith('.id'))
    expect(ids.map(({ text }) => text)).toEqual(['posture', 'no_cover', 'in_cover', 'rifle'])
  })

  it('are written anew in their places, names excepted', () => {
    const clip = sampleClip('me')
    const after = rewritten(clip, ({ text }) => `${text}!`)
    expect(after).toMatchObject({
      id: clip.id,
      addedBy: 'me',
      name: 'roadside!',
      source: { fileName: 'roadside.mp4!' },
    })
    const coded = sampleAnnotation('me', { note: 'x' })
    expect(rewritten(coded, () => 'y')).toMatchObject({ tagIds: coded.tagIds, note: 'y', certainty: 'certain' })
  })

  it('knows the words of every schema', () => {
    for (const word of ['annotation', 'probable', 'graphic+identity', 'handover', 'fitsEither', 'orange']) {
      expect(programWords()).toContain(word)
    }
    expect(programWords().size).toBeLessThan(400)
  })
})
