import { describe, expect, it } from 'vitest'
import { fixedPorts } from '../../../tests/support/fixedPorts'
import { sampleAnnotation, sampleClip, sampleCodebook } from '../../../tests/support/sampleRecords'
import { claimWords, evidenceNote } from '../../domain/claims/claimWords'
import { BEARINGS, claimRecord } from '../../domain/records/claim'
import { addClaim } from './addClaim'
import { changeClaim, translateClaim } from './changeClaim'
import { createProject } from './createProject'
import { deleteClaim } from './deleteClaim'
import { deleteRecords } from './deleteRecords'
import { changeEvidence, claimsOn, linkEvidence, unlinkEvidence } from './linkEvidence'
import { setClaimStatus } from './setClaimStatus'
import { takeClaims } from './takeClaims'

const WORDS = { bearing: 'contradicts', strength: 'strong', note: 'Nobody looks up.' } as const

async function setUp() {
  const workspace = await createProject(fixedPorts(), { name: 'Test', pseudonym: 'c', codebook: sampleCodebook() })
  const clip = sampleClip(workspace.authorId)
  const boxes = ['ann-1', 'ann-2'].map((id) => sampleAnnotation(workspace.authorId, { id }))
  for (const after of [clip, ...boxes]) workspace.commit('import', [{ before: null, after }])
  const made = addClaim(workspace, { en: ' They take cover. ', ar: '' })
  if (!made.ok) throw new Error('refused')
  const { id } = made.value
  const claim = () => workspace.index.get('claim', id)
  return { workspace, id, claim, purpose: () => workspace.edits.at(-1)?.purpose }
}

const refused = (code: string) => ({ ok: false, problem: { code } })

describe('a claim', () => {
  it('is added with what is said of it, unjudged, in one edit', async () => {
    const { claim, purpose, workspace } = await setUp()
    expect(claim()).toMatchObject({ text: { en: 'They take cover.' }, status: 'unadjudicated', evidence: [] })
    expect(purpose()).toBe('addClaim')
    expect(addClaim(workspace, { en: ' ' })).toMatchObject(refused('claimWithoutText'))
  })

  it('keeps its sentence, and an empty alternative goes with its translation', async () => {
    const { workspace, id, claim } = await setUp()
    expect(changeClaim(workspace, id, { text: { en: '' } })).toMatchObject(refused('claimWithoutText'))
    expect(changeClaim(workspace, id, { alternatives: ['a lull', 'habit'] }).ok).toBe(true)
    expect(translateClaim(workspace, id, 'ar', { alternatives: ['هدوء', 'عادة'], limits: 'حد' }).ok).toBe(true)
    expect(changeClaim(workspace, id, { alternatives: ['', 'habit'] }).ok).toBe(true)
    const changed = claimRecord.parse(claim())
    expect(claimWords(changed, 'ar')).toMatchObject({ alternatives: ['عادة'], limits: 'حد' })
    expect(claimWords(changed, 'en')).toMatchObject({ alternatives: ['habit'], limits: '' })
    expect(translateClaim(workspace, id, 'ar', { alternatives: [], limits: '' }).ok).toBe(true)
    expect(claim()?.translations).toBeUndefined()
  })

  it('is judged by a person with a reason, and by nothing else', async () => {
    const { workspace, id, claim } = await setUp()
    expect(setClaimStatus(workspace, id, 'contradicted', ' ')).toMatchObject(refused('statusWithoutReason'))
    linkEvidence(workspace, id, ['ann-1', 'ann-2'], WORDS)
    expect(claim()?.status).toBe('unadjudicated')
    expect(setClaimStatus(workspace, id, 'mixed', 'Both are seen.').ok).toBe(true)
    expect(claim()).toMatchObject({ status: 'mixed', statusReason: 'Both are seen.', statusBy: workspace.authorId })
    translateClaim(workspace, id, 'ar', { statusReason: 'يُرى الأمران.' })
    setClaimStatus(workspace, id, 'supported', 'Seen again.')
    expect(claimWords(claimRecord.parse(claim()), 'ar').statusReason).toBe('Seen again.')
  })

  it('with evidence is deleted only when that was asked, and undo brings both back', async () => {
    const { workspace, id, claim } = await setUp()
    linkEvidence(workspace, id, ['ann-1', 'clip-a'], WORDS)
    const before = claim()
    expect(deleteClaim(workspace, id)).toEqual({ ok: false, problem: { code: 'claimHasEvidence', count: 2 } })
    expect(deleteClaim(workspace, id, true).ok).toBe(true)
    expect(claim()).toBeUndefined()
    expect(workspace.undo().ok).toBe(true)
    expect(claim()).toEqual(before)
  })
})

