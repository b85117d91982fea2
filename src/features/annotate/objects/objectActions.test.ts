import { afterEach, expect, it } from 'vitest'
import { fixedPorts, MemoryEditLog } from '../../../../tests/support/fixedPorts'
import { sampleAnnotation, sampleClip, sampleCodebook } from '../../../../tests/support/sampleRecords'
import { annotationId } from '../../../domain/records/ids'
import { createProject } from '../../../engine/commands/createProject'
import { importRecords } from '../../../engine/commands/importRecords'
import { noticesStore } from '../../../stores/noticesStore'
import { objectViewStore, PLAIN_VIEW, toggleLocked } from '../../../stores/objectViewStore'
import { selectionStore, selectMany } from '../../../stores/selectionStore'
import { showWorkspace } from '../../../stores/workspaceStore'
import { deleteSelected } from '../actions'

afterEach(() => {
  showWorkspace(undefined)
  objectViewStore.setState(PLAIN_VIEW)
})

it('deletes drafts only: what is locked or was submitted stays, stays selected, and is told', async () => {
  const workspace = await createProject(fixedPorts(new MemoryEditLog()), {
    name: 'p',
    pseudonym: 'x',
    codebook: sampleCodebook(),
  })
  const looks = [{ status: 'draft' }, { status: 'submitted' }, { status: 'draft' }, { status: 'adjudicated' }] as const
  const boxes = looks.map((look, at) => sampleAnnotation(workspace.authorId, { id: `box-${at}`, ...look }))
  const clip = sampleClip(workspace.authorId)
  importRecords(
    workspace,
    [clip, ...boxes].map((after) => ({ before: null, after })),
  )
  showWorkspace(workspace)
  const [draft, submitted, locked, settled] = boxes.map(({ id }) => annotationId.parse(id))
  if (!draft || !submitted || !locked || !settled) throw new Error('no boxes')
  toggleLocked([locked])
  selectMany([draft, submitted, locked, settled])
  const told: string[] = []
  const stop = noticesStore.subscribe(({ newest }) => void told.push(`${newest?.key} ${newest?.values['count']}`))
  deleteSelected()
  stop()
  expect(workspace.index.annotationsOf(clip.id).map(({ id }) => id)).toEqual([submitted, locked, settled])
  expect(selectionStore.getState().ids).toEqual([submitted, locked, settled])
  expect(told).toEqual(['objectsPanel.locked 1', 'objectsPanel.submitted 2'])
})
