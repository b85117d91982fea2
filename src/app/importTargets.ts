import type { Overlap } from '../domain/codebook/overlaps'
import type { RecordMap } from '../domain/edits/apply'
import type { Change, ReceivedHead } from '../domain/edits/edit'
import type { RecordId } from '../domain/records/ids'
import type { ProjectRecord } from '../domain/records/project'
import type { WorkspaceRecord } from '../domain/records/workspaceRecord'
import type { FramebenchFile } from '../formats/framebench/framebenchFile'
import { planImport } from '../formats/framebench/planImport'
import type { ImportOverlap, ImportTarget } from '../stores/importStore'
import type { OpenProjects } from './openProjects'

const NO_RECORDS: RecordMap = new Map<RecordId, WorkspaceRecord>()

/** Whether the file's project is in this browser and another one, or none, is open. */
export async function isKnownElsewhere(projects: OpenProjects, file: FramebenchFile): Promise<boolean> {
  const own = file.project
  if (!own || own.id === projects.current?.projectId) return false
  return (await projects.directory.list()).some((each) => each.id === own.id)
}

/**
 * Where the records of a file can go. Work on the open project goes into it; a file of another project begins that one,
 * unless somebody wants it in the open one, since two investigations must not be mixed by a slip. Empty where the file
 * names no project and none is open.
 */
export function importTargets(projects: OpenProjects, file: FramebenchFile, fileName: string): ImportTarget[] {
  const { current } = projects
  const open = current?.index.all('project')[0]
  const own = file.project
  const received = receivedHead(file, fileName)
  const intoOpen = current && open ? [target('open', open, current.index.records, file, received)] : []
  return !own || own.id === open?.id ? intoOpen : [target('new', own, NO_RECORDS, file, received), ...intoOpen]
}

function target(
  kind: ImportTarget['kind'],
  project: ProjectRecord,
  existing: RecordMap,
  file: FramebenchFile,
  received: ReceivedHead | undefined,
): ImportTarget {
  const plan = planImport(existing, file)
  return {
    kind,
    project,
    changes: plan.changes,
    counts: Object.entries(plan.counts).map(([type, count]) => ({
      type,
      ...count,
      leftOut: count.leftOut + refusedItems(file, type),
    })),
    problems: [...file.rejected, ...file.unknown, ...plan.problems],
    received,
    overlaps: plan.overlaps.map(overlapNamer(existing, plan.changes)),
    agreement: plan.agreement,
  }
}

/** Names what an overlap is about, by what will be here. */
function overlapNamer(existing: RecordMap, changes: readonly Change[]): (overlap: Overlap) => ImportOverlap {
  const records = new Map([...existing, ...changes.flatMap(({ after }) => (after ? [[after.id, after] as const] : []))])
  const tags = [...records.values()].flatMap((record) => (record.type === 'codebook' ? record.tags : []))
  const labels = new Map(tags.map((tag) => [tag.id, tag.labels]))
  return ({ first: { clipId, authorId }, tagId, otherTagId, start, end }) => {
    const clip = records.get(clipId)
    const coder = records.get(authorId)
    return {
      clip: clip?.type === 'clip' ? clip.name : clipId,
      coder: coder?.type === 'annotator' ? coder.pseudonym : authorId,
      tags: [tagId, otherTagId].map((id) => ({ id, labels: labels.get(id) ?? {} })),
      start,
      end,
    }
  }
}

/** Where the log stood that the file was exported from. A log without an entry has nothing to be held to. */
function receivedHead({ project, records, logHead }: FramebenchFile, fileName: string): ReceivedHead | undefined {
  if (!project || !logHead || logHead.length === 0) return undefined
  const people = records.flatMap((record) => (record.type === 'annotator' ? [record.pseudonym] : []))
  return {
    fileName: fileName.slice(0, 500),
    projectId: project.id,
    projectName: project.name,
    people: people.slice(0, 100),
    length: logHead.length,
    hash: logHead.hash,
  }
}

/** How many items of a type were refused while the file was read; one item may have several lines. */
function refusedItems(file: FramebenchFile, type: string): number {
  const items = file.rejected.flatMap(({ place }) => new RegExp(`^${type}s\\[\\d+\\]`).exec(place)?.[0] ?? [])
  return new Set(items).size
}
