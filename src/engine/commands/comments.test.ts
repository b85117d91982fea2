import { expect, test, vi } from 'vitest'
import { fixedPorts } from '../../../tests/support/fixedPorts'
import { NOW, sampleAnnotation, sampleClip, sampleCodebook, steadyTable } from '../../../tests/support/sampleRecords'
import { commentThreads, isResolved, threadsAt } from '../../domain/comments/commentThreads'
import { unwantedPattern } from '../../domain/erasing/unwantedText'
import { annotatorRecord } from '../../domain/records/annotator'
import { clipId, commentId, type AnnotatorId } from '../../domain/records/ids'
import { frameIndex } from '../../domain/time/frameIndex'
import { erasePlan } from '../erasePlan'
import { Workspace } from '../workspace'
import { addComment, answerComment } from './addComment'
import { boxToTrack } from './boxToTrack'
import { changeComment } from './changeComment'
import { createProject } from './createProject'
import { deleteClip } from './deleteClip'
import { deleteComment } from './deleteComment'
import { deleteRecords } from './deleteRecords'
import { resolveComment } from './resolveComment'

async function setUp() {
  const ports = fixedPorts()
  const workspace = await createProject(ports, { name: 'T', pseudonym: 'p', codebook: sampleCodebook() })
  const clip = sampleClip(workspace.authorId)
  const other = annotatorRecord.parse({ type: 'annotator', id: 'other', pseudonym: 'coder-k3', createdAt: NOW })
  const boxes = ['ann-1', 'ann-2'].map((id) => sampleAnnotation(workspace.authorId, { id }))
  for (const after of [clip, other, ...boxes]) workspace.commit('import', [{ before: null, after }])
  const view = { clip, table: steadyTable() }
  const made = addComment(workspace, view, {
    frame: frameIndex(4),
    aboutIds: ['ann-1', 'ann-2', 'ann-1'],
    text: ' Is that a rifle? ',
  })
  if (!made.ok) throw new Error(made.problem.code)
  const { id } = made.value
  const comment = () => workspace.index.get('comment', id)
  /** The project as it is on disk after `last`, opened by somebody. */
  const openedBy = async (last: Workspace, annotatorId: AnnotatorId) => {
    await vi.waitFor(() => expect(last.saveState.kind).toBe('saved'))
    return Workspace.open(workspace.projectId, annotatorId, ports, false)
  }
  const asOther = () => openedBy(workspace, other.id)
  return { workspace, view, id, comment, asOther, openedBy }
}

const refused = (code: string) => ({ ok: false, problem: { code } })

test('a comment names its frame with the tick and each object once, and is changed, resolved, reopened and deleted, each one edit', async () => {
  const { workspace, id, comment } = await setUp()
  expect(comment()).toMatchObject({
    clipId: 'clip-a',
    frame: 4,
    pts: 2048,
    aboutIds: ['ann-1', 'ann-2'],
    text: 'Is that a rifle?',
    authorId: workspace.authorId,
  })
  changeComment(workspace, id, 'Is that a stick? ')
  resolveComment(workspace, id, true)
  expect(comment()).toMatchObject({ text: 'Is that a stick?', resolvedBy: workspace.authorId })
  resolveComment(workspace, id, false)
  expect(comment()).not.toHaveProperty('resolvedBy')
  expect(comment()).not.toHaveProperty('resolvedAt')
  deleteComment(workspace, id)
  expect(comment()).toBeUndefined()
  expect(workspace.edits.slice(-5).map(({ purpose }) => purpose)).toEqual([
    'addComment',
    'changeComment',
    'resolveComment',
    'resolveComment',
    'deleteComment',
  ])
  workspace.undo()
  workspace.undo()
  expect(comment()).toMatchObject({ text: 'Is that a stick?', resolvedBy: workspace.authorId })
})

test('what says nothing, or changes nothing, is no edit', async () => {
  const { workspace, view, id } = await setUp()
  const count = workspace.edits.length
  const nothing = refused('nothingToDo')
  expect(addComment(workspace, view, { frame: frameIndex(1), aboutIds: [], text: ' \n ' })).toMatchObject(nothing)
  expect(answerComment(workspace, id, '')).toMatchObject(nothing)
  expect(answerComment(workspace, commentId.parse('none'), 'yes')).toMatchObject(nothing)
  expect(changeComment(workspace, id, 'Is that a rifle?')).toMatchObject(nothing)
  expect(resolveComment(workspace, id, false)).toMatchObject(nothing)
  expect(deleteComment(workspace, commentId.parse('none'))).toMatchObject(nothing)
  expect(workspace.edits).toHaveLength(count)
})

