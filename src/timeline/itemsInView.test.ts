import { expect, test } from 'vitest'
import { recordId, segmentId, tagId } from '../domain/records/ids'
import { frameIndex } from '../domain/time/frameIndex'
import { itemsInView } from './itemsInView'
import type { LaneRow } from './laneScene'
import type { StyledLane } from './styledLane'

function row(name: string, starts: number[], frames: number[]): LaneRow<StyledLane> {
  const look = {
    name,
    colour: 'sky',
    shape: 'square',
    letter: undefined,
    groupId: 'posture',
    groupName: 'Posture',
  } as const
  return {
    lane: { tagId: tagId.parse(name), ranges: [], open: [], marks: [], ...look },
    y: 0,
    openRanges: [],
    bars: starts.map((start) => ({
      range: {
        id: segmentId.parse(`r${start}`),
        start: frameIndex(start),
        startTicks: 0,
        end: 99,
        endTicks: 1,
        isMine: true,
        sensitivity: 'none',
      },
      x: 0,
      width: 3,
    })),
    glyphs: frames.map((frame) => ({
      mark: { kind: 'box', ids: [recordId.parse(`m${frame}`)], frame: frameIndex(frame), ticks: 0 },
      x: 0,
    })),
  }
}

test('items come lane by lane in order of time, not in the order in which they are painted', () => {
  const items = itemsInView([row('a', [30, 10], [5]), row('b', [20], [])])
  expect(items.map(({ lane, range, mark }) => `${lane.name} ${range?.start ?? `mark ${mark?.frame}`}`)).toEqual([
    'a 10',
    'a 30',
    'a mark 5',
    'b 20',
  ])
})

test('no more than two hundred are listed', () => {
  const many = Array.from({ length: 150 }, (_, index) => index)
  expect(itemsInView([row('a', [], many), row('b', [], many)])).toHaveLength(200)
})
