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

  async setAnnotator(projectId: string, annotatorId: string): Promise<void> {
    await this.database.projects.update(projectId, { annotatorId })
  }
}
