import { useCallback } from 'react'
import { commentThreads, type CommentThread } from '../domain/comments/commentThreads'
import type { ClipId, RecordId } from '../domain/records/ids'
import { tagsOf } from '../engine/commands/tagsOf'
import type { Workspace } from '../engine/workspace'
import { inLanguage } from './codebookQueries'
import { usePreferences, type Language } from './preferencesStore'
import { useRecords, useRecordsCalmly } from './workspaceStore'

const NO_THREADS: readonly CommentThread[] = []

export function useThreads(clipId: ClipId | undefined): readonly CommentThread[] {
  return useRecords(
    useCallback((workspace: Workspace) => threadsOf(workspace, clipId), [clipId]),
    NO_THREADS,
  )
}

/** As `useThreads`, for the timeline, which only shows them. */
export function useThreadsCalmly(clipId: ClipId): readonly CommentThread[] {
  return useRecordsCalmly(
    useCallback((workspace: Workspace) => threadsOf(workspace, clipId), [clipId]),
    NO_THREADS,
  )
}

function threadsOf({ index }: Workspace, clipId: ClipId | undefined): readonly CommentThread[] {
  const threads = clipId === undefined ? NO_THREADS : commentThreads(index.all('comment'), clipId)
  return threads.length === 0 ? NO_THREADS : threads
}

/** What a comment is about, by the labels of the objects; empty where it is about its frame alone. */
export function useAboutText(aboutIds: readonly RecordId[]): string {
  const language = usePreferences((state) => state.language)
  return useRecords(
    useCallback((workspace: Workspace) => aboutText(workspace, aboutIds, language), [aboutIds, language]),
    '',
  )
}

function aboutText(workspace: Workspace, aboutIds: readonly RecordId[], language: Language): string {
  const names = aboutIds.flatMap((id) => {
    const record = workspace.index.records.get(id)
    if (record?.type === 'track' && record.label !== '') return [record.label]
    if (!record || !('tagIds' in record)) return []
    return tagsOf(workspace, record.tagIds.slice(0, 1)).map((tag) => inLanguage(tag.labels, language, tag.id))
  })
  return [...new Set(names)].join(language === 'ar' ? '، ' : ', ')
}
