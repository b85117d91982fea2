import { describe, expect, it } from 'vitest'
import { sampleAnnotation, sampleCodebook } from '../../../tests/support/sampleRecords'
import type { CodebookRecord } from '../records/codebook'
import { tagId, type TagId } from '../records/ids'
import { segmentRecord } from '../records/segment'
import { tag as tagSchema, type Tag } from '../records/tag'
import { freeId } from './freeId'
import { meaningChanges } from './meaning'
import { nameParts } from './nameParts'
import { olderCodes, type CodedRecord } from './olderCodes'
import { replaceCodebook } from './replaceCodebook'
import { missingTags } from './requirements'
import { changeTag } from './tagChange'
import { tidyTag } from './tidyTag'
import { isOlderVersion, nextVersion } from './version'

const base: Tag = tagSchema.parse({
  id: 'fire',
  labels: { en: 'Fire' },
  definitions: { en: 'A shot is fired.' },
  kind: 'range',
  groupId: 'posture',
  colour: 'orange',
  attributes: [{ id: 'side', labels: {}, kind: 'choice', options: [{ id: 'left', labels: {} }] }],
})

describe('versions', () => {
  it.each([
    ['1.2', 'minor', '1.3'],
    ['1.9', 'minor', '1.10'],
    ['1.2', 'major', '2.0'],
    ['0.1.0', 'minor', '0.2.0'],
    ['0.1.7', 'major', '1.0.0'],
    ['1', 'minor', '1.1'],
    ['pilot', 'minor', '0.1'],
    ['v3 draft', 'major', '4.0'],
    ['9007199254740993.1', 'minor', '9007199254740993.2'],
  ] as const)('%s becomes by a %s change %s, which is newer', (version, level, next) => {
    expect(nextVersion(version, level)).toBe(next)
    expect(isOlderVersion(version, next)).toBe(true)
    expect(isOlderVersion(next, version)).toBe(false)
  })

  it.each([
    ['1.2', '1.10', true],
    ['1.10', '1.2', false],
    ['1', '1.0.0', false],
    ['0.9', '1', true],
  ])('%s is older than %s: %s', (version, other, isOlder) => {
    expect(isOlderVersion(version, other)).toBe(isOlder)
  })
})

describe('what changes a meaning', () => {
  const side = base.attributes.slice(0, 1)
  it.each<readonly [string, Partial<Tag>, readonly (readonly [string, string])[]]>([
    ['another colour', { colour: 'sky' }, []],
    ['a key', { key: 'Z' }, []],
    ['another name', { labels: { en: 'Gunfire' } }, []],
    ['another group', { groupId: 'other' }, []],
    ['the definition in one more language', { definitions: { en: 'A shot is fired.', ar: 'تُطلق رصاصة.' } }, []],
    ['space around the definition', { definitions: { en: ' A shot is fired. ' } }, []],
    ['another definition', { definitions: { en: 'Two shots.' } }, [['definition', 'major']]],
    ['no definition', { definitions: {} }, [['definition', 'major']]],
    ['what counts, said for the first time', { inclusions: { en: 'Bursts.' } }, [['inclusions', 'minor']]],
    ['what does not count', { exclusions: { ar: 'الصدى.' } }, [['exclusions', 'minor']]],
    ['another kind', { kind: 'frame' }, [['kind', 'major']]],
    ['a variable', { variable: 'direction' }, [['variable', 'major']]],
    ['a required tag', { requires: [tagId.parse('road')] }, [['requires', 'major']]],
    [
      'one more attribute',
      { attributes: [...side, { id: 'n', labels: {}, kind: 'number', isRequired: false, isMutable: false }] },
      [['attributes', 'minor']],
    ],
    [
      'one more option',
      {
        attributes: side.map((each) => ({ ...each, options: [...(each.options ?? []), { id: 'right', labels: {} }] })),
      },
      [['attributes', 'minor']],
    ],
    ['an option less', { attributes: side.map((each) => ({ ...each, options: [] })) }, [['attributes', 'major']]],
    [
      'an attribute of another kind',
      { attributes: side.map((each) => ({ ...each, kind: 'text' as const })) },
      [['attributes', 'major']],
    ],
    ['an order of the choices, said for the first time', { attributes: ordered(side) }, [['attributes', 'minor']]],
    ['a level that they have anyway', { attributes: side.map((each) => ({ ...each, level: 'nominal' })) }, []],
    ['another name of an option', { attributes: side.map((each) => ({ ...each, labels: { en: 'Side' } })) }, []],
  ])('%s', (_what, change, expected) => {
    expect(meaningChanges(base, { ...base, ...change }).map(({ part, level }) => [part, level])).toEqual(expected)
  })
})

