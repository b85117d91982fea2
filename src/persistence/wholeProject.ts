import Dexie from 'dexie'

/** The ends of everything of one project in a key that begins with it: by the primary key, rows are not followed one by one. */
export function wholeProject(projectId: string): [[string, unknown], [string, unknown]] {
  return [
    [projectId, Dexie.minKey],
    [projectId, Dexie.maxKey],
  ]
}
