import { canonicalJson } from '../domain/canonicalJson'
import { z } from '../domain/zod'
import { EVERYTHING, savedView } from '../domain/objects/objectQuery'
import { recordId } from '../domain/records/ids'
import { TAG_COLOURS } from '../domain/records/tag'
import type { Workspace } from '../engine/workspace'
import { MOST_VIEWS, objectQueryStore } from '../stores/objectQueryStore'
import { objectViewStore, PLAIN_VIEW } from '../stores/objectViewStore'
import { workspaceStore } from '../stores/workspaceStore'
import { browserStorage } from './browserStorage'

/** Far above real use; what a browser keeps for a page is a few megabytes. */
const MOST_IDS = 20_000

const stored = z.strictObject({
  hidden: z.array(recordId).max(MOST_IDS),
  locked: z.array(recordId).max(MOST_IDS),
  colours: z.array(z.tuple([recordId, z.enum(TAG_COLOURS)])).max(MOST_IDS),
  opacity: z.number().min(0).max(1),
  hasLabels: z.boolean(),
  colourBy: z.enum(['tag', 'object']),
  views: z.array(savedView).max(MOST_VIEWS),
})
type Stored = z.infer<typeof stored>

const EMPTY: Stored = { ...PLAIN_VIEW, hidden: [], locked: [], colours: [], views: [] }

/**
 * Keeps per project, in this browser, how its objects are looked at: what is hidden, locked, coloured, and the saved views.
 * Restored when the project is opened, without what is gone since; a text that does not read counts as none.
 */
export function keepObjectViews(): void {
  let project: string | undefined
  let isRestoring = false
  const keep = () => {
    if (project !== undefined && !isRestoring) browserStorage.setItem(keyOf(project), JSON.stringify(toStore()))
  }
  workspaceStore.subscribe(({ workspace }) => {
    if (workspace?.projectId === project) return
    isRestoring = true
    project = workspace?.projectId
    restore(workspace)
    isRestoring = false
  })
  objectViewStore.subscribe(keep)
  objectQueryStore.subscribe((state, before) => {
    if (state.views !== before.views) keep()
  })
}

/** What is kept of a project, as canonical JSON; undefined where nothing is. */
export function keptViews(project: string): string | undefined {
  const kept = read(project)
  return kept && canonicalJson(kept)
}

/** Takes over what a backup kept of a project that nothing is kept of here. A value that does not read counts as none. */
export function takeViews(project: string, value: unknown): void {
  const result = stored.safeParse(value)
  if (result.success && !read(project)) browserStorage.setItem(keyOf(project), JSON.stringify(result.data))
}

function restore(workspace: Workspace | undefined): void {
  const { views, ...kept } = (workspace && read(workspace.projectId)) ?? EMPTY
  const isThere = (id: string) => workspace?.index.records.has(id) === true
  objectViewStore.setState({
    ...kept,
    hidden: new Set(kept.hidden.filter(isThere)),
    locked: new Set(kept.locked.filter(isThere)),
    colours: new Map(kept.colours.filter(([id]) => isThere(id))),
  })
  objectQueryStore.setState({ query: EVERYTHING, views })
}

function toStore(): Stored {
  const { hidden, locked, colours, opacity, hasLabels, colourBy } = objectViewStore.getState()
  const { views } = objectQueryStore.getState()
  return {
    hidden: [...hidden].slice(0, MOST_IDS),
    locked: [...locked].slice(0, MOST_IDS),
    colours: [...colours].slice(0, MOST_IDS),
    opacity,
    hasLabels,
    colourBy,
    views: [...views],
  }
}

function read(project: string): Stored | undefined {
  try {
    const result = stored.safeParse(JSON.parse(browserStorage.getItem(keyOf(project)) ?? ''))
    return result.success ? result.data : undefined
  } catch {
    return undefined
  }
}

function keyOf(project: string): string {
  return `framebench-objects-${project}`
}
