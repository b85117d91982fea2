import { toBase64 } from '../../domain/base64'
import type { Edit } from '../../domain/edits/edit'
import type { LogHead } from '../../domain/edits/logEntry'
import { annotatorId, proofId } from '../../domain/records/ids'
import type { ProofRecord } from '../../domain/records/proof'
import { fail, type Result } from '../../domain/result'
import { fileDigest, headDigest } from '../chain'
import type { Refusal, Workspace } from '../workspace'

/** An outside timestamp as it was read from its file. */
export interface StampFile {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly kind: ProofRecord['kind']
  /** What was stamped, as SHA-256. */
  readonly digest: string
  readonly statedAt: string | undefined
}

/** `otherHead`: what was stamped is the head of no state of this log. `proofKnown`: the same file is attached already. */
export type ProofRefusal = Refusal | { readonly code: 'otherHead' } | { readonly code: 'proofKnown' }

/**
 * Keeps an outside timestamp in the project. It must be about a head of this log, the newest or an older one: then it covers
 * the entries up to there.
 * @param hashes the hash of each entry of the log, by its number, as they hold on disk
 */
export function attachProof(
  workspace: Workspace,
  file: StampFile,
  hashes: readonly string[],
): Result<Edit, ProofRefusal> {
  const head = stampedHead(file.digest, hashes)
  if (!head) return fail({ code: 'otherHead' })
  const sha256 = fileDigest(file.bytes)
  if (workspace.index.all('proof').some((each) => each.sha256 === sha256)) return fail({ code: 'proofKnown' })
  const after: ProofRecord = {
    type: 'proof',
    id: proofId.parse(workspace.ports.ids.next()),
    kind: file.kind,
    fileName: file.fileName.slice(0, 500),
    bytes: toBase64(file.bytes),
    sha256,
    head,
    ...(file.statedAt === undefined ? {} : { statedAt: file.statedAt }),
    attachedBy: annotatorId.parse(workspace.authorId),
    attachedAt: workspace.ports.clock.now(),
  }
  return workspace.commit('attachProof', [{ before: null, after }])
}

/** The newest head whose bytes have this digest. */
function stampedHead(digest: string, hashes: readonly string[]): LogHead | undefined {
  const at = hashes.findLastIndex((hash) => headDigest(hash) === digest)
  const hash = hashes[at]
  return hash === undefined ? undefined : { length: at + 1, hash }
}
