import { LARGEST_PROOF_BYTES } from '../../domain/records/proof'
import { attachProof } from '../../engine/commands/attachProof'
import { readProof } from '../../formats/proof/readProof'
import { notify } from '../../stores/noticesStore'
import { explainRefusal } from '../../stores/refusals'
import { workspaceStore } from '../../stores/workspaceStore'

/** Reads a timestamp file and keeps it with the head that it is about, or says why it is not kept. */
export async function attachFile(file: File, hashes: readonly string[]): Promise<void> {
  const { workspace } = workspaceStore.getState()
  if (!workspace) return
  // One byte more is read than is taken, so that a larger file is seen to be one.
  const bytes = await file
    .slice(0, LARGEST_PROOF_BYTES + 1)
    .arrayBuffer()
    .then(
      (buffer) => new Uint8Array(buffer),
      () => undefined,
    )
  if (!bytes) return notify('problem', 'audit.proof.refused.unreadable', { file: file.name })
  const read = readProof(bytes)
  if (!read.ok) {
    const { code, value } = read.problem
    return notify('problem', `audit.proof.refused.${code}`, {
      file: file.name,
      value,
      limit: LARGEST_PROOF_BYTES / 1024,
    })
  }
  const made = attachProof(workspace, { ...read.value, fileName: file.name, bytes }, hashes)
  if (made.ok) {
    const proof = made.value.changes[0]?.after
    const count = proof?.type === 'proof' ? proof.head.length : 0
    return notify('info', 'audit.proof.attached', { file: file.name, count })
  }
  const { problem } = made
  if (problem.code === 'otherHead' || problem.code === 'proofKnown') {
    return notify('problem', `audit.proof.refused.${problem.code}`, { file: file.name })
  }
  return explainRefusal(problem)
}
