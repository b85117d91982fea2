import type { BlobStore } from '../engine/ports/blobStore'
import type { DerivedStore } from '../engine/ports/derivedStore'
import type { FramebenchDatabase } from './database'
import { wholeProject } from './wholeProject'

/**
 * DATA: takes projects and files out of this browser for good. A file stays while any project that is not being deleted
 * names it, now or in its log, since an undo may bring a clip back.
 */
export class ProjectRemoval {
  constructor(
    readonly database: FramebenchDatabase,
    readonly files: Pick<BlobStore, 'remove'>,
    readonly derived: Pick<DerivedStore, 'list' | 'remove'>,
  ) {}

  /** Deletes a project's log and records in one transaction, then the files that only it had. */
  async removeProject(projectId: string): Promise<void> {
    const { database } = this
    const own = await this.#filesOf(projectId)
    const { projects, records, log, snapshots, backups, checkpoints } = database
    await database.transaction('rw', [projects, records, log, snapshots, backups, checkpoints], async () => {
      await log
        .where('[projectId+seq]')
        .between(...wholeProject(projectId))
        .delete()
      for (const table of [records, snapshots]) {
        await table
          .where('[projectId+id]')
          .between(...wholeProject(projectId))
          .delete()
      }
      await backups.delete(projectId)
      await checkpoints.delete(projectId)
      await projects.delete(projectId)
    })
    await this.#removeFiles(own, projectId)
  }

  /**
   * Deletes files of clips that `projectId` has listed no more, whatever its log says of them.
   * @returns those that are kept because another project has them
   */
  removeFilesOf(projectId: string, sha256s: readonly string[]): Promise<string[]> {
    return this.#removeFiles(new Set(sha256s), projectId)
  }

  async #removeFiles(wanted: ReadonlySet<string>, exceptOf: string): Promise<string[]> {
    const others = (await this.database.projects.toCollection().primaryKeys()).filter((id) => id !== exceptOf)
    const kept = new Set<string>()
    for (const id of others) for (const sha256 of await this.#filesOf(id)) if (wanted.has(sha256)) kept.add(sha256)
    const gone = [...wanted].filter((sha256) => !kept.has(sha256))
    for (const sha256 of gone) await this.files.remove(sha256)
    for (const { name } of await this.derived.list()) {
      if (gone.some((sha256) => name.includes(sha256))) await this.derived.remove(name)
    }
    return [...kept]
  }

  /**
   * Every file that a project names, or has named: each clip and package has come into its log once, and an erasing says which files
   * were in what it erased.
   */
  async #filesOf(projectId: string): Promise<Set<string>> {
    const found = new Set<string>()
    const rows = this.database.log.where('[projectId+seq]').between(...wholeProject(projectId))
    await rows.each(({ entry: { payload } }) => {
      for (const sha256 of payload?.erasure?.files ?? []) found.add(sha256)
      for (const { after } of payload?.changes ?? []) {
        if (after?.type === 'submission') found.add(after.sha256)
        if (after?.type !== 'clip') continue
        found.add(after.source.sha256)
        if (after.accessCopy) found.add(after.accessCopy.sha256)
      }
    })
    return found
  }
}
