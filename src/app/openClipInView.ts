import type { ClipRecord } from '../domain/records/clip'
import { hasGraphic } from '../domain/sensitivity/sensitivityMarks'
import { frameCount, type FrameTable } from '../domain/time/frameTable'
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
  const { table } = opened.value
  if (!isTableOf(clip, table)) {
    opened.value.close()
    closeClip({ code: 'otherFrames', listed: clip.frameCount, found: frameCount(table) })
    return false
  }
  const marks = presentMarks(clip.id)
  beginVisit(clip.id, marks)
  if (hasGraphic(marks) && preferencesStore.getState().mutesGraphic) playbackStore.setState({ isMuted: true })
  showPicture(clip.display)
  showClip({ clip, table }, opened.value, frame)
  return true
}

/** A record that came from elsewhere may name these bytes and say something else of their frames. */
function isTableOf(clip: ClipRecord, table: FrameTable): boolean {
  return (
    frameCount(table) === clip.frameCount &&
    table.pts[0] === clip.firstPts &&
    table.endPts === clip.endPts &&
    table.timebase.num === clip.timebase.num &&
    table.timebase.den === clip.timebase.den
  )
}
