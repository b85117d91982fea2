import projectUrl from '../../samples/project/sample-project.framebench.json?url'
import presenterUrl from '../../samples/clips/road-presenter.webm?url'
import vehiclesUrl from '../../samples/clips/roadside-vehicles.mp4?url'
import { InvariantError } from '../domain/invariantError'
import { importRecords } from '../engine/commands/importRecords'
import type { Media } from '../engine/ports/media'
import { saved } from '../engine/saved'
import { planImport } from '../formats/framebench/planImport'
import { readFramebench } from '../formats/framebench/read'
import { markBytes } from '../stores/missingBytesStore'
import { accepted } from '../stores/refusals'
import { addOne, beginFileJob } from './addFiles'
import type { OpenProjects } from './openProjects'

const CLIPS = [
  { url: vehiclesUrl, name: 'roadside-vehicles.mp4', type: 'video/mp4' },
  { url: presenterUrl, name: 'road-presenter.webm', type: 'video/webm' },
]

/** Nobody's name: whoever opens the sample looks at it as a guest. */
const GUEST = 'guest'

/** Opens the sample project, made from the files of this origin where it is not in this browser yet. @returns its id, or undefined where it could not be begun */
export async function openSample(media: Media, projects: OpenProjects): Promise<string | undefined> {
  const read = readFramebench(new Uint8Array(await (await fetch(projectUrl)).arrayBuffer()))
  if (!read.ok || !read.value.project) throw new InvariantError('The sample project does not open')
  const { project } = read.value
  if ((await projects.directory.list()).some((each) => each.id === project.id)) return project.id
  for (const clip of CLIPS) {
    const file = new File([await (await fetch(clip.url)).blob()], clip.name, { type: clip.type })
    const { id, signal } = beginFileJob(file)
    const stored = await addOne(file, id, signal, (options) => media.add(file, options))
    if (stored) markBytes(stored.sha256, false)
  }
  const workspace = await projects.create({ name: project.name, pseudonym: GUEST, codebook: undefined, project })
  if (!workspace) return undefined
  accepted(importRecords(workspace, planImport(workspace.index.records, read.value).changes))
  await saved(workspace)
  return project.id
}
