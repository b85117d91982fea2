import { describe, expect, it } from 'vitest'
import { fixedPorts } from '../../../tests/support/fixedPorts'
import { sampleClip, sampleCodebook, steadyTable } from '../../../tests/support/sampleRecords'
import { tagId } from '../../domain/records/ids'
import { frameIndex } from '../../domain/time/frameIndex'
import { createProject } from '../../engine/commands/createProject'
import { deleteClip } from '../../engine/commands/deleteClip'
import { drawTrack } from '../../engine/commands/drawTrack'
import { tagFrame } from '../../engine/commands/tagFrame'
import { toggleRange } from '../../engine/commands/toggleRange'
import { headText } from '../../formats/log/headText'
import { auditLines, dayOf } from './auditLines'
import { changedFields } from './changedFields'
import { checkReceipt } from './checkReceipt'
import { entryPlace } from './entryPlace'
import { eraseSuggestions } from './eraseSuggestions'
import { isNameTyped } from './TypedName'

const WORDS = () => 'words'

async function coded() {
  const workspace = await createProject(fixedPorts(), {
    name: 'Case',
    pseudonym: 'coder-7f',
    codebook: sampleCodebook(),
  })
  const clip = sampleClip(workspace.authorId)
  workspace.commit('addClip', [{ before: null, after: clip }])
  const view = { clip, table: steadyTable() }
  tagFrame(workspace, view, frameIndex(7), tagId.parse('no_cover'))
  toggleRange(workspace, view, frameIndex(10), tagId.parse('in_cover'))
  drawTrack(workspace, view, frameIndex(3), tagId.parse('rifle'), { x: 10, y: 10, w: 50, h: 40 })
  return { workspace, clip }
}

describe('the lines of the audit trail', () => {
  it('are one an entry, newest first, with its number in the log', async () => {
    const { workspace } = await coded()
    const lines = auditLines(workspace.edits, { text: '' }, WORDS)
    expect(lines.map(({ seq }) => seq)).toEqual(workspace.edits.map((_, seq) => seq).toReversed())
    expect(lines[0]?.edit).toBe(workspace.edits.at(-1))
  })

  it('are narrowed by kind, clip, person, day and text, which may be in what was changed', async () => {
    const { workspace, clip } = await coded()
    const purposes = (filter: Partial<Parameters<typeof auditLines>[1]>) =>
      auditLines(workspace.edits, { text: '', ...filter }, WORDS).map(({ edit }) => edit.purpose)
    expect(purposes({ kind: 'frames' })).toEqual(['tagFrame'])
    expect(purposes({ clipId: clip.id })).toEqual(['drawTrack', 'startRange', 'tagFrame', 'addClip'])
    expect(purposes({ clipId: clip.id, text: ' IN_COVER ' })).toEqual(['startRange'])
    expect(purposes({ text: '"frame":7' })).toEqual(['tagFrame'])
    const at = workspace.edits[0]?.at ?? ''
    expect(purposes({ day: dayOf(at) })).toHaveLength(workspace.edits.length)
    expect(purposes({ day: '2026-11-01' })).toEqual([])
  })
})

it('a change lists the fields that it altered, and every one of a new record, but not which record it is', () => {
  const before = sampleClip('coder')
  expect(changedFields({ before, after: { ...before, name: 'new name', audioCodec: 'aac' } })).toEqual([
    { field: 'name', before: 'roadside', after: 'new name' },
    { field: 'audioCodec', before: undefined, after: 'aac' },
  ])
  const fields = changedFields({ before: null, after: before }).map(({ field }) => field)
  expect(fields).toContain('frameCount')
  expect(fields).not.toContain('id')
  expect(changedFields({ before, after: { ...before, name: 'x'.repeat(700) } })[0]?.after).toHaveLength(601)
})

it('an entry leads to the first thing that it touched and that is still there', async () => {
  const { workspace, clip } = await coded()
  const placeOf = (purpose: string) => {
    const edit = workspace.edits.find((each) => each.purpose === purpose)
    return edit && entryPlace(edit, workspace.index)
  }
  expect(placeOf('tagFrame')).toMatchObject({ clipId: clip.id, frame: 7 })
  expect(placeOf('startRange')).toMatchObject({ frame: 10 })
  expect(placeOf('drawTrack')).toMatchObject({ frame: 3, recordId: workspace.index.tracksOf(clip.id)[0]?.id })
  expect(placeOf('createProject')).toBeUndefined()
  deleteClip(workspace, clip.id)
  expect(placeOf('tagFrame')).toBeUndefined()
})

describe('a receipt', () => {
  const hashes = ['aa'.repeat(32), 'bb'.repeat(32), 'cc'.repeat(32)]
  const own = headText({ length: 2, hash: hashes[1] ?? '' })
  const theirs = headText({ length: 9, hash: 'dd'.repeat(32) })

  it('fits where one of its heads is the head of this log at that length', () => {
    expect(checkReceipt(`Receipt\n${own}\n${theirs}`, hashes)).toEqual({ kind: 'holds', length: 2 })
    expect(checkReceipt(headText({ length: 3, hash: hashes[1] ?? '' }), hashes)).toEqual({ kind: 'unknown' })
    expect(checkReceipt(theirs, hashes)).toEqual({ kind: 'unknown' })
    expect(checkReceipt(headText({ length: 0, hash: hashes[1] ?? '' }), hashes)).toEqual({ kind: 'unknown' })
    expect(checkReceipt('hello', hashes)).toEqual({ kind: 'noHead' })
    expect(checkReceipt('  ', hashes)).toEqual({ kind: 'empty' })
  })
})

it('an entry offers its own texts for erasing, what it took away first, and neither ids nor words of the program', async () => {
  const { workspace, clip } = await coded()
  workspace.commit('renameClip', [{ before: clip, after: { ...clip, name: 'gate' } }])
  const suggestionsOf = (purpose: string) => {
    const edit = workspace.edits.find((each) => each.purpose === purpose)
    return edit && eraseSuggestions(edit)
  }
  expect(suggestionsOf('renameClip')).toEqual(['roadside', 'gate'])
  expect(suggestionsOf('tagFrame')).toEqual([])
  expect(suggestionsOf('createProject')).toContain('coder-7f')
})

it('only the whole name deletes, and an empty one never', () => {
  expect(isNameTyped(' rate-25 ', 'rate-25')).toBe(true)
  expect(isNameTyped('rate', 'rate-25')).toBe(false)
  expect(isNameTyped('Rate-25', 'rate-25')).toBe(false)
  expect(isNameTyped('', ' ')).toBe(false)
})
