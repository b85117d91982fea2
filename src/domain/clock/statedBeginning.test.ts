import { expect, it } from 'vitest'
import { provenance } from '../records/provenance'
import { statedBeginning } from './statedBeginning'

it.each([
  { recordedAt: undefined, stated: undefined },
  { recordedAt: { claimed: { value: '2025-03-07' } }, stated: { side: 'claimed', text: '2025-03-07' } },
  {
    recordedAt: { claimed: { value: '2025-03-07' }, verified: { value: '2025-03-06T14:05', zone: '+02:00' } },
    stated: { side: 'verified', text: '2025-03-06 14:05 +02:00' },
  },
])('$recordedAt is stated as $stated', ({ recordedAt, stated }) => {
  expect(statedBeginning(provenance.parse({ recordedAt }))).toEqual(stated)
})
