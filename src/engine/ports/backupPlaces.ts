/** The newest backup of a project that was made in this browser. */
export interface LastBackup {
  readonly at: string
  readonly fileName: string
  /** How many log entries it holds. */
  readonly length: number
  readonly hasClips: boolean
}

/** Where a project's backups went, and the file that is kept up to date. Known to this browser only. */
export interface BackupPlaces {
  last(projectId: string): Promise<LastBackup | undefined>
  setLast(projectId: string, last: LastBackup): Promise<void>
  file(projectId: string): Promise<FileSystemFileHandle | undefined>
  setFile(projectId: string, file: FileSystemFileHandle | undefined): Promise<void>
}