describe('evidence', () => {
  it.each(BEARINGS)('is linked as %s by the same one act', async (bearing) => {
    const { workspace, id, claim } = await setUp()
    const before = workspace.edits.length
    expect(linkEvidence(workspace, id, ['ann-1', 'clip-a', 'none'], { ...WORDS, bearing }).ok).toBe(true)
    expect(workspace.edits.length).toBe(before + 1)
    expect(claim()?.evidence.map((link) => [link.recordId, link.bearing])).toEqual([
      ['ann-1', bearing],
      ['clip-a', bearing],
    ])
  })

  it('stands once under a claim: said again it is changed, and its place stays', async () => {
    const { workspace, id, claim } = await setUp()
    linkEvidence(workspace, id, ['ann-1', 'ann-2'], WORDS)
    linkEvidence(workspace, id, ['ann-1'], { ...WORDS, bearing: 'fitsEither' })
    expect(claim()?.evidence.map(({ bearing }) => bearing)).toEqual(['fitsEither', 'contradicts'])
    expect(changeEvidence(workspace, id, 'ann-2', { bearing: 'supports', noteTranslations: { ar: 'ملاحظة' } }).ok).toBe(
      true,
    )
    expect(changeEvidence(workspace, id, 'ann-2', { noteTranslations: { ar: 'ملاحظة' } })).toMatchObject(
      refused('nothingToDo'),
    )
    const [, second] = claimRecord.parse(claim()).evidence
    expect(second && [evidenceNote(second, 'ar'), evidenceNote(second, 'en')]).toEqual(['ملاحظة', WORDS.note])
    expect(unlinkEvidence(workspace, id, 'ann-1').ok).toBe(true)
    expect(claim()?.evidence.map(({ recordId }) => recordId)).toEqual(['ann-2'])
  })

  it('keeps what it names: a linked object is not deleted, and can be once it is unlinked', async () => {
    const { workspace, id } = await setUp()
    linkEvidence(workspace, id, ['ann-1'], WORDS)
    expect(deleteRecords(workspace, ['ann-1'])).toMatchObject({
      problem: { code: 'integrity', problems: [{ code: 'stillInUse', value: 'ann-1', recordId: id }] },
    })
    expect(workspace.index.get('annotation', 'ann-1')).toBeDefined()
    expect(claimsOn(workspace, ['ann-1', 'ann-2']).map((claim) => claim.id)).toEqual([id])
    unlinkEvidence(workspace, id, 'ann-1')
    expect(deleteRecords(workspace, ['ann-1']).ok).toBe(true)
  })
})

it('claims of a codebook come in as drafts, without tags unknown here; those that are here stay as they are', async () => {
  const { workspace, id, claim } = await setUp()
  const mine = claim()
  const starter = claimRecord.parse({ type: 'claim', id: 'C01', text: { en: 'One' }, tagIds: ['rifle', 'tank'] })
  expect(takeClaims(workspace, [starter, claimRecord.parse({ ...starter, id })]).ok).toBe(true)
  expect(workspace.index.get('claim', 'C01')).toMatchObject({ tagIds: ['rifle'], status: 'unadjudicated' })
  expect(claim()).toBe(mine)
  expect(takeClaims(workspace, [starter])).toMatchObject(refused('nothingToDo'))
})
