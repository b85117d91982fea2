import { recordsEqual } from '../domain/edits/recordsEqual'
import type { ClipRecord } from '../domain/records/clip'
import { clipId as toClipId, type ClipId } from '../domain/records/ids'
import type { Media, MediaProblem, OpenClip } from '../engine/ports/media'
import type { WorkspaceRecord } from '../domain/records/workspaceRecord'
import type { Result } from '../domain/result'
import { frameIndex } from '../domain/time/frameIndex'
import { frameCount } from '../domain/time/frameTable'
import type { DexieEditLog } from '../persistence/dexieEditLog'
import { preferencesStore } from '../stores/preferencesStore'
import { atMost } from './atMost'

/** A clip that takes longer is shown when it is there. */
const WAIT_MS = 250

type Opened = Promise<Result<OpenClip, MediaProblem>>

interface Ahead {
  readonly clip: ClipRecord
  readonly opened: Opened
  /** Once it is known. */
  answer?: Awaited<Opened>
}

let ahead: Ahead | undefined
/** Resolves when the clip that is opened ahead has its first picture at hand, or cannot be opened. */
let prepared: Promise<unknown> = Promise.resolve()

/**
 * Begins with what the address names while the page is still being built: the database reads the project's records, and the
 * clip is opened in its worker, beside the page's own work.
 * @param path the part of the address behind `#`
 * @param frame the one that it names
 */
export function openAhead(log: DexieEditLog, media: Media, path: string, frame: number): void {
  const { projectId, clipId } = placeIn(path)
  if (projectId === undefined) return
  if (clipId !== undefined) {
    const record = log.readRecord(projectId, clipId)
    // Whoever opens the clip hears of a failure.
    prepared = record.then((clip) => prepare(media, clip, frame)).catch(() => undefined)
  }
  // Behind it: the record of the clip is there at once, and its worker begins beside the rest.
  log.readAhead(projectId)
}

async function prepare(media: Media, clip: WorkspaceRecord | undefined, frame: number): Promise<void> {
  if (clip?.type !== 'clip') return
  const begun: Ahead = { clip, opened: openClip(media, clip) }
  ahead = begun
  begun.answer = await begun.opened
  if (!begun.answer.ok || frame >= frameCount(begun.answer.value.table)) return
  await begun.answer.value.prepare(frameIndex(frame))
}

/** Waits a moment for the clip that is opened ahead, so that it can be shown with its project. */
export function clipAhead(): Promise<unknown> {
  return atMost(WAIT_MS, prepared)
}

/** The project that an address names, and the clip if it is the address of the annotate screen. */
export function placeIn(path: string): { readonly projectId: string | undefined; readonly clipId: ClipId | undefined } {
  const [, projectId, clipId] = /^\/project\/([^/]+)(?:\/clip\/([^/]+)\/?$)?/.exec(path) ?? []
  return { projectId, clipId: toClipId.safeParse(clipId).data }
}

/** @returns the clip that is open already, ahead of whoever asks for it, if `record` is still what was opened */
export function openedAhead(record: ClipRecord): OpenClip | undefined {
  const known = ahead
  if (!known?.answer?.ok || !recordsEqual(known.clip, record)) return undefined
  ahead = undefined
  return known.answer.value
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
