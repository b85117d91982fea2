import { expect, test } from 'vitest'
import { fixedPorts, MemoryEditLog } from '../../tests/support/fixedPorts'
import { sampleClip, sampleCodebook } from '../../tests/support/sampleRecords'
import { createProject } from '../engine/commands/createProject'
import { renameClip } from '../engine/commands/renameClip'
import { Workspace } from '../engine/workspace'
import { showPast, showWorkspace, workspaceStore } from './workspaceStore'

test('whoever follows the revision hears of each edit once, and that another tab has taken the project over', async () => {
  const workspace = await createProject(fixedPorts(), { name: 'p', pseudonym: 'x', codebook: sampleCodebook() })
  showWorkspace(workspace)
  const moves = async (act: () => void): Promise<number> => {
    const { revision } = workspaceStore.getState()
    act()
    while (workspace.saveState.kind === 'saving') await new Promise((resolve) => setTimeout(resolve, 0))
    return workspaceStore.getState().revision - revision
  }
  expect(
    await moves(() => workspace.commit('addClip', [{ before: null, after: sampleClip(workspace.authorId) }])),
  ).toBe(1)
  expect(await moves(() => workspace.freeze())).toBe(1)
  expect(workspaceStore.getState().isReadOnly).toBe(true)
  expect(workspaceStore.getState().listed).toBe(workspaceStore.getState().revision)
})

test('a state that somebody looks at is left once something was erased that was part of it, and is shown no more', async () => {
  const log = new MemoryEditLog()
  const workspace = await createProject(fixedPorts(log), { name: 'p', pseudonym: 'x', codebook: sampleCodebook() })
  const clip = sampleClip(workspace.authorId)
  workspace.commit('addClip', [{ before: null, after: clip }])
  for (const name of ['Somename Mistaken', 'other']) renameClip(workspace, clip.id, name)
  while (workspace.saveState.kind === 'saving') await new Promise((resolve) => setTimeout(resolve, 0))
  showWorkspace(await Workspace.open(workspace.projectId, workspace.authorId, fixedPorts(log), true))
  const renamed = workspace.edits[2]?.id
  if (!renamed) throw new Error('no edit')
  showPast(renamed)
  expect(workspaceStore.getState().workspace?.index.get('clip', clip.id)?.name).toBe('Somename Mistaken')
  expect((await workspace.erase({ text: 'Somename Mistaken', isWholeWord: true }, 'a mistake')).ok).toBe(true)
  // As a tab does that reads while another one writes.
  showWorkspace(await Workspace.open(workspace.projectId, workspace.authorId, fixedPorts(log), true))
  const isNow = () => workspaceStore.getState().past === undefined
  expect([isNow(), workspaceStore.getState().workspace?.index.get('clip', clip.id)?.name]).toEqual([true, 'other'])
  showPast(renamed)
  expect(isNow()).toBe(true)
  const [erasing] = workspace.edits.slice(-1)
  if (erasing) showPast(erasing.id)
  expect(isNow()).toBe(false)
})
