import type { ClipRecord } from '../domain/records/clip'
import { isTableOf } from '../domain/records/clipTable'
import { hasGraphic } from '../domain/sensitivity/sensitivityMarks'
import type { OpenClip } from '../engine/ports/media'
import { frameCount } from '../domain/time/frameTable'
import { beginVisit } from '../stores/graphicStore'
import { closeClip, playbackStore, showClip } from '../stores/playbackStore'
import { preferencesStore } from '../stores/preferencesStore'
import { presentMarks } from '../stores/sensitivityQueries'
import { session } from '../stores/session'
import { showPicture } from '../stores/viewportStore'
import { openClip } from './openAhead'

/**
 * Opens a clip at a frame and shows it, or says why not.
 * @param isLeft asked once it is open: whoever has left meanwhile sees nothing of it
 * @returns whether it is in view
 */
export async function openClipInView(clip: ClipRecord, frame: number, isLeft: () => boolean): Promise<boolean> {
  const opened = await openClip(session().media, clip)
  if (isLeft()) {
    if (opened.ok) opened.value.close()
    return false
  }
  if (!opened.ok) {
    closeClip(opened.problem)
    return false
  }
  return putInView(clip, opened.value, frame)
}

/** Shows a clip that is open; where its frames are others than the record says it is closed, and that is told. */
export function putInView(clip: ClipRecord, source: OpenClip, frame: number): boolean {
  const { table } = source
  if (!isTableOf(clip, table)) {
    source.close()
    closeClip({ code: 'otherFrames', listed: clip.frameCount, found: frameCount(table) })
    return false
  }
  const marks = presentMarks(clip.id)
  beginVisit(clip.id, marks)
  if (hasGraphic(marks) && preferencesStore.getState().mutesGraphic) playbackStore.setState({ isMuted: true })
  showPicture(clip.display)
  showClip({ clip, table }, source, frame)
  return true
}
