import { expect, it, test } from 'vitest'
import { sampleClip } from '../../tests/support/sampleRecords'
import { stillRecord } from '../domain/records/still'
import { workspaceRecord, type WorkspaceRecord } from '../domain/records/workspaceRecord'
import { blocks } from '../domain/stills/blocks'
import type { StillPlan } from '../domain/stills/stillPlan'
import { frameIndex } from '../domain/time/frameIndex'
import { presentationTimestamp } from '../domain/time/ticks'
import { cropAround, planStill, type SheetFrame } from './planStill'
import { RecordIndex } from './recordIndex'

const NOW = '2026-11-22T09:00:00.000Z'
const CODED = {
  clipId: 'clip-a',
  tagIds: ['person'],
  codebookVersion: '1',
  authorId: 'c',
  createdAt: NOW,
  updatedAt: NOW,
}
const BOX = { x: 10, y: 20, w: 30, h: 40 }
const clip = sampleClip('c')
const record = (fields: object) => workspaceRecord.parse({ ...CODED, ...fields })

/** Somebody who is there from frame 0 to 9 and moves to the right. */
const person = (over: object): readonly WorkspaceRecord[] => [
  record({ type: 'track', id: 'p', label: 'Jane', ...over }),
  ...[0, 9].map((frame) =>
    workspaceRecord.parse({
      type: 'keyframe',
      id: `k${frame}`,
      trackId: 'p',
      frame,
      pts: frame * 512,
      box: { ...BOX, x: 10 + frame * 10 },
    }),
  ),
]

const frameAt = (frame: number): SheetFrame => ({
  frame: frameIndex(frame),
  pts: presentationTimestamp(frame * 512),
  label: `f ${frame}`,
})

function plan(
  over: object,
  records: readonly WorkspaceRecord[],
  frames: readonly number[] = [],
  graphic: readonly number[] = [],
): StillPlan | undefined {
  const still = stillRecord.parse({
    type: 'still',
    id: 'still',
    clipId: clip.id,
    frame: 4,
    pts: 2048,
    sha256: 'b'.repeat(64),
    decoder: 'd',
    capturedBy: 'c',
    capturedAt: NOW,
    ...over,
  })
  return planStill({
    index: new RecordIndex([clip, ...records]),
    still,
    clip,
    frames: frames.map(frameAt),
    isGraphic: (_clip, frame) => graphic.includes(frame),
    words: {
      direction: 'ltr',
      legend: ({ id }, isCovered) => `${id}${isCovered ? ', covered' : ''}`,
      blank: (why) => why,
      label: () => 'label',
    },
  })
}

/** What stands in each cell: how many fills a picture has, or why there is none. */
const cellsOf = (made: StillPlan | undefined) =>
  made?.cells.map((cell) => (cell.kind === 'blank' ? cell.words : cell.fills.length))

const HELD = { box: BOX, fill: '#000000' }

test.each([
  ['a protected track is filled on the frames beside it', person({ protectIdentity: true }), {}, [], [1, 0, 1]],
  ['and where the clip is graphic there is nothing', person({ protectIdentity: true }), {}, [8], [1, 0, 'graphic']],
  ['what is covered by hand is not shown elsewhere', [], { redactions: [HELD] }, [], ['byHand', 1, 'byHand']],
  [
    'who is covered without being protected is covered beside it, too',
    person({}),
    { redactions: [{ ...HELD, coversId: 'p' }] },
    [],
    [1, 1, 1],
  ],
  [
    'somebody without a place makes a frame blank',
    [record({ type: 'segment', id: 's', start: 6, startPts: 3072, sensitivity: 'identity' })],
    {},
    [],
    [0, 0, 'identity'],
  ],
] as const)('%s', (_what, records, over, graphic, cells) => {
  expect(cellsOf(plan({ kind: 'strip', ...over }, records, [1, 4, 8], graphic))).toEqual(cells)
})

it('blocks a strip only for the captured frame, on which a person decides', () => {
  const made = plan({ kind: 'strip' }, person({ protectIdentity: true }), [1, 4, 8])
  expect(made && blocks(made).map(({ frame }) => frame)).toEqual([4])
})

it('takes a track’s box between its keyframes', () => {
  const made = plan({ kind: 'boxed' }, person({}))
  const [cell] = made?.cells ?? []
  expect(cell?.kind === 'picture' && cell.marks).toEqual([{ id: 'p', sign: '1', box: { ...BOX, x: 50 } }])
  expect(made?.legend).toEqual([{ sign: '1', text: 'p' }])
})

it('numbers those that were chosen only, and says who is covered', () => {
  const redactions = [{ ...HELD, coversId: 'p' }]
  expect(plan({ kind: 'boxed', boxIds: ['p'], redactions }, person({}))?.legend[0]?.text).toBe('p, covered')
  expect(plan({ kind: 'boxed', boxIds: ['other'] }, person({}))?.legend).toEqual([])
})

it('lets a tag that blocks export block, protected or not', () => {
  const book = workspaceRecord.parse({
    type: 'codebook',
    id: 'book',
    version: '1',
    titles: {},
    groups: [{ id: 'g', labels: {}, shape: 'square' }],
    tags: [{ id: 'person', labels: {}, kind: 'track', groupId: 'g', colour: 'orange', blocksExport: true }],
  })
  const made = plan({}, [book, ...person({})])
  expect(made && blocks(made)).toHaveLength(1)
})

it('puts two clips side by side with a letter for what both show', () => {
  const other = sampleClip('c', { id: 'clip-b', display: { width: 640, height: 360 } })
  const there = record({ type: 'annotation', id: 'b', clipId: 'clip-b', frame: 7, pts: 3584, box: BOX })
  const made = plan({ kind: 'beside', beside: { clipId: 'clip-b', frame: 7, pts: 3584 } }, [
    other,
    there,
    ...person({}),
  ])
  expect(made?.legend.map(({ sign }) => sign)).toEqual(['A'])
  expect(made?.cells.map((cell) => cell.kind === 'picture' && [cell.clip.id, cell.marks[0]?.sign])).toEqual([
    ['clip-a', 'A'],
    ['clip-b', 'A'],
  ])
  expect(plan({ kind: 'beside' }, [])).toBeUndefined()
})

it('shows the whole frame beside a crop, with its fills', () => {
  const made = plan({ kind: 'crop', crop: { x: 100, y: 100, w: 50, h: 60 } }, person({ protectIdentity: true }))
  expect(made?.cells.map((cell) => cell.kind === 'picture' && cell.region.w)).toEqual([50, 1280])
  // The person is not in the crop, and is in the locator.
  expect(made && blocks(made)).toHaveLength(1)
})

it('keeps to the picture where a fill, a box or a crop is larger than it', () => {
  const { width, height } = clip.display
  const whole = { x: 0, y: 0, w: width, h: height }
  const huge = { x: -50, y: -60, w: 9_000, h: 9_000 }
  const [covered] = plan({ redactions: [{ ...HELD, box: huge }] }, [])?.cells ?? []
  expect(covered?.kind === 'picture' && covered.fills[0]?.box).toEqual(whole)
  const cropped = plan({ kind: 'crop', crop: huge }, [])
  expect(cropped?.cells[0]).toMatchObject({ region: whole, place: whole })
  expect(cropAround(huge, clip)).toEqual(whole)
  // Of a crop beside the picture there is nothing to show.
  expect(plan({ kind: 'crop', crop: { x: 5_000, y: 0, w: 10, h: 10 } }, [])).toBeUndefined()
})
