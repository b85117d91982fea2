import type { LogEntry, StoredEntry } from '../../src/domain/edits/logEntry'
import { createProject } from '../../src/engine/commands/createProject'
import { renameClip } from '../../src/engine/commands/renameClip'
import { writeLogLine } from '../../src/formats/log/logLine'
import { fixedPorts, MemoryEditLog } from './fixedPorts'
import { sampleClip } from './sampleRecords'

/** The entries of a small log: a project, a clip with these bytes, and as many new names of it as wanted. */
export async function sampleEntries(sha256: string, renames = 1): Promise<LogEntry[]> {
  const log = new MemoryEditLog()
  const workspace = await createProject(fixedPorts(log), { name: 'Case', pseudonym: 'coder-7f', codebook: undefined })
  const clip = sampleClip(workspace.authorId, { source: { fileName: 'roadside.mp4', sizeBytes: 3, sha256 } })
  workspace.commit('addClip', [{ before: null, after: clip }])
  for (let each = 0; each < renames; each += 1) renameClip(workspace, clip.id, `الطريق ${each}`)
  while (workspace.saveState.kind === 'saving') await new Promise((resolve) => setTimeout(resolve, 0))
  return log.entries.filter((entry) => entry.payload !== undefined)
}

export function logText(entries: readonly StoredEntry[]): string {
  return entries.map(writeLogLine).join('')
}
