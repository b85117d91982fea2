import { useMemo } from 'react'
import { freeId } from '../../../domain/codebook/freeId'
import { changeTag, type TagChange, type WantedTag } from '../../../domain/codebook/tagChange'
import { nameParts } from '../../../domain/codebook/nameParts'
import { tidyTag } from '../../../domain/codebook/tidyTag'
import { recordsEqual } from '../../../domain/edits/recordsEqual'
import type { CodebookRecord } from '../../../domain/records/codebook'
import { tagId as toTagId, type TagId } from '../../../domain/records/ids'
import type { Tag } from '../../../domain/records/tag'
import { saveTag } from '../../../engine/commands/saveTag'
import { keepDraft, useDrafts } from '../../../stores/codebookDraftStore'
import { accepted } from '../../../stores/refusals'
import { useWorkspace } from '../../../stores/workspaceStore'

export interface TagDraft {
  /** As it is typed; the id of a new one follows its name. */
  readonly tag: Tag
  readonly isAnyOf: boolean
  readonly isOrdinal: boolean
  readonly isNew: boolean
  readonly isChanged: boolean
  /** What saving would do. */
  readonly change: TagChange
  readonly setTag: (tag: Tag) => void
  readonly setAnyOf: (isAnyOf: boolean) => void
  readonly setOrdinal: (isOrdinal: boolean) => void
  readonly discard: () => void
  /** @returns the tag's id once it is saved */
  readonly save: () => TagId | undefined
}

/** The key under which a draft is kept. */
export function draftKey(projectId: string, codebook: CodebookRecord, tagId: string | undefined): string {
  return `${projectId} ${codebook.id} ${tagId ?? ''}`
}

/** What is typed about a tag, beside what is stored; without an id it is a new one of `groupId`. */
export function useTagDraft(codebook: CodebookRecord, tagId: TagId | undefined, groupId: string): TagDraft {
  const workspace = useWorkspace()
  const key = draftKey(workspace?.projectId ?? '', codebook, tagId)
  const draft = useDrafts().get(key)
  const stored = codebook.tags.find(({ id }) => id === tagId)
  const current = draft ?? { tag: stored ?? blankTag(groupId) }
  const variable = codebook.variables.find(({ id }) => id === current.tag.variable)
  const isAnyOf = current.isAnyOf ?? variable?.isAnyOf ?? false
  const wanted = useMemo((): WantedTag => {
    const tag = nameParts(tidyTag(current.tag), stored)
    const taken = new Set<string>([...codebook.tags, ...(workspace?.index.tags ?? []).values()].map(idOf))
    const id = stored ? stored.id : toTagId.parse(freeId(tag.labels, 'tag', taken, tag.groupId))
    return { ...current, tag: { ...tag, id } }
    // `current` is what `draft` and `stored` make of it.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [draft, stored, groupId, codebook, workspace])
  const change = useMemo(() => changeTag(codebook, wanted), [codebook, wanted])
  const set = (next: WantedTag) => keepDraft(key, next)
  return {
    tag: { ...current.tag, id: wanted.tag.id },
    isAnyOf,
    isOrdinal: !isAnyOf && (current.isOrdinal ?? variable?.level === 'ordinal'),
    isNew: stored === undefined,
    isChanged: draft !== undefined && (stored === undefined || !recordsEqual(codebook, change.codebook)),
    change,
    setTag: (tag) => {
      // Another variable has a rule of its own.
      const isSameVariable = tag.variable === current.tag.variable
      set(isSameVariable ? { ...current, tag } : { tag })
    },
    setAnyOf: (next) => set({ ...current, isAnyOf: next }),
    setOrdinal: (next) => set({ ...current, isOrdinal: next }),
    discard: () => keepDraft(key, undefined),
    save: () => {
      if (!workspace || !accepted(saveTag(workspace, codebook.id, wanted))) return undefined
      keepDraft(key, undefined)
      return wanted.tag.id
    },
  }
}

function idOf(each: Tag | TagId): string {
  return typeof each === 'string' ? each : each.id
}

function blankTag(groupId: string): Tag {
  return {
    id: toTagId.parse('new'),
    labels: {},
    definitions: {},
    kind: 'range',
    groupId,
    colour: 'sky',
    requires: [],
    attributes: [],
    sensitivity: 'none',
    blocksExport: false,
  }
}
