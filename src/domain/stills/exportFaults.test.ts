import { expect, it, test } from 'vitest'
import { exportFaults, type ExportState } from './exportFaults'

const READY: ExportState = {
  still: { credit: 'SAMPLE', visible: { ar: 'طريق' }, secondBy: undefined },
  clips: [{ provenance: { basisForUse: 'quotation' } }],
  profile: 'publication',
  uncovered: 0,
  isArchiveAct: false,
  needsSecond: false,
  isCovered: false,
}
const archive = { profile: 'archive' } as const
const noBasis = { clips: [{ provenance: {} }] }

it('lets leave what has everything', () => expect(exportFaults(READY)).toEqual([]))

test.each([
  [{ still: { ...READY.still, credit: ' ' } }, ['noCredit'], ['noCredit']],
  [{ still: { ...READY.still, visible: { en: ' ' } } }, ['noVisible'], ['noVisible']],
  [noBasis, ['noBasis'], []],
  [{ clips: [...READY.clips, ...noBasis.clips] }, ['noBasis'], []],
  [{ needsSecond: true }, ['noSecond'], []],
  [{ uncovered: 1 }, ['uncovered'], ['uncovered']],
  [{ uncovered: 1, isArchiveAct: true }, ['uncovered'], []],
  [{ isCovered: true }, ['notSeen'], ['notSeen']],
] as const)('%j', (over, published, archived) => {
  expect(exportFaults({ ...READY, ...over })).toEqual(published)
  expect(exportFaults({ ...READY, ...over, ...archive })).toEqual(archived)
})