function ordered(attributes: Tag['attributes'], ids: readonly string[] = ['left', 'right']): Tag['attributes'] {
  return attributes.map((each) => ({ ...each, level: 'ordinal', options: ids.map((id) => ({ id, labels: {} })) }))
}

describe('a level of measurement', () => {
  const scale = { ...base, attributes: ordered(base.attributes, ['low', 'middle', 'high']) }
  const changed = (attributes: Tag['attributes']) => meaningChanges(scale, { ...scale, attributes })

  it.each<readonly [string, Tag['attributes']]>([
    ['taken back', scale.attributes.map(({ level: _level, ...each }) => each)],
    ['kept, its choices in another order', ordered(base.attributes, ['middle', 'low', 'high'])],
  ])('%s makes other values of what was coded', (_what, attributes) => {
    expect(changed(attributes)).toEqual([{ part: 'attributes', level: 'major' }])
    const { codebook } = changeTag(book([scale]), { tag: { ...scale, attributes } })
    expect([codebook.version, codebook.tags[0]?.since]).toEqual(['2.0', '2.0'])
  })

  it('with one choice more between the others adds to it', () => {
    expect(changed(ordered(base.attributes, ['low', 'lower', 'middle', 'high']))).toEqual([
      { part: 'attributes', level: 'minor' },
    ])
  })

  it('goes with the kind that it fitted', () => {
    const [each] = scale.attributes
    const tidy = (kind: 'text' | 'number') => tidyTag({ ...scale, attributes: each ? [{ ...each, kind }] : [] })
    expect(tidy('text').attributes[0]).not.toHaveProperty('level')
    expect(tidy('number').attributes[0]).toHaveProperty('level', 'ordinal')
  })
})

function book(tags: readonly Tag[], over: Partial<CodebookRecord> = {}): CodebookRecord {
  return { ...sampleCodebook(), version: '1.2', tags: [...tags], ...over }
}

describe('changing a tag', () => {
  it('raises the version and says since when, for that tag alone', () => {
    const { codebook, level } = changeTag(book([base, { ...base, id: tagId.parse('other') }]), {
      tag: { ...base, definitions: { en: 'Two shots.' } },
    })
    expect(level).toBe('major')
    expect(codebook.version).toBe('2.0')
    expect(codebook.tags.map(({ since }) => since)).toEqual(['2.0', undefined])
  })

  it('leaves version and since where no meaning changed, whatever the form says of since', () => {
    const { codebook, level } = changeTag(book([{ ...base, since: '1.1' }]), {
      tag: { ...base, colour: 'sky', since: '0.1' },
    })
    expect(level).toBeUndefined()
    expect(codebook).toMatchObject({ version: '1.2', tags: [{ colour: 'sky', since: '1.1' }] })
  })

  it('puts a new tag behind the last of its group, as an addition', () => {
    const other = { ...base, id: tagId.parse('far'), groupId: 'other' }
    const { codebook, level, isNew } = changeTag(book([base, other]), { tag: { ...base, id: tagId.parse('new') } })
    expect([level, isNew, codebook.version]).toEqual(['minor', true, '1.3'])
    expect(codebook.tags.map(({ id }) => id)).toEqual(['fire', 'new', 'far'])
  })

  it('changes what all tags of a variable mean where several may hold at once', () => {
    const of = (id: string): Tag => ({ ...base, id: tagId.parse(id), variable: 'direction' })
    const before = book([of('in'), of('out'), base], { variables: [{ id: 'direction', rule: '', values: [] }] })
    const { codebook } = changeTag(before, { tag: of('in'), isAnyOf: true })
    expect(codebook.variables).toEqual([{ id: 'direction', rule: '', values: [], isAnyOf: true }])
    expect(codebook.tags.map(({ since }) => since)).toEqual(['2.0', '2.0', undefined])
  })
})

