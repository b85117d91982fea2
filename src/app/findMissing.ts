import type { Media } from '../engine/ports/media'
import { markBytes } from '../stores/missingBytesStore'
import type { OpenProjects } from './openProjects'

/** Notes which files of the open project this browser does not have. */
export async function findMissing(media: Media, projects: OpenProjects): Promise<void> {
  for (const clip of projects.current?.index.all('clip') ?? []) {
    for (const { sha256 } of [clip.source, ...(clip.accessCopy ? [clip.accessCopy] : [])]) {
      markBytes(sha256, !(await media.has(sha256)))
    }
  }
}
