import { logHead } from '../../domain/edits/logEntry'
import { instant, sha256, shortText, sizeBytes } from '../../domain/records/fields'
import { projectId } from '../../domain/records/ids'
import { z } from '../../domain/zod'

/** The format and its version: framebench-backup/MAJOR. */
export const BACKUP_FORMAT = 'framebench-backup/1'

/** Far above real use: a case has some hundreds of clips. */
export const MOST_CLIPS = 20_000

/** What a backup says of itself. `missing` names clips of the project whose bytes were not in that browser, or not asked for. */
export const backupManifest = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  made: instant,
  program: z.string().max(40),
  project: z.strictObject({ id: projectId, name: shortText }),
  log: logHead,
  recordCount: sizeBytes,
  hasClips: z.boolean(),
  clips: z.array(sha256).max(MOST_CLIPS),
  missing: z.array(sha256).max(MOST_CLIPS),
  entries: z.array(z.strictObject({ name: z.string().max(100), sizeBytes, sha256 })).max(MOST_CLIPS + 4),
})
export type BackupManifest = z.infer<typeof backupManifest>
