import { useCallback } from 'react'
import type { CodedRecord } from '../../engine/commands/changeCoded'
import { tagsOf } from '../../engine/commands/tagsOf'
import type { Workspace } from '../../engine/workspace'
import { inLanguage } from '../../stores/codebookQueries'
import { usePreferences, type Language } from '../../stores/preferencesStore'

/** A record's number on its clip, by age, as the objects list counts. */
function objectNumber({ index }: Workspace, record: CodedRecord): number {
  const isOlder = (each: CodedRecord) =>
    each.createdAt < record.createdAt || (each.createdAt === record.createdAt && each.id <= record.id)
  return [index.annotationsOf(record.clipId), index.segmentsOf(record.clipId), index.tracksOf(record.clipId)].reduce(
    (count, records) => count + records.reduce((sum, each) => sum + (isOlder(each) ? 1 : 0), 0),
    0,
  )
}

/** How a record is called: a track by its label, anything else by its first tag. */
function recordName(workspace: Workspace, record: CodedRecord, language: Language): string {
  if (record.type === 'track' && record.label !== '') return record.label
  const tag = tagsOf(workspace, record.tagIds.slice(0, 1))[0]
  return tag ? inLanguage(tag.labels, language, tag.id) : (record.tagIds[0] ?? '')
}

/** As `recordName`, in the language of the page, with its number before it. */
export function useNumberedName(): (workspace: Workspace, record: CodedRecord) => string {
  const language = usePreferences((state) => state.language)
  return useCallback(
    (workspace, record) => `${objectNumber(workspace, record)} ${recordName(workspace, record, language)}`,
    [language],
  )
}
