import { codebookRecord } from '../../src/domain/records/codebook'
import { tagId } from '../../src/domain/records/ids'
import type { ClipInView } from '../../src/engine/commands/clipInView'
import { createProject } from '../../src/engine/commands/createProject'
import { drawTrack } from '../../src/engine/commands/drawTrack'
import { frameIndex } from '../../src/domain/time/frameIndex'
import type { Workspace } from '../../src/engine/workspace'
import { fixedPorts } from './fixedPorts'
import { sampleClip, steadyTable } from './sampleRecords'

/** Postures exclude each other, sounds do not, and calm belongs to another variable than the postures. */
export const TAGS = {
  open: tagId.parse('open'),
  cover: tagId.parse('cover'),
  prone: tagId.parse('prone'),
  calm: tagId.parse('calm'),
  shots: tagId.parse('shots'),
  blast: tagId.parse('blast'),
  person: tagId.parse('person'),
}

export const EXCLUSIVE_CODEBOOK = codebookRecord.parse({
  type: 'codebook',
  id: 'book',
  version: '1',
  titles: { en: 'Test codebook' },
  groups: [{ id: 'all', labels: { en: 'All' }, shape: 'square' }],
  variables: [{ id: 'sound', isAnyOf: true }, { id: 'posture' }],
  tags: [
    tag('open', 'posture', [
      choice('cover_near', { isRequired: true }),
      { id: 'sure', labels: { en: 'Sure' }, kind: 'yesNo', defaultValue: false },
    ]),
    tag('cover', 'posture'),
    tag('prone', 'posture'),
    tag('calm', 'calmness'),
    tag('shots', 'sound'),
    tag('blast', 'sound'),
    tag('person', undefined, [choice('visible', { isMutable: true, defaultValue: 'yes' }), choice('dress', {})]),
  ],
})

function tag(id: string, variable: string | undefined, attributes: readonly unknown[] = []) {
  const kind = id === 'person' ? 'track' : 'range'
  return { id, labels: { en: id }, kind, groupId: 'all', colour: 'orange', variable, attributes }
}

function choice(id: string, over: object) {
  const options = ['yes', 'no'].map((each) => ({ id: each, labels: { en: each } }))
  return { id, labels: { en: id }, kind: 'choice', options, ...over }
}

/** A project with a clip of 100 frames and three tracks that begin on its first one. */
export async function exclusiveProject() {
  const workspace: Workspace = await createProject(fixedPorts(), {
    name: 'Case',
    pseudonym: 'coder-7f',
    codebook: EXCLUSIVE_CODEBOOK,
  })
  const clip = sampleClip(workspace.authorId)
  workspace.commit('addClip', [{ before: null, after: clip }])
  const view: ClipInView = { clip, table: steadyTable() }
  const people = [0, 1, 2].map((at) => {
    const made = drawTrack(workspace, view, frameIndex(0), TAGS.person, { x: 10 + 100 * at, y: 10, w: 50, h: 90 })
    if (!made.ok) throw new Error(made.problem.code)
    return made.value.id
  })
  return { workspace, view, people }
}
