import { actOnTag } from '../../features/annotate/actions'
import { shapeAt } from '../../domain/tracks/trackShape'
import { playbackStore, seek } from '../../stores/playbackStore'
import { select } from '../../stores/selectionStore'
import { workspaceStore } from '../../stores/workspaceStore'
import type { ClipObject } from './clipObjects'
import type { Entry } from './entry'

/** Does what an entry says, as its key or its line in a panel would. @param openClip shows a clip by its id */
export function runEntry(entry: Entry, openClip: (clipId: string) => void): void {
  switch (entry.kind) {
    case 'place':
      seek(entry.frame)
      return
    case 'command':
      entry.command.run()
      return
    case 'tag':
      actOnTag(entry.tag.tag)
      return
    case 'clip':
      openClip(entry.clip.id)
      return
    case 'object':
      goToObject(entry.object)
      return
    default:
      entry satisfies never
  }
}

/** Selects an object and goes to it; a frame on which it already is stays. */
function goToObject({ record }: ClipObject): void {
  const { shown } = playbackStore.getState()
  select(record.id)
  switch (record.type) {
    case 'annotation':
      seek(record.frame)
      return
    case 'segment':
      if (shown < record.start || (record.end !== undefined && shown >= record.end)) seek(record.start)
      return
    case 'track': {
      const keyframes = workspaceStore.getState().workspace?.index.keyframesOf(record.id) ?? []
      const [first] = keyframes
      if (first && !shapeAt(keyframes, shown)) seek(first.frame)
      return
    }
    default:
      record satisfies never
  }
}