describe('tags with an order', () => {
  const of = (id: string): Tag => ({ ...base, id: tagId.parse(id), variable: 'distance' })
  const plain = book([of('near'), of('far'), base], { variables: [{ id: 'distance', rule: '', values: [] }] })
  const ordinal = changeTag(plain, { tag: of('near'), isOrdinal: true }).codebook

  it('are an addition to what they mean, all of them', () => {
    expect(ordinal.variables).toEqual([{ id: 'distance', rule: '', values: [], level: 'ordinal' }])
    expect(ordinal.tags.map(({ since }) => since)).toEqual(['1.3', '1.3', undefined])
  })

  it.each([{ isOrdinal: false }, { isAnyOf: true }])('mean something else by %o', (wanted) => {
    const { codebook } = changeTag(ordinal, { tag: of('near'), ...wanted })
    expect(codebook.variables[0]).not.toHaveProperty('level')
    expect(codebook.tags.map(({ since }) => since)).toEqual(['2.0', '2.0', undefined])
  })

  it('stay as they are where another thing is changed', () => {
    const { codebook } = changeTag(ordinal, { tag: { ...of('near'), colour: 'sky' } })
    expect(codebook.variables).toEqual(ordinal.variables)
    expect(codebook.version).toBe('1.3')
  })

  it('mean something else in a codebook that has them in another order', () => {
    const [near, far, other] = ordinal.tags
    const turned = { ...ordinal, tags: [far, near, other].flatMap((each) => each ?? []) }
    expect(replaceCodebook(ordinal, turned).tags.map(({ since }) => since)).toEqual(['2.0', '2.0', undefined])
    expect(replaceCodebook(ordinal, ordinal).version).toBe('1.3')
  })
})

describe('ids of new parts', () => {
  it('follow their names; what is stored keeps its own, and a default follows its option', () => {
    const option = (id: string, en: string) => ({ id, labels: { en } })
    const kind = { kind: 'choice', isRequired: false, isMutable: false } as const
    const draft: Tag = {
      ...base,
      attributes: [
        {
          ...kind,
          id: 'side',
          labels: { en: 'Renamed' },
          options: [option('left', 'L'), option('option', 'Right side')],
        },
        {
          ...kind,
          id: 'attribute',
          labels: { en: 'Side' },
          options: [option('option', 'نعم'), option('option_2', 'Far off')],
          defaultValue: 'option_2',
        },
      ],
    }
    expect(nameParts(draft, base).attributes).toMatchObject([
      { id: 'side', options: [{ id: 'left' }, { id: 'right_side' }] },
      { id: 'side_2', options: [{ id: 'option' }, { id: 'far_off' }], defaultValue: 'far_off' },
    ])
  })

  it('are free, and ASCII whatever the name is', () => {
    expect(freeId({ en: 'Café au lait!' }, 'tag', new Set(), 'posture')).toBe('posture.cafe_au_lait')
    expect(freeId({ ar: 'هاتف' }, 'tag', new Set(['posture.tag', 'posture.tag_2']), 'posture')).toBe('posture.tag_3')
  })
})

describe('what was coded under an older version', () => {
  const box = (id: string, codebookVersion: string, tagIds: string[]) =>
    sampleAnnotation('me', { id, codebookVersion, tagIds })
  const codebook = book([
    { ...base, since: '1.10' },
    { ...base, id: tagId.parse('still') },
  ])

  it('is listed by the tags whose meaning has changed since', () => {
    const older = olderCodes(codebook, [
      box('a', '1.9', ['fire']),
      box('b', '1.10', ['fire']),
      box('c', '1.2', ['still']),
      box('d', '1.2', ['still', 'fire']),
      box('e', '0.1', ['elsewhere', 'fire']),
    ])
    expect(older.map(({ record, tagIds }) => [record.id, tagIds])).toEqual([
      ['a', ['fire']],
      ['d', ['fire']],
    ])
  })
})