test('somebody else may answer and resolve, but neither change nor delete; what is answered stays', async () => {
  const { workspace, id, asOther, openedBy } = await setUp()
  const theirs = await asOther()
  expect(changeComment(theirs, id, 'No.')).toMatchObject(refused('othersComment'))
  expect(deleteComment(theirs, id)).toMatchObject(refused('othersComment'))
  const answered = answerComment(theirs, id, 'A stick.')
  if (!answered.ok) throw new Error(answered.problem.code)
  const again = answerComment(theirs, answered.value.id, 'Or a pipe.')
  expect(again).toMatchObject({ ok: true, value: { replyTo: id, aboutIds: [], frame: 4, pts: 2048 } })
  expect(resolveComment(theirs, answered.value.id, true)).toMatchObject(refused('nothingToDo'))
  expect(resolveComment(theirs, id, true).ok).toBe(true)
  const [thread, ...more] = commentThreads(theirs.index.all('comment'), clipId.parse('clip-a'))
  if (!thread) throw new Error('no thread')
  expect(more).toEqual([])
  expect([thread.root, ...thread.answers].map(({ text }) => text)).toEqual([
    'Is that a rifle?',
    'A stick.',
    'Or a pipe.',
  ])
  expect(isResolved(thread)).toBe(true)
  expect(deleteComment(theirs, answered.value.id).ok).toBe(true)
  const mine = await openedBy(theirs, workspace.authorId)
  expect(deleteComment(mine, id)).toMatchObject(refused('commentAnswered'))
})

test('threads are found by their objects, and by their frame where none is named', async () => {
  const { workspace, view } = await setUp()
  addComment(workspace, view, { frame: frameIndex(2), aboutIds: [], text: 'A cut here?' })
  const threads = commentThreads(workspace.index.all('comment'), view.clip.id)
  expect(threads.map(({ root }) => root.frame)).toEqual([2, 4])
  const texts = (aboutIds: string[], frame: number) =>
    threadsAt(threads, { aboutIds, frame }).map(({ root }) => root.text)
  expect(texts(['ann-2'], 9)).toEqual(['Is that a rifle?'])
  expect(texts(['ann-3'], 4)).toEqual([])
  expect(texts([], 4)).toEqual(['Is that a rifle?'])
  expect(texts([], 2)).toEqual(['A cut here?'])
  expect(commentThreads(workspace.index.all('comment'), clipId.parse('clip-b'))).toEqual([])
})

test('a draft that somebody has commented on can be deleted: the comment stays at its frame, and undo puts it back', async () => {
  const { workspace, comment, asOther } = await setUp()
  expect(deleteRecords(workspace, ['ann-1']).ok).toBe(true)
  expect(comment()?.aboutIds).toEqual(['ann-2'])
  expect(deleteRecords(workspace, ['ann-2']).ok).toBe(true)
  expect(comment()).toMatchObject({ aboutIds: [], frame: 4, text: 'Is that a rifle?' })
  workspace.undo()
  workspace.undo()
  expect(comment()?.aboutIds).toEqual(['ann-1', 'ann-2'])
  workspace.redo()
  expect(comment()?.aboutIds).toEqual(['ann-2'])
  const theirs = await asOther()
  expect(deleteRecords(theirs, ['ann-2']).ok).toBe(true)
})

test('taking back what was drawn, and making it another kind of thing, leave the comment at its frame', async () => {
  const { workspace, view, comment } = await setUp()
  expect(boxToTrack(workspace, ['ann-1']).ok).toBe(true)
  expect(comment()?.aboutIds).toEqual(['ann-2'])
  const drawn = workspace.edits.findLast(({ changes }) => changes.some(({ after }) => after?.id === 'ann-2'))
  if (!drawn) throw new Error('not drawn')
  expect(workspace.takeBack(drawn.id).ok).toBe(true)
  expect(comment()?.aboutIds).toEqual([])
  workspace.undo()
  expect(comment()?.aboutIds).toEqual(['ann-2'])
  expect(deleteClip(workspace, view.clip.id).ok).toBe(true)
  expect(comment()).toBeUndefined()
})

test('a text in a comment is found where it is to be erased, and the id that an answer names is none', async () => {
  const { workspace, id } = await setUp()
  answerComment(workspace, id, 'Seen by Somename Mistaken')
  const found = erasePlan(workspace, { text: 'somename', isWholeWord: false })
  expect(found?.standing).toHaveLength(1)
  expect(unwantedPattern({ text: id, isWholeWord: false })).toBeDefined()
  expect(erasePlan(workspace, { text: id, isWholeWord: false })?.standing).toEqual([])
})
