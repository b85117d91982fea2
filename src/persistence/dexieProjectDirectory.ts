import type { ClipRecord } from '../domain/records/clip'
import type { ProjectDirectory, ProjectSummary } from '../engine/ports/projectDirectory'
import type { FramebenchDatabase } from './database'

/** The projects in IndexedDB, the one worked on last first. */
export class DexieProjectDirectory implements ProjectDirectory {
  constructor(readonly database: FramebenchDatabase) {}

  async list(): Promise<ProjectSummary[]> {
    const rows = await this.database.projects.toArray()
    return rows
      .toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))
      .map(({ id, name, annotatorId, updatedAt }) => ({ id, name, annotatorId, updatedAt }))
  }

  /** Which of the projects have a record of this id. */
  async holding(id: string): Promise<string[]> {
    const keys = await this.database.records
      .where('[projectId+id]')
      .anyOf(await this.#keysOf(id))
      .primaryKeys()
    return keys.map(([projectId]) => projectId)
  }

  /** Every listed stream of one source file, in any project. */
  async clipsOf(sourceSha256: string): Promise<{ projectId: string; clip: ClipRecord }[]> {
    const found: { projectId: string; clip: ClipRecord }[] = []
    await this.database.records.each(({ projectId, record }) => {
      if (record.type === 'clip' && record.source.sha256 === sourceSha256) found.push({ projectId, clip: record })
    })
    return found
  }

  async #keysOf(id: string): Promise<[string, string][]> {
    const projects = await this.database.projects.toCollection().primaryKeys()
    return projects.map((projectId) => [projectId, id])
  }

  async setAnnotator(projectId: string, annotatorId: string): Promise<void> {
    await this.database.projects.update(projectId, { annotatorId })
  }
}