describe('a codebook in the place of another', () => {
  it('keeps its newer version, under which its changed tags stand', () => {
    const theirs = book([{ ...base, definitions: { en: 'Other.' } }], { version: '1.5' })
    expect(replaceCodebook(book([base]), theirs)).toMatchObject({ version: '1.5', tags: [{ since: '1.5' }] })
  })

  it('gets a newer version than mine where it changes meanings and has none', () => {
    const theirs = book([{ ...base, definitions: { en: 'Other.' } }], { version: '1.0' })
    expect(replaceCodebook(book([base]), theirs)).toMatchObject({ version: '2.0', tags: [{ since: '2.0' }] })
  })

  it('never forgets when a meaning changed', () => {
    const theirs = book([base], { version: '1.0' })
    expect(replaceCodebook(book([{ ...base, since: '1.1' }]), theirs)).toMatchObject({
      version: '1.2',
      tags: [{ since: '1.1' }],
    })
  })
})

describe('required tags', () => {
  const asks: Tag = { ...base, id: tagId.parse('from_m4'), requires: ['out', 'road'].map((id) => tagId.parse(id)) }
  const tags = new Map<TagId, Tag>([[asks.id, asks]])

  function range(id: string, tag: string, start: number, end?: number, authorId = 'me'): CodedRecord {
    return segmentRecord.parse({
      type: 'segment',
      id,
      clipId: 'clip-a',
      start,
      startPts: start * 512,
      ...(end === undefined ? {} : { end, endPts: end * 512 }),
      tagIds: [tag],
      codebookVersion: '1',
      authorId,
      createdAt: '2026-11-22T09:00:00.000Z',
      updatedAt: '2026-11-22T09:00:00.000Z',
    })
  }

  function missing(checked: CodedRecord[], all: CodedRecord[], now?: number) {
    const input = { tags, checked, all, keyframesOf: () => [], frameCount: 100, now }
    return missingTags(input).map(({ requiredId, spans }) => [requiredId, spans.map(({ start, end }) => [start, end])])
  }

  it('are asked for on every frame of a range', () => {
    const own = range('own', 'from_m4', 10, 50)
    expect(missing([own], [own])).toEqual([
      ['out', [[10, 50]]],
      ['road', [[10, 50]]],
    ])
    const all = [
      own,
      range('a', 'out', 0, 20),
      range('b', 'out', 15, 30),
      range('c', 'out', 40, 60),
      range('d', 'road', 10, 50),
    ]
    expect(missing([own], all)).toEqual([['out', [[30, 40]]]])
    expect(missing([own], [...all, range('e', 'out', 30, 40)])).toEqual([])
  })

  it('must be by the same coder', () => {
    const own = range('own', 'from_m4', 10, 20)
    expect(missing([own], [range('a', 'out', 0, 99, 'you'), range('b', 'road', 0, 99)])).toEqual([['out', [[10, 20]]]])
  })

  it('may be open, and stand on a single frame too', () => {
    const own = sampleAnnotation('me', { frame: 12, tagIds: ['from_m4'] })
    expect(
      missing([own], [range('a', 'out', 12), sampleAnnotation('me', { id: 'b', frame: 12, tagIds: ['road'] })]),
    ).toEqual([])
    expect(missing([own], [range('a', 'out', 13), range('b', 'road', 0, 12)])).toEqual([
      ['out', [[12, 13]]],
      ['road', [[12, 13]]],
    ])
  })

  it('are asked for up to the frame on screen while a range is open', () => {
    const own = range('own', 'from_m4', 10)
    const all = [own, range('a', 'out', 0, 30), range('b', 'road', 0)]
    expect(missing([own], all, 29)).toEqual([])
    expect(missing([own], all, 31)).toEqual([['out', [[30, 32]]]])
    expect(missing([own], all, 4)).toEqual([])
  })

  it('are there where one record has both', () => {
    const own = sampleAnnotation('me', { tagIds: ['from_m4', 'out', 'road'] })
    expect(missing([own], [])).toEqual([])
  })
})
