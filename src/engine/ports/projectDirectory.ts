/** What this browser knows of a project without opening it. */
export interface ProjectSummary {
  readonly id: string
  readonly name: string
  /** The annotator whom this browser works as in the project; kept here only, never exported. */
  readonly annotatorId: string | undefined
  readonly updatedAt: string
}

/** The projects in this browser. */
export interface ProjectDirectory {
  list(): Promise<ProjectSummary[]>
  setAnnotator(projectId: string, annotatorId: string): Promise<void>
}
