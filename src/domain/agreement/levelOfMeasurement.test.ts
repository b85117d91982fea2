import { describe, expect, it } from 'vitest'
import { codedBy } from '../../../tests/support/codedClips'
import { ALPHAS_2011, KRIPPENDORFF_2011, NO_VALUE } from '../../../tests/support/krippendorff2011'
import { range, tenthsTable } from '../../../tests/support/measuredClip'
import { codebookRecord } from '../records/codebook'
import { reviewRules } from '../records/reviewRules'
import { agreementContext } from './agreementContext'
import { agreementOf } from './agreementOf'
import type { VariableAgreement } from './agreementStatistics'

/** What a codebook says of an attribute. */
type Said = Readonly<Record<string, unknown>>

const RULES = reviewRules.parse({ binMs: 1000, replicates: 100 })

function bookOf(tags: readonly Said[], variables: readonly Said[] = []) {
  return codebookRecord.parse({
    type: 'codebook',
    id: 'book',
    version: '1',
    titles: {},
    groups: [{ id: 'air', labels: {}, shape: 'bar' }],
    variables,
    tags,
  })
}

/**
 * How coders agree on one attribute of ranges that are a second long each, in bins of a second.
 * @param rows by coder and second; undefined where nothing is said
 */
function agreed(attribute: Said, rows: readonly (readonly unknown[])[]): VariableAgreement {
  const tag = { id: 'smoke', groupId: 'air', kind: 'range', labels: {}, colour: 'grey' }
  const codebook = bookOf([{ ...tag, attributes: [{ id: 'density', labels: {}, ...attribute }] }])
  const segments = rows.flatMap((row, coder) =>
    row.flatMap((density, second) =>
      density === undefined
        ? []
        : [range('smoke', second * 10, second * 10 + 10, `coder-${coder}`, { attributes: { density } })],
    ),
  )
  const clip = codedBy({ table: tenthsTable(10 * (rows[0]?.length ?? 0)), segments })
  const found = agreementOf([clip], RULES, agreementContext([codebook])).variables
  const one = found.find(({ variable }) => variable.kind === 'attribute')
  if (!one) throw new Error('nothing was compared')
  return one
}

const said = (name: (value: number) => unknown) =>
  KRIPPENDORFF_2011.map((row) => row.map((value) => (value === NO_VALUE ? undefined : name(value))))

describe('the level that a codebook states', () => {
  it.each(ALPHAS_2011)('gives %s alpha of numbers as published, with its interval', (level, published) => {
    const { alpha, variable } = agreed(
      { kind: 'number', level },
      said((value) => value),
    )
    expect(variable.level).toBe(level)
    expect(alpha.value).toBeCloseTo(published, 6)
    expect(alpha.interval?.low).toBeLessThan(published)
    expect(alpha.interval?.high).toBeGreaterThan(published)
  })

  it('gives ordinal alpha of choices in the order in which they are listed, whatever they are called', () => {
    const ids = ['none', 'thin', 'middling', 'dense', 'all']
    const options = ids.map((id) => ({ id, labels: {} }))
    const rows = said((value) => ids[value - 1])
    expect(agreed({ kind: 'choice', level: 'ordinal', options }, rows).alpha.value).toBeCloseTo(0.815388, 6)
    expect(agreed({ kind: 'choice', options }, rows).alpha.value).toBeCloseTo(0.743421, 6)
    const sorted = options.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    expect(agreed({ kind: 'choice', level: 'ordinal', options: sorted }, rows).alpha.value).not.toBeCloseTo(0.815388, 3)
  })

  it('is interval for numbers of which it says nothing, as it always was', () => {
    const { alpha, variable } = agreed(
      { kind: 'number' },
      said((value) => value),
    )
    expect(variable.level).toBe('interval')
    expect(alpha.value).toBeCloseTo(0.849107, 6)
  })
})

describe('tags that exclude each other', () => {
  const ids = ['none', 'thin', 'middling', 'dense', 'full']
  const found = (variable: Said, order: readonly string[] = ids) => {
    const tags = order.map((id) => ({
      id,
      groupId: 'air',
      kind: 'range',
      labels: {},
      colour: 'grey',
      variable: 'smoke',
    }))
    const codebook = bookOf(tags, [{ id: 'smoke', ...variable }])
    const segments = KRIPPENDORFF_2011.flatMap((row, coder) =>
      row.flatMap((value, second) => {
        const id = ids[value - 1]
        return id === undefined ? [] : [range(id, second * 10, second * 10 + 10, `coder-${coder}`)]
      }),
    )
    const clip = codedBy({ table: tenthsTable(120), segments })
    const [one] = agreementOf([clip], RULES, agreementContext([codebook])).variables
    if (!one) throw new Error('nothing was compared')
    return one
  }

  it('are ordinal in the order of the codebook where it says so; who set none of them said nothing', () => {
    const { alpha, variable, withoutNothing } = found({ level: 'ordinal' })
    expect([variable.level, variable.tagIds, withoutNothing]).toEqual(['ordinal', ids, undefined])
    expect(alpha.value).toBeCloseTo(0.815388, 6)
    expect(found({ level: 'ordinal' }, ids.toSorted()).alpha.value).not.toBeCloseTo(0.815388, 3)
  })

  it('are names where it says nothing', () => {
    const { variable, withoutNothing } = found({})
    expect(variable.level).toBe('nominal')
    expect(withoutNothing?.alpha.value).toBeCloseTo(0.743421, 6)
  })
})

describe('what has no place on the scale is missing', () => {
  // One unit more, in which a coder says what is off the scale, changes nothing.
  it.each<readonly [string, Said, (value: number) => unknown, readonly unknown[]]>([
    ['a number below the zero of a ratio scale', { kind: 'number', level: 'ratio' }, (value) => value, [-1, 1]],
    ['a word among numbers', { kind: 'number' }, (value) => value, ['many', 1]],
    [
      'a choice that the codebook no longer has',
      { kind: 'choice', level: 'ordinal', options: ['1', '2', '3', '4', '5'].map((id) => ({ id, labels: {} })) },
      String,
      ['6', '1'],
    ],
  ])('%s', (_what, attribute, name, [off, on]) => {
    const rows = said(name)
    const more = rows.map((row, coder) => [...row, coder === 0 ? off : coder === 1 ? on : undefined])
    expect(agreed(attribute, more).alpha.value).toBe(agreed(attribute, rows).alpha.value)
  })
})
