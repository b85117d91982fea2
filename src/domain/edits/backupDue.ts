import type { Edit } from './edit'

const MOST_ACTS = 50
const LONGEST_MS = 30 * 60_000

/**
 * The acts that no backup holds yet, oldest first. Notes of what was looked at are none; a project's beginning and what was
 * imported stand in files already.
 * @param length how many log entries the newest backup holds
 */
export function actsSince(edits: readonly Edit[], length: number): Edit[] {
  return edits
    .slice(length)
    .filter(({ kind, purpose }) => kind !== 'genesis' && purpose !== 'examine' && purpose !== 'import')
}

/** Whether somebody is to be reminded: after 50 acts, or 30 minutes after the first that no backup holds. */
export function isBackupDue(acts: readonly Edit[], nowMs: number): boolean {
  const [first] = acts
  return first !== undefined && (acts.length >= MOST_ACTS || nowMs - Date.parse(first.at) >= LONGEST_MS)
}
