import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fixedPorts } from '../../tests/support/fixedPorts'
import { GESTURES } from '../../tests/support/gestures'
import { sampleClip, sampleCodebook, steadyTable } from '../../tests/support/sampleRecords'
import { tagId, type RecordId } from '../domain/records/ids'
import type { WorkspaceRecord } from '../domain/records/workspaceRecord'
import { frameIndex } from '../domain/time/frameIndex'
import { addSync } from './commands/addSync'
import { addClaim } from './commands/addClaim'
import { createProject } from './commands/createProject'
import { drawBox } from './commands/drawBox'
import { followObject } from './commands/followObject'
import { linkEvidence } from './commands/linkEvidence'
import { saveGroup } from './commands/saveGroup'
import { saveTag } from './commands/saveTag'
import { toggleRange } from './commands/toggleRange'
import type { Workspace } from './workspace'

type Records = ReadonlyMap<RecordId, WorkspaceRecord>

/** All but undo and redo, which this test presses itself. */
const ACTS = GESTURES.slice(0, -2)

/** What lies beside the commands and is none, with the reason. */
const NO_COMMANDS: Readonly<Record<string, string>> = {
  adjudicating: 'asks, and changes nothing',
  beginRevision: 'needs a submission; tested with it',
  clipInView: 'a type',
  codedDefaults: 'what a new object begins with',
  commitCodebook: 'the end of every command of the codebook',
  commitExclusive: 'the end of every command of ranges and tags',
  createProject: 'begins the log, and what is before it nobody can go back to',
  handedOver: 'asks, and changes nothing',
  keyframeChange: 'a change for other commands',
  noteExports: 'is on disk before it is in memory; tested with the report',
  openPackage: 'needs a package; tested with submitting',
  rangeLinks: 'changes for other commands',
  settledResult: 'changes for settling',
  receivePackage: 'needs a package; tested with submitting',
  removePackage: 'needs a package; tested with submitting',
  setCutVerdict: 'what confirming and rejecting a cut share',
  splitSubmitted: 'asks, and changes nothing',
  submitWork: 'no undo takes it back: the package may have left; tested beside it',
  tagsOf: 'asks, and changes nothing',
  takeHandover: 'takes a second person; tested beside it',
  withTagSensitivity: 'what coding commands share',
}

async function begun() {
  const workspace = await createProject(fixedPorts(), {
    name: 'Case',
    pseudonym: 'coder-7f',
    codebook: sampleCodebook(),
  })
  const clip = sampleClip(workspace.authorId)
  workspace.commit('addClip', [{ before: null, after: clip }])
  const view = { clip, table: steadyTable() }
  const other = { clip: sampleClip(workspace.authorId, { id: 'clip-b' }), table: view.table }
  workspace.commit('addClip', [{ before: null, after: other.clip }])
  const instant = (at: typeof view, frame: number) => ({ view: at, frame: frameIndex(frame) })
  addSync(workspace, { a: instant(view, 5), b: instant(other, 9), errorMs: 40, basis: '' })
  // What joining, confirming and offsets need; random gestures alone seldom come by it.
  for (const frame of [10, 19, 20, 29]) toggleRange(workspace, view, frameIndex(frame), tagId.parse('no_cover'))
  const box = { x: 10, y: 10, w: 50, h: 40 }
  const marked = drawBox(workspace, view, frameIndex(40), tagId.parse('rifle'), box)
  if (!marked.ok) throw new Error(marked.problem.code)
  const boxes = [41, 42, 43, 44].map((frame) => ({ frame: frameIndex(frame), box, confidence: 0.9 }))
  followObject(workspace, view, { id: marked.value.id, frame: frameIndex(40), boxes, isGone: false })
  const shown = drawBox(workspace, view, frameIndex(60), tagId.parse('rifle'), box)
  const claim = addClaim(workspace, { en: 'A claim' })
  if (!shown.ok || !claim.ok) throw new Error('no claim')
  const words = { bearing: 'supports', strength: 'weak', note: '' } as const
  linkEvidence(workspace, claim.value.id, [shown.value.id], words)
  const book = workspace.index.get('codebook', 'book')
  const rifle = book?.tags.find(({ id }) => id === 'rifle')
  if (!rifle) throw new Error('no tag')
  saveTag(workspace, 'book', { tag: { ...rifle, definitions: { en: 'Meant otherwise' } } })
  saveGroup(workspace, 'book', { id: 'group0', labels: { en: 'Empty' }, shape: 'square' })
  return { workspace, view }
}

/** All but what was looked at, which no undo takes back. */
function recordsOf(workspace: Workspace): Records {
  return new Map([...workspace.index.records].filter(([, { type }]) => type !== 'coverage'))
}

it('every command is among the gestures', () => {
  const gestures = readFileSync(join(import.meta.dirname, '../../tests/support/gestures.ts'), 'utf8')
  const files = readdirSync(join(import.meta.dirname, 'commands')).filter((name) => !name.endsWith('.test.ts'))
  const names = files.map((name) => name.replace(/\.ts$/, ''))
  const isTried = (name: string) => gestures.includes(`/engine/commands/${name}'`)
  expect(names.filter((name) => name !== 'clipInView' && isTried(name) === name in NO_COMMANDS)).toEqual([])
  expect(Object.keys(NO_COMMANDS).filter((name) => !names.includes(name))).toEqual([])
})

/** Makes the steps that can be made, then undoes and redoes them all. @param made takes which of the acts have made an edit */
async function walkThereAndBack(steps: readonly Step[], made: Set<number>): Promise<void> {
  const { workspace, view } = await begun()
  const states: Records[] = [recordsOf(workspace)]
  for (const [which, n] of steps) {
    const before = workspace.edits.length
    ACTS[which]?.(workspace, view, n)
    expect(workspace.edits.length - before).toBeLessThanOrEqual(1)
    if (workspace.edits.length > before) made.add(which)
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
}

/** Which act, and a number that it makes its frames and names of. */
type Step = readonly [which: number, n: number]
const LONGEST = 25
const stepsFrom = (minLength: number) =>
  fc.array(fc.tuple(fc.nat(ACTS.length - 1), fc.nat(90)), { minLength, maxLength: LONGEST })

it('undo and redo walk through every state that any sequence of commands has made, there and back', async () => {
  const made = new Set<number>()
  await fc.assert(
    fc.asyncProperty(stepsFrom(1), (steps) => walkThereAndBack(steps, made)),
    { numRuns: 2000 },
  )
  // Chance seldom puts together what some acts need: long sequences do, until each has come about.
  const longest = stepsFrom(LONGEST)
  for (let more = 0; made.size < ACTS.length && more < 2000; more += 1) {
    for (const steps of fc.sample(longest, 1)) await walkThereAndBack(steps, made)
  }
  // A gesture that never makes an edit would prove nothing of its command.
  expect(ACTS.flatMap((act, which) => (made.has(which) ? [] : [String(act)]))).toEqual([])
}, 300_000)
