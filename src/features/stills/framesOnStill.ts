import { shownCuts } from '../../domain/cuts/shownCuts'
import type { ClipRecord } from '../../domain/records/clip'
import type { StillRecord } from '../../domain/records/still'
import { sheetFrames, stripFrames } from '../../domain/stills/framesBeside'
import type { FrameIndex } from '../../domain/time/frameIndex'
import { ptsOf } from '../../domain/time/frameTable'
import { timecodeText } from '../../domain/time/timecode'
import type { SheetFrame } from '../../engine/planStill'
import type { Workspace } from '../../engine/workspace'
import type { KnownTimes } from '../../stores/clipTimesStore'

/** The frames of a strip or a sheet, with what stands under each; none for other kinds, or while the frames are not known. */
export function framesOnStill(
  { index, authorId }: Workspace,
  clip: ClipRecord,
  still: StillRecord,
  known: KnownTimes | undefined,
): readonly SheetFrame[] {
  if (!known?.ok || (still.kind !== 'strip' && still.kind !== 'sheet')) return []
  const { table, foundCuts = [] } = known.value
  const labelOf = (frame: FrameIndex, sign = '') =>
    `${sign}${timecodeText(ptsOf(table, frame), table.timebase)}  f ${frame}`
  if (still.kind === 'strip') {
    const cuts = shownCuts(foundCuts ?? [], index.cutsOf(clip.id), authorId).map(({ frame }) => frame)
    return stripFrames(table, still.frame, cuts).map(({ frame, offset }) => ({
      frame,
      pts: ptsOf(table, frame),
      label: labelOf(
        frame,
        offset === 'cut' ? '✂  ' : offset === 0 ? '' : `${offset > 0 ? '+' : '−'}${Math.abs(offset)} s  `,
      ),
    }))
  }
  const { sheet = { everySeconds: 10 } } = still
  const frames = sheet === 'annotations' ? index.annotatedFrames(clip.id) : sheetFrames(table, sheet.everySeconds)
  return frames.map((frame) => ({ frame, pts: ptsOf(table, frame), label: labelOf(frame) }))
}
