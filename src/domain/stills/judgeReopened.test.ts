import { expect, test } from 'vitest'
import { judgeReopened, type ReopenedStill } from './judgeReopened'

const [THEN, NOW, FILE] = ['a'.repeat(64), 'b'.repeat(64), 'c'.repeat(64)]
const apart = (most: number, differing = 500) => ({ pixels: 10_000, differing: most === 0 ? 0 : differing, most })
/** A PNG that is some levels away from the still as it is drawn here. */
function still(most: number, over: Partial<ReopenedStill> = {}): ReopenedStill {
  const likeness = { drawn: apart(most), sha256: FILE }
  return { likeness, captured: THEN, decoded: THEN, isKnownFile: false, isDrawnAsThen: true, ...over }
}

function lossy(most: number, against: number, over: Partial<ReopenedStill> = {}): ReopenedStill {
  const encoded = { against: apart(against), loss: apart(20) }
  return still(most, { likeness: { drawn: apart(most), encoded, sha256: FILE }, ...over })
}

test.each<[string, ReopenedStill, unknown]>([
  ['equal pixels', still(0), { code: 'same' }],
  ['equal pixels, by whatever decoder', still(0, { decoded: NOW }), { code: 'same' }],
  ['a file of another size', still(1, { likeness: { drawn: undefined, sha256: FILE } }), { code: 'otherSize' }],
  ['a painted pixel', still(200), { code: 'differs', percent: 5, most: 200 }],
  [
    'one level on one pixel',
    still(1, { likeness: { drawn: apart(1, 1), sha256: FILE } }),
    { code: 'differs', percent: 0.01, most: 1 },
  ],
  ['a known file under another decoder', still(90, { decoded: NOW, isKnownFile: true }), { code: 'decoder', most: 90 }],
  [
    'the very captured pixels under another decoder',
    still(90, { decoded: NOW, likeness: { drawn: apart(90), sha256: THEN } }),
    { code: 'decoder', most: 90 },
  ],
  ['a little, under another decoder', still(24, { decoded: NOW }), { code: 'perhapsDecoder', most: 24 }],
  ['more than a decoder does', still(25, { decoded: NOW }), { code: 'differs', percent: 5, most: 25 }],
  [
    'a known file that is drawn otherwise',
    still(90, { isKnownFile: true }),
    { code: 'drawnOtherwise', percent: 5, most: 90 },
  ],
  ['a still of unknown layout', still(90, { isDrawnAsThen: false }), { code: 'differsFromNow', percent: 5, most: 90 }],
  ['a JPEG of the same frame', lossy(20, 0), { code: 'sameEncoded' }],
  ['a JPEG of another encoder', lossy(28, 5), { code: 'withinLoss', most: 28 }],
  ['a JPEG that was painted on', lossy(29, 29), { code: 'differs', percent: 5, most: 29 }],
  ['a JPEG under another decoder', lossy(52, 50, { decoded: NOW }), { code: 'perhapsDecoder', most: 52 }],
])('%s', (_name, given, verdict) => {
  expect(judgeReopened(given)).toEqual(verdict)
})
