import { describe, expect, it } from 'vitest'
import { annotatorId, editId, tagId } from '../../src/domain/records/ids'
import type { WorkspaceRecord } from '../../src/domain/records/workspaceRecord'
import { frameIndex } from '../../src/domain/time/frameIndex'
import { beginRevision } from '../../src/engine/commands/beginRevision'
import { changeCoded } from '../../src/engine/commands/changeCoded'
import { changeTrackBox } from '../../src/engine/commands/changeTrackBox'
import { createProject } from '../../src/engine/commands/createProject'
import { deleteRecords } from '../../src/engine/commands/deleteRecords'
import { drawBox } from '../../src/engine/commands/drawBox'
import { openPackage } from '../../src/engine/commands/openPackage'
import { receivePackage } from '../../src/engine/commands/receivePackage'
import { removePackage } from '../../src/engine/commands/removePackage'
import { setReviewRules } from '../../src/engine/commands/setReviewRules'
import { toggleRange } from '../../src/engine/commands/toggleRange'
import type { Workspace } from '../../src/engine/workspace'
import { planPackage, receivedSubmission, type ArrivedPackage } from '../../src/formats/package/planPackage'
import { EXCLUSIVE_CODEBOOK, exclusiveProject, TAGS } from '../support/exclusiveProject'
import { fixedPorts, MemoryEditLog } from '../support/fixedPorts'
import { sampleClip, sampleCodebook, steadyTable } from '../support/sampleRecords'
import { checkBytes, clipsOf, onDisk, sha256Of, submitAll } from '../support/submitted'

const BOX = { x: 10, y: 10, w: 50, h: 40 }

async function arrived(file: Uint8Array<ArrayBuffer>): Promise<ArrivedPackage> {
  const checked = await checkBytes(new Blob([file]))
  if (!checked.ok) throw new Error(`${checked.problem.code} ${checked.problem.value}`)
  const bytes = { sha256: sha256Of(file), sizeBytes: file.length, isEncrypted: false }
  return { ...checked.value, fileName: 'coder.framebench', ...bytes }
}

/** Somebody else's project with the same clip under another id. */
async function receiving(
  codebook = EXCLUSIVE_CODEBOOK,
  over: Parameters<typeof sampleClip>[1] = {},
): Promise<Workspace> {
  const ports = fixedPorts(new MemoryEditLog(), 'theirs')
  const workspace = await createProject(ports, { name: 'Reviewing', pseudonym: 'reviewer-1', codebook })
  workspace.commit('addClip', [{ before: null, after: sampleClip(workspace.authorId, { id: 'clip-z', ...over }) }])
  return workspace
}

function planned(
  workspace: Workspace,
  file: ArrivedPackage,
  tags: Parameters<typeof planPackage>[2]['tags'] = new Map(),
) {
  return planPackage(workspace.index.records, file, { tags, at: workspace.ports.clock.now(), by: workspace.authorId })
}

function open(workspace: Workspace, file: ArrivedPackage) {
  const plan = planned(workspace, file)
  const { project, coder, log } = file.manifest
  const received = {
    fileName: 'f',
    projectId: project.id,
    projectName: project.name,
    people: [coder.pseudonym],
    ...log,
  }
  return { plan, made: openPackage(workspace, plan.changes, received) }
}

function codedIn({ index }: Workspace): WorkspaceRecord[] {
  return [...index.all('track'), ...index.all('segment'), ...index.all('annotation')]
}

