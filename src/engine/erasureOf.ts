import type { Edit, ErasedEdit, Erasure } from '../domain/edits/edit'

/**
 * What an erasing notes in the log of the edits that it takes the payload of. An erasing among them is told anew: what it had
 * erased has no payload either, and without it nothing would say so.
 * @param seqs their numbers
 * @param snapshot the digest of the records as they are
 */
export function erasureOf(edits: readonly Edit[], seqs: readonly number[], reason: string, snapshot: string): Erasure {
  const entries = new Map<number, ErasedEdit>()
  const files = new Set<string>()
  for (const seq of seqs) {
    const edit = edits[seq]
    if (!edit) continue
    for (const each of edit.erasure?.entries ?? []) entries.set(each.seq, each)
    for (const file of filesIn(edit)) files.add(file)
    entries.set(seq, outlineOf(edit, seq))
  }
  const inOrder = [...entries.values()].toSorted((a, b) => a.seq - b.seq)
  return { entries: inOrder, reason, files: [...files].toSorted(), snapshot }
}

function outlineOf({ id, kind, of, purpose, authorId, at, received }: Edit, seq: number): ErasedEdit {
  const head = received && { projectId: received.projectId, length: received.length, hash: received.hash }
  return { seq, id, kind, purpose, authorId, at, ...(of ? { of } : {}), ...(head ? { received: head } : {}) }
}

function filesIn({ changes, erasure }: Edit): string[] {
  const records = changes.flatMap(({ before, after }) => [before, after])
  const clips = records.flatMap((record) => (record?.type === 'clip' ? [record.source, record.accessCopy] : []))
  const packages = records.flatMap((record) => (record?.type === 'submission' ? [record.sha256] : []))
  return [...clips.flatMap((file) => file?.sha256 ?? []), ...packages, ...(erasure?.files ?? [])]
}
