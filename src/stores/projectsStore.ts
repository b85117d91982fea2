import { createStore, useStore } from 'zustand'
import type { ProjectSummary } from '../engine/ports/projectDirectory'

interface ProjectsState {
  /** Undefined until the directory has been read. */
  readonly projects: readonly ProjectSummary[] | undefined
}

/** The projects in this browser, the one worked on last first. */
export const projectsStore = createStore<ProjectsState>(() => ({ projects: undefined }))

export function showProjects(projects: readonly ProjectSummary[]): void {
  projectsStore.setState({ projects })
}

export function useProjects(): readonly ProjectSummary[] | undefined {
  return useStore(projectsStore, (state) => state.projects)
}
