import type { RecordId } from '../../domain/records/ids'
import type { Workspace } from '../workspace'

/** Tells what is still a draft from what was submitted or settled, and so is changed by nobody any more. */
export function splitSubmitted(
  { index }: Workspace,
  ids: readonly RecordId[],
): { readonly free: readonly RecordId[]; readonly submitted: readonly RecordId[] } {
  const submitted = ids.filter((id) => {
    const record = index.records.get(id)
    return record !== undefined && 'status' in record && record.status !== 'draft'
  })
  if (submitted.length === 0) return { free: ids, submitted }
  const kept = new Set(submitted)
  return { free: ids.filter((id) => !kept.has(id)), submitted }
}
