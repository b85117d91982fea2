/** The name of every backup ends with it. */
export const BACKUP_EXTENSION = '.framebench-backup'

export const MANIFEST = 'manifest.json'
export const RECORDS = 'records.jsonl'
export const LOG = 'log.jsonl'
/** The records that replaying the log starts from; left out where nothing was erased. */
export const SNAPSHOT = 'snapshot.jsonl'
/** How the project's objects are looked at in the browser that made the backup; left out where nothing is kept. */
export const VIEWS = 'views.json'

const CLIPS = 'clips/'

export function clipEntry(sha256: string): string {
  return CLIPS + sha256
}

/** The only names that a backup has: no path leads out of it. */
export function isBackupEntry(name: string): boolean {
  return [MANIFEST, RECORDS, LOG, SNAPSHOT, VIEWS].includes(name) || /^clips\/[0-9a-f]{64}$/.test(name)
}
