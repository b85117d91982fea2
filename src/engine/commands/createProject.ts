import { InvariantError } from '../../domain/invariantError'
import type { AnnotatorRecord } from '../../domain/records/annotator'
import type { CodebookRecord } from '../../domain/records/codebook'
import { annotatorId, projectId } from '../../domain/records/ids'
import type { ProjectRecord } from '../../domain/records/project'
import { Workspace, type WorkspacePorts } from '../workspace'

export interface NewProject {
  readonly name: string
  readonly pseudonym: string
  readonly codebook: CodebookRecord | undefined
  /** Where an imported file begins the project, its own record. */
  readonly project?: ProjectRecord
}

/** Begins a project with its first coder and its codebook. The workspace is writable; the caller holds the lock. */
export async function createProject(ports: WorkspacePorts, wanted: NewProject): Promise<Workspace> {
  const now = ports.clock.now()
  const project: ProjectRecord = wanted.project ?? {
    type: 'project',
    id: projectId.parse(ports.ids.next()),
    name: wanted.name,
    description: '',
    createdAt: now,
  }
  const annotator: AnnotatorRecord = {
    type: 'annotator',
    id: annotatorId.parse(ports.ids.next()),
    pseudonym: wanted.pseudonym,
    createdAt: now,
  }
  const workspace = await Workspace.open(project.id, annotator.id, ports, false)
  const begun = workspace.begin([
    { before: null, after: project },
    { before: null, after: annotator },
    ...(wanted.codebook ? [{ before: null, after: wanted.codebook }] : []),
  ])
  if (!begun.ok) throw new InvariantError(`The project ${project.id} exists already`)
  return workspace
}
