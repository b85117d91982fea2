import { recordsEqual } from '../domain/edits/recordsEqual'
import type { ClipRecord } from '../domain/records/clip'
import type { Media, MediaProblem, OpenClip } from '../engine/ports/media'
import type { Result } from '../domain/result'
import type { DexieEditLog } from '../persistence/dexieEditLog'
import { preferencesStore } from '../stores/preferencesStore'

type Opened = Promise<Result<OpenClip, MediaProblem>>

let ahead: { readonly clip: ClipRecord; readonly opened: Opened } | undefined

/**
 * Begins with what the address names while the page is still being built: the database reads the project's records, and the
 * clip is opened in its worker, beside the page's own work.
 * @param path the part of the address behind `#`
 */
export async function openAhead(log: DexieEditLog, media: Media, path: string): Promise<void> {
  const [, projectId, clipId] = /^\/project\/([^/]+)(?:\/clip\/([^/]+))?/.exec(path) ?? []
  if (projectId === undefined) return
  const record = clipId === undefined ? undefined : log.readRecord(projectId, clipId).catch(() => undefined)
  log.readAhead(projectId)
  const clip = await record
  if (clip?.type === 'clip') ahead = { clip, opened: openClip(media, clip) }
}

/** Opens a clip, or gives the one that was opened ahead if its record is still the same. */
export function openClip(media: Media, clip: ClipRecord): Opened {
  const known = ahead
  ahead = undefined
  if (known && recordsEqual(known.clip, clip)) return known.opened
  void known?.opened.then((opened) => opened.ok && opened.value.close())
  return media
    .open({ clip, budgetBytes: preferencesStore.getState().cacheMegabytes * 1e6 })
    .catch(() => ({ ok: false as const, problem: { code: 'unreadable' as const } }))
}
