import { expect, it } from 'vitest'
import { fixedPorts, MemoryEditLog } from '../../../tests/support/fixedPorts'
import { sampleClip } from '../../../tests/support/sampleRecords'
import { fromBase64 } from '../../domain/base64'
import { headDigest } from '../chain'
import { attachProof, type StampFile } from './attachProof'
import { createProject } from './createProject'

async function begun() {
  const log = new MemoryEditLog()
  const workspace = await createProject(fixedPorts(log), { name: 'Case', pseudonym: 'coder-7f', codebook: undefined })
  workspace.commit('addClip', [{ before: null, after: sampleClip(workspace.authorId) }])
  while (workspace.saveState.kind === 'saving') await new Promise((resolve) => setTimeout(resolve, 0))
  return { workspace, hashes: log.entries.map(({ hash }) => hash) }
}

function stampOf(hash: string): StampFile {
  return {
    fileName: 'head.tsr',
    bytes: Uint8Array.of(0, 255, 7),
    kind: 'rfc3161',
    digest: headDigest(hash),
    statedAt: '2026-11-22T10:00:00.000Z',
  }
}

it('keeps the bytes with the head that was stamped, which may be an older one', async () => {
  const { workspace, hashes } = await begun()
  const [older = '', newest = ''] = hashes
  expect(attachProof(workspace, stampOf(older), hashes).ok).toBe(true)
  const other = { ...stampOf(newest), bytes: Uint8Array.of(1) }
  expect(attachProof(workspace, other, hashes).ok).toBe(true)
  const proofs = workspace.index.all('proof')
  expect(proofs.map(({ head }) => head)).toEqual([
    { length: 1, hash: older },
    { length: 2, hash: newest },
  ])
  expect([...fromBase64(proofs[0]?.bytes ?? '')]).toEqual([0, 255, 7])
  expect(workspace.undo().ok).toBe(true)
  expect(workspace.index.all('proof')).toHaveLength(1)
})

it('refuses a stamp of a head that is none of this log, and the same file twice', async () => {
  const { workspace, hashes } = await begun()
  const edits = workspace.edits.length
  expect(attachProof(workspace, stampOf('ab'.repeat(32)), hashes)).toEqual({
    ok: false,
    problem: { code: 'otherHead' },
  })
  expect(workspace.edits).toHaveLength(edits)
  attachProof(workspace, stampOf(hashes[0] ?? ''), hashes)
  expect(attachProof(workspace, stampOf(hashes[1] ?? ''), hashes)).toMatchObject({ problem: { code: 'proofKnown' } })
})
