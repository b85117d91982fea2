import type { ClipRecord } from '../../domain/records/clip'
import { isGraphicAt } from '../../domain/sensitivity/sensitivityMarks'
import { useMarks } from '../../stores/sensitivityQueries'
import { posterFrame } from './posterFrame'

/** Whether the picture that would stand for a clip in lists is graphic: then they show none. */
export function useIsPosterHidden({ id, frameCount }: ClipRecord): boolean {
  return isGraphicAt(useMarks(id), posterFrame(frameCount))
}