describe('submitted work', () => {
  it('is changed by no command until a new revision is begun, and its submission is not undone', async () => {
    const { workspace, view, people } = await exclusiveProject()
    toggleRange(workspace, view, frameIndex(10), TAGS.cover)
    toggleRange(workspace, view, frameIndex(19), TAGS.cover)
    await submitAll(workspace)
    const [range] = workspace.index.all('segment')
    const [person] = people
    if (!range || !person) throw new Error('nothing coded')
    expect(range.status).toBe('submitted')
    const refused = { ok: false, problem: { code: 'submitted', revision: 2 } }
    expect(changeCoded(workspace, range.id, { purpose: 'changeNote', values: { note: 'x' } })).toMatchObject(refused)
    expect(changeTrackBox(workspace, view, person, frameIndex(30), BOX)).toMatchObject(refused)
    expect(deleteRecords(workspace, [range.id])).toMatchObject(refused)
    expect(drawBox(workspace, view, frameIndex(3), TAGS.person, BOX)).toMatchObject(refused)
    expect(workspace.undo()).toMatchObject({ problem: { code: 'sent', revision: 2 } })
    expect(workspace.takeBack(workspace.edits.at(-1)?.id ?? editId.parse('none'))).toMatchObject({
      problem: { code: 'sent' },
    })

    expect(beginRevision(workspace, clipsOf(workspace)).ok).toBe(true)
    expect(changeCoded(workspace, range.id, { purpose: 'changeNote', values: { note: 'x' } }).ok).toBe(true)
    await submitAll(workspace)
    expect(workspace.index.all('review').map(({ revision }) => revision)).toEqual([1, 2])
  })

  it('is refused where something was changed since the package was made', async () => {
    const { workspace } = await exclusiveProject()
    await submitAll(workspace)
    beginRevision(workspace, clipsOf(workspace))
    await onDisk(workspace)
    const submitting = submitAll(workspace)
    setReviewRules(workspace, { isBlind: true })
    await expect(submitting).rejects.toThrow('changedMeanwhile')
    expect(workspace.index.all('submission').length).toBe(1)
  })
})

