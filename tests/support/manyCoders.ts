import { agreementContext, type AgreementContext } from '../../src/domain/agreement/agreementContext'
import type { CodedClip } from '../../src/domain/agreement/codedClip'
import { codebookRecord } from '../../src/domain/records/codebook'
import { annotatorId, clipId } from '../../src/domain/records/ids'
import { segmentRecord } from '../../src/domain/records/segment'
import { createFrameTable } from '../../src/domain/time/frameTable'
import { NOW } from './sampleRecords'

/** One hour at 25 frames a second, coded in full by several people who differ a little. */
export function manyCoders({ coders, variables, minutes }: { coders: number; variables: number; minutes: number }): {
  readonly clip: CodedClip
  readonly context: AgreementContext
} {
  const frames = minutes * 60 * 25
  const table = createFrameTable({
    timebase: { num: 1, den: 12_800 },
    pts: Float64Array.from({ length: frames }, (_, frame) => frame * 512),
    sync: new Uint8Array(frames).fill(1),
    endPts: frames * 512,
  })
  const names = Array.from({ length: variables }, (_, at) => `v${at}`)
  const tags = names.flatMap((variable) => ['a', 'b', 'c'].map((value) => ({ id: `${variable}.${value}`, variable })))
  const codebook = codebookRecord.parse({
    type: 'codebook',
    id: 'book',
    version: '1',
    titles: {},
    groups: [{ id: 'group', labels: {}, shape: 'square' }],
    tags: tags.map((tag) => ({ ...tag, groupId: 'group', kind: 'range', labels: {}, colour: 'orange' })),
  })
  let state = 1
  const random = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return Math.floor((state / 0x80000000) * below)
  }
  const truth = names.map((variable) => {
    const spans = []
    for (let start = random(500); start + 400 < frames; start += 600 + random(900)) {
      spans.push({ start, end: start + 100 + random(300), tag: `${variable}.${'abc'[random(3)]}` })
    }
    return spans
  })
  const coded = Array.from({ length: coders }, (_, coder) => {
    const coderId = annotatorId.parse(`coder-${String(coder).padStart(2, '0')}`)
    const segments = truth.flat().flatMap(({ start, end, tag }, at) => {
      if (random(12) === 0) return []
      const [first, last] = [Math.max(0, start + random(25) - 12), end + random(25) - 12]
      return segmentRecord.parse({
        type: 'segment',
        id: `${coderId}-${at}`,
        clipId: 'clip-a',
        tagIds: [random(10) === 0 ? `${tag.slice(0, -1)}${'abc'[random(3)]}` : tag],
        codebookVersion: '1',
        authorId: coderId,
        createdAt: NOW,
        updatedAt: NOW,
        start: first,
        startPts: first * 512,
        end: last,
        endPts: last * 512,
      })
    })
    const examined = [{ start: 0, end: frames }]
    return {
      coderId,
      pseudonym: coderId,
      annotations: [],
      segments,
      tracks: [],
      keyframes: [],
      examined,
      handedOver: [],
    }
  })
  return {
    clip: { clipId: clipId.parse('clip-a'), identity: 'clip-a/0', table, coders: coded },
    context: agreementContext([codebook]),
  }
}
