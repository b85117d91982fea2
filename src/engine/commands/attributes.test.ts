import { describe, expect, it } from 'vitest'
import { exclusiveProject, TAGS } from '../../../tests/support/exclusiveProject'
import { attributesAt } from '../../domain/codebook/attributes'
import { frameIndex } from '../../domain/time/frameIndex'
import { incomplete, unansweredOf, unclosed } from '../../stores/unfinished'
import { changeAllCoded, changeCoded } from './changeCoded'
import { changeAttributes } from './changeAttributes'
import { endOpen } from './endOpen'
import { toggleKeyframe } from './toggleKeyframe'
import { toggleRange } from './toggleRange'

const { open, calm } = TAGS
const at = frameIndex

describe('attributes', () => {
  it('begin with their defaults; a required one is missing until it is said, or the record cannot be assessed', async () => {
    const { workspace, view } = await exclusiveProject()
    const made = toggleRange(workspace, view, at(3), open)
    if (!made.ok) throw new Error('refused')
    const { id } = made.value.range
    const range = () => workspace.index.get('segment', id) ?? made.value.range
    expect(range().attributes).toEqual({ sure: false })
    expect(unansweredOf(workspace, range()).map((each) => each.id)).toEqual(['cover_near'])
    expect(incomplete(workspace, view.clip.id)).toEqual([range()])
    changeAttributes(workspace, view, id, at(3), 'cover_near', 'no')
    expect(range().attributes).toEqual({ sure: false, cover_near: 'no' })
    expect(incomplete(workspace, view.clip.id)).toEqual([])
    changeAttributes(workspace, view, id, at(3), 'cover_near', '')
    expect(range().attributes).toEqual({ sure: false })
    changeCoded(workspace, id, { purpose: 'changeCertainty', values: { notAssessable: true } })
    expect(unansweredOf(workspace, range())).toEqual([])
  })

  it('a tag that is added brings its defaults and leaves what is said', async () => {
    const { workspace, view } = await exclusiveProject()
    const made = toggleRange(workspace, view, at(3), calm)
    if (!made.ok) throw new Error('refused')
    changeCoded(workspace, made.value.range.id, { purpose: 'changeTags', values: { tagIds: [calm, open] } })
    expect(workspace.index.get('segment', made.value.range.id)?.attributes).toEqual({ sure: false })
  })

  it('of a track are fixed for all of it, or said by a keyframe and hold until the next one says otherwise', async () => {
    const { workspace, view, people } = await exclusiveProject()
    const [p] = people
    if (!p) throw new Error('nobody')
    changeAttributes(workspace, view, p, at(20), 'dress', 'yes')
    expect(workspace.index.keyframesOf(p)).toHaveLength(1)
    changeAttributes(workspace, view, p, at(20), 'visible', 'no')
    changeAttributes(workspace, view, p, at(40), 'visible', 'yes')
    const track = workspace.index.get('track', p)
    const seen = (frame: number) => attributesAt(track?.attributes ?? {}, workspace.index.keyframesOf(p), frame)
    expect([0, 19, 20, 39, 40, 99].map((frame) => seen(frame)['visible'])).toEqual([
      'yes',
      'yes',
      'no',
      'no',
      'yes',
      'yes',
    ])
    expect(seen(0)['dress']).toBe('yes')
    toggleKeyframe(workspace, view, p, at(20))
    expect(seen(30)['visible']).toBe('yes')
  })

  it('before a track begins nothing can be said of it', async () => {
    const { workspace, view, people } = await exclusiveProject()
    const [p] = people
    const first = workspace.index.keyframesOf(p ?? '')[0]
    if (!p || !first) throw new Error('nobody')
    workspace.commit('setKeyframe', [{ before: first, after: { ...first, frame: at(10), pts: first.pts } }])
    expect(changeAttributes(workspace, view, p, at(5), 'visible', 'no')).toMatchObject({
      problem: { code: 'notBegun' },
    })
  })
})

it('what is said of several at once is one edit, and leaves alone those that say it already', async () => {
  const { workspace, people } = await exclusiveProject()
  const count = workspace.edits.length
  const unclear = () => changeAllCoded(workspace, people, 'changeCertainty', () => ({ certainty: 'unclear' as const }))
  unclear()
  expect(workspace.edits.length).toBe(count + 1)
  expect(people.map((id) => workspace.index.get('track', id)?.certainty)).toEqual(['unclear', 'unclear', 'unclear'])
  expect(unclear()).toMatchObject({ problem: { code: 'nothingToDo' } })
})

it('open are a coder’s ranges without an end and tracks that nobody has ended, but not those seen to the clip’s end', async () => {
  const { workspace, view, people } = await exclusiveProject()
  const made = toggleRange(workspace, view, at(3), open)
  const [p, q, r] = people
  if (!made.ok || !p || !q || !r) throw new Error('refused')
  endOpen(workspace, view, p, at(50))
  endOpen(workspace, view, q, at(99))
  expect(unclosed(workspace, view.clip.id).map(({ id }) => id)).toEqual([made.value.range.id, r])
})
