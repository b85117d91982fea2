import { expect, test } from 'vitest'
import { fixedPorts } from '../../tests/support/fixedPorts'
import { sampleClip, sampleCodebook } from '../../tests/support/sampleRecords'
import { createProject } from '../engine/commands/createProject'
import { showWorkspace, workspaceStore } from './workspaceStore'

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
