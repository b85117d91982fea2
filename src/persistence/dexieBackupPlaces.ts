import type { BackupPlaces, LastBackup } from '../engine/ports/backupPlaces'
import type { BackupRow, FramebenchDatabase } from './database'

/** What is known of backups, in IndexedDB. */
export class DexieBackupPlaces implements BackupPlaces {
  constructor(readonly database: FramebenchDatabase) {}

  async last(projectId: string): Promise<LastBackup | undefined> {
    return (await this.database.backups.get(projectId))?.last
  }

  setLast(projectId: string, last: LastBackup): Promise<void> {
    return this.#change(projectId, { last })
  }

  async file(projectId: string): Promise<FileSystemFileHandle | undefined> {
    return (await this.database.backups.get(projectId))?.file
  }

  setFile(projectId: string, file: FileSystemFileHandle | undefined): Promise<void> {
    return this.#change(projectId, { file })
  }

  async #change(projectId: string, change: Partial<BackupRow>): Promise<void> {
    const { backups } = this.database
    await this.database.transaction('rw', backups, async () => {
      const known = await backups.get(projectId)
      await backups.put({ last: undefined, file: undefined, ...known, ...change, projectId })
    })
  }
}
