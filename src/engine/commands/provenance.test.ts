import { expect, test } from 'vitest'
import { fixedPorts } from '../../../tests/support/fixedPorts'
import { NOW, sampleClip, sampleCodebook } from '../../../tests/support/sampleRecords'
import { annotatorId } from '../../domain/records/ids'
import type { ClipCheck, Provenance } from '../../domain/records/provenance'
import { changeBasis, changeProvenance } from './changeProvenance'
import { changeClipCheck, secondClipCheck } from './clipChecks'
import { createProject } from './createProject'
import { fillProvenance } from './fillProvenance'

const day = { value: '2025-03-07', zone: '', precision: 'day', basis: 'caption' }

async function setUp(provenance: Provenance = {}) {
  const workspace = await createProject(fixedPorts(), {
    name: 'Test',
    pseudonym: 'Coder-7f',
    codebook: sampleCodebook(),
  })
  const clip = sampleClip(workspace.authorId, { provenance })
  const other = annotatorId.parse('other')
  const annotator = (id: string, pseudonym: string) =>
    ({ type: 'annotator', id: annotatorId.parse(id), pseudonym, createdAt: NOW }) as const
  workspace.commit('addClip', [
    { before: null, after: clip },
    { before: null, after: annotator('other', 'coder-k3') },
    { before: null, after: annotator('twin', ' CODER-7F ') },
  ])
  const record = () => workspace.index.get('clip', clip.id)?.provenance ?? {}
  const me = { enteredBy: workspace.authorId, enteredAt: expect.any(String) }
  return { workspace, clip, other, record, me }
}

test('a value is entered with who and when, in one edit that can be undone', async () => {
  const { workspace, clip, record, me } = await setUp()
  expect(changeProvenance(workspace, clip.id, 'channel', 'Channel TV').ok).toBe(true)
  expect(changeBasis(workspace, clip.id, 'channel', ' logo in the corner ').ok).toBe(true)
  expect(record()).toEqual({ channel: 'Channel TV', entered: { channel: { basis: 'logo in the corner', ...me } } })
  expect(changeProvenance(workspace, clip.id, 'recordedAtClaimed', day).ok).toBe(true)
  expect(record().recordedAt).toEqual({ claimed: { ...day, ...me } })
  workspace.undo()
  workspace.undo()
  expect(record()).toEqual({ channel: 'Channel TV', entered: { channel: { basis: '', ...me } } })
  workspace.undo()
  expect(record()).toEqual({})
})

test('saying the same again makes no entry, and emptying a field leaves nothing of it', async () => {
  const { workspace, clip, record } = await setUp()
  changeProvenance(workspace, clip.id, 'recordedAtClaimed', day)
  changeProvenance(workspace, clip.id, 'licence', 'CC0')
  const { length } = workspace.edits
  expect(changeProvenance(workspace, clip.id, 'recordedAtClaimed', { ...day })).toEqual({
    ok: false,
    problem: { code: 'nothingToDo' },
  })
  expect(changeProvenance(workspace, clip.id, 'licence', 'CC0').ok).toBe(false)
  expect(workspace.edits).toHaveLength(length)
  changeProvenance(workspace, clip.id, 'recordedAtClaimed', undefined)
  changeProvenance(workspace, clip.id, 'licence', undefined)
  expect(record()).toEqual({})
})

test('the language of the posted words takes them along', async () => {
  const { workspace, clip, record } = await setUp({ titleAsPosted: { und: 'عنوان' } })
  changeProvenance(workspace, clip.id, 'postedIn', 'ar')
  expect(record()).toMatchObject({ titleAsPosted: { ar: 'عنوان' }, postedIn: 'ar' })
  changeProvenance(workspace, clip.id, 'postedIn', undefined)
  expect(record().titleAsPosted).toEqual({ und: 'عنوان' })
  expect(record().postedIn).toBeUndefined()
})

test('what another tool says of several clips is one edit, with the file as its basis', async () => {
  const { workspace, clip, record, me } = await setUp({ channel: 'Mine' })
  const { length } = workspace.edits
  const basis = 'a.info.json (yt-dlp)'
  const filled = fillProvenance(workspace, [
    { clipId: clip.id, values: { uploader: 'uploads', recordedAtClaimed: { ...day, basis: '' } }, basis },
  ])
  expect(filled.ok).toBe(true)
  expect(workspace.edits).toHaveLength(length + 1)
  expect(record()).toEqual({
    channel: 'Mine',
    uploader: 'uploads',
    recordedAt: { claimed: { ...day, basis, ...me } },
    entered: { uploader: { basis, ...me } },
  })
  workspace.undo()
  expect(record()).toEqual({ channel: 'Mine' })
})

test('words of a post that come from a file leave their translations, and the language that nobody has said', async () => {
  const fill = async (provenance: Provenance) => {
    const { workspace, clip, record } = await setUp(provenance)
    fillProvenance(workspace, [{ clipId: clip.id, values: { titleAsPosted: { und: 'عنوان' } }, basis: 'file' }])
    return record().titleAsPosted
  }
  expect(await fill({ titleAsPosted: { en: 'Drawn scene' } })).toEqual({ und: 'عنوان' })
  expect(await fill({ titleAsPosted: { ar: 'آخر', en: 'Title' }, postedIn: 'ar' })).toEqual({
    ar: 'عنوان',
    en: 'Title',
  })
})

test('a check is by its author, and a change of it sends the second person away', async () => {
  const checked: ClipCheck = {
    status: 'consistent',
    basis: 'logo',
    checkedBy: annotatorId.parse('other'),
    secondPerson: annotatorId.parse('twin'),
  }
  const { workspace, clip, record } = await setUp({ checks: { source: checked } })
  changeClipCheck(workspace, clip.id, 'source', { status: 'refuted' })
  const when = { checkedBy: workspace.authorId, checkedAt: expect.any(String) }
  expect(record().checks?.source).toEqual({ status: 'refuted', basis: 'logo', ...when })
  changeClipCheck(workspace, clip.id, 'source', { status: 'notStarted', basis: '' })
  expect(record()).toEqual({})
})

test('the second person is never the one who checked, nor anybody of the same pseudonym', async () => {
  const { workspace, clip, record, other } = await setUp()
  expect(secondClipCheck(workspace, clip.id, 'time')).toEqual({ ok: false, problem: { code: 'notChecked' } })
  changeClipCheck(workspace, clip.id, 'time', { status: 'verified' })
  expect(secondClipCheck(workspace, clip.id, 'time')).toEqual({ ok: false, problem: { code: 'checkedBySame' } })
  const by = async (checkedBy: string) => {
    const made = await setUp({
      checks: { time: { status: 'verified', basis: '', checkedBy: annotatorId.parse(checkedBy) } },
    })
    return { ...made, result: secondClipCheck(made.workspace, made.clip.id, 'time') }
  }
  expect((await by('twin')).result).toEqual({ ok: false, problem: { code: 'checkedBySame' } })
  const second = await by(other)
  expect(second.result.ok).toBe(true)
  expect(second.record().checks?.time).toMatchObject({ checkedBy: other, secondPerson: second.workspace.authorId })
  expect(record().checks?.time).not.toHaveProperty('secondPerson')
})