describe('a received package', () => {
  it('brings the codes on the clip that is here, locked, in one edit; undo takes all of it out', async () => {
    const { workspace } = await exclusiveProject()
    const file = await arrived(await submitAll(workspace))
    const reviewer = await receiving()
    const before = new Map(reviewer.index.records)
    const { plan, made } = open(reviewer, file)
    expect(made.ok).toBe(true)
    expect(plan).toMatchObject({ added: 3, unchanged: 0, leftOut: 0, isOtherProject: true, refusal: undefined })
    expect(reviewer.index.all('track').map(({ clipId, status }) => [clipId, status])).toEqual(
      Array.from({ length: 3 }, () => ['clip-z', 'submitted']),
    )
    expect(reviewer.index.all('review')[0]?.recordIds.length).toBe(3)
    expect(made.ok && made.value.received?.hash).toBe(file.manifest.log.hash)
    expect(planned(reviewer, file).refusal).toBe('alreadyHere')
    expect(reviewer.undo().ok).toBe(true)
    expect(reviewer.index.records).toEqual(before)
  })

  it('of a newer revision leaves what did not change under its id, and gives new ids to what did and what leans on it', async () => {
    const { workspace, view, people } = await exclusiveProject()
    const [changed, same] = people
    if (!changed || !same) throw new Error('nobody')
    for (const [tag, whom] of [
      [TAGS.cover, changed],
      [TAGS.prone, same],
    ] as const) {
      toggleRange(workspace, view, frameIndex(10), tag, [whom])
      toggleRange(workspace, view, frameIndex(19), tag, [whom])
    }
    const reviewer = await receiving()
    open(reviewer, await arrived(await submitAll(workspace)))
    const first = new Map(reviewer.index.records)
    beginRevision(workspace, clipsOf(workspace))
    expect(changeTrackBox(workspace, view, changed, frameIndex(30), BOX).ok).toBe(true)
    const newer = await arrived(await submitAll(workspace))
    const { plan, made } = open(reviewer, newer)
    expect(made.ok).toBe(true)
    expect(plan).toMatchObject({ added: 2, unchanged: 3, leftOut: 0 })
    for (const [id, record] of first) expect(reviewer.index.records.get(id)).toEqual(record)
    const added = codedIn(reviewer).filter(({ id }) => !first.has(id))
    expect(added.map(({ id }) => id.endsWith('.r2'))).toEqual([true, true])
    const range = reviewer.index.all('segment').find(({ id }) => id.endsWith('.r2'))
    expect(range?.trackIds).toEqual([`${changed}.r2`])
    expect(reviewer.index.keyframesOf(`${changed}.r2`).length).toBe(2)
    const review = reviewer.index.all('review').find(({ revision }) => revision === 2)
    expect(review?.recordIds).toContain(same)
    expect(review?.recordIds).not.toContain(changed)
    expect(review?.recordIds).toContain(`${changed}.r2`)
  })

  it('is refused where its clips are others, or another package of its revision is here', async () => {
    const { workspace } = await exclusiveProject()
    const file = await arrived(await submitAll(workspace))
    const elsewhere = await receiving(EXCLUSIVE_CODEBOOK, {
      source: { fileName: 'x', sizeBytes: 1, sha256: 'b'.repeat(64) },
    })
    expect(planned(elsewhere, file)).toMatchObject({ refusal: 'noClipHere', leftOut: 3 })
    const otherFrames = await receiving(EXCLUSIVE_CODEBOOK, { frameCount: 90 })
    expect(planned(otherFrames, file).refusal).toBe('otherFrames')
    const reviewer = await receiving()
    open(reviewer, file)
    const forked = { ...file, sha256: 'c'.repeat(64), annotationsSha256: 'd'.repeat(64) }
    expect(planned(reviewer, forked).refusal).toBe('sameRevision')
  })

  it('says which tags are unknown, and takes their codes once a tag here stands for them', async () => {
    const { workspace } = await exclusiveProject()
    const file = await arrived(await submitAll(workspace))
    const reviewer = await receiving({
      ...sampleCodebook(),
      tags: sampleCodebook().tags.map((tag) => ({ ...tag, kind: 'track', labels: { en: tag.id } })),
    })
    const plan = planned(reviewer, file)
    expect(plan).toMatchObject({ added: 0, leftOut: 3, unknownTags: [{ tag: { id: 'person' }, uses: 3 }] })
    const rifle = tagId.parse('rifle')
    const mapped = planned(reviewer, file, new Map([[TAGS.person, rifle]]))
    expect(mapped).toMatchObject({ added: 3, leftOut: 0 })
  })

  it('says where somebody else has its pseudonym, and overwrites nobody who has its ids', async () => {
    const { workspace } = await exclusiveProject()
    const file = await arrived(await submitAll(workspace))
    const reviewer = await receiving()
    const [taken] = workspace.index.all('track')
    if (!taken) throw new Error('no track')
    const mine = {
      ...taken,
      clipId: sampleClip('x', { id: 'clip-z' }).id,
      authorId: reviewer.authorId,
      status: 'draft' as const,
    }
    reviewer.commit('drawTrack', [{ before: null, after: mine }])
    reviewer.commit('addAnnotator', [
      {
        before: null,
        after: {
          type: 'annotator',
          id: annotatorId.parse('k'),
          pseudonym: 'coder-7f',
          createdAt: reviewer.ports.clock.now(),
        },
      },
    ])
    const { plan, made } = open(reviewer, file)
    expect(plan.samePseudonym).toBe(true)
    expect(made.ok).toBe(true)
    expect(reviewer.index.get('track', taken.id)).toEqual(mine)
    expect(reviewer.index.get('track', `${taken.id}.r1`)?.authorId).toBe(workspace.authorId)
  })

  it('stays closed in a blind project until its receiver has submitted; closed ones can be removed', async () => {
    const { workspace } = await exclusiveProject()
    const file = await arrived(await submitAll(workspace))
    const reviewer = await receiving()
    setReviewRules(reviewer, { isBlind: true })
    const [clip] = reviewer.index.all('clip')
    if (!clip) throw new Error('no clip')
    drawBox(reviewer, { clip, table: steadyTable() }, frameIndex(1), TAGS.person, BOX)
    expect(open(reviewer, file).made).toMatchObject({ ok: false, problem: { code: 'stillBlind' } })
    const said = { at: reviewer.ports.clock.now(), by: reviewer.authorId }
    const closed = receivedSubmission(file, 'closed', said)
    expect(receivePackage(reviewer, closed).ok).toBe(true)
    expect(codedIn(reviewer).length).toBe(1)
    expect(removePackage(reviewer, closed.id).ok).toBe(true)
    expect(reviewer.undo().ok).toBe(true)
    await submitAll(reviewer)
    expect(open(reviewer, file).made.ok).toBe(true)
    expect(reviewer.index.get('submission', closed.id)?.state).toBe('open')
  })
})
