import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fixedPorts } from '../../tests/support/fixedPorts'
import { GESTURES } from '../../tests/support/gestures'
import { sampleClip, sampleCodebook, steadyTable } from '../../tests/support/sampleRecords'
import type { RecordId } from '../domain/records/ids'
import type { WorkspaceRecord } from '../domain/records/workspaceRecord'
import { createProject } from './commands/createProject'
import type { Workspace } from './workspace'

type Records = ReadonlyMap<RecordId, WorkspaceRecord>

/** All but undo and redo, which this test presses itself. */
const ACTS = GESTURES.slice(0, -2)

async function begun() {
  const workspace = await createProject(fixedPorts(), {
    name: 'Case',
    pseudonym: 'coder-7f',
    codebook: sampleCodebook(),
  })
  const clip = sampleClip(workspace.authorId)
  workspace.commit('addClip', [{ before: null, after: clip }])
  return { workspace, view: { clip, table: steadyTable() } }
}

/** All but what was looked at, which no undo takes back. */
function recordsOf(workspace: Workspace): Records {
  return new Map([...workspace.index.records].filter(([, { type }]) => type !== 'coverage'))
}

it('undo and redo walk through every state that any sequence of commands has made, there and back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(ACTS.length - 1), fc.nat(90)), { minLength: 1, maxLength: 25 }),
      async (steps) => {
        const { workspace, view } = await begun()
        const states: Records[] = [recordsOf(workspace)]
        for (const [which, n] of steps) {
          const before = workspace.edits.length
          ACTS[which]?.(workspace, view, n)
          expect(workspace.edits.length - before).toBeLessThanOrEqual(1)
          const isGesture = workspace.edits.at(-1)?.purpose !== 'examine'
          if (workspace.edits.length > before && isGesture) states.push(recordsOf(workspace))
        }
        for (const state of states.slice(0, -1).toReversed()) {
          expect(workspace.undo().ok).toBe(true)
          expect(recordsOf(workspace)).toEqual(state)
        }
        for (const state of states.slice(1)) {
          expect(workspace.redo().ok).toBe(true)
          expect(recordsOf(workspace)).toEqual(state)
        }
        expect(workspace.redoable).toBeUndefined()
      },
    ),
    { numRuns: 2000 },
  )
}, 300_000)
