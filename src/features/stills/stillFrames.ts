import { shownCuts } from '../../domain/cuts/shownCuts'
import type { ClipRecord } from '../../domain/records/clip'
import type { StillRecord } from '../../domain/records/still'
import { sheetFrames, stripFrames } from '../../domain/stills/framesBeside'
import type { FrameIndex } from '../../domain/time/frameIndex'
import { ptsOf } from '../../domain/time/frameTable'
import { timecodeText } from '../../domain/time/timecode'
import type { FrameTimes } from '../../engine/clipEvidenceOf'
import type { SheetFrame } from '../../engine/planStill'
import type { Workspace } from '../../engine/workspace'

/** Whether a still shows frames of its clip beside the captured one. */
export function needsTimes({ kind }: StillRecord): boolean {
  return kind === 'strip' || kind === 'sheet'
}

/** The frames of a strip or a sheet, with what stands under each. */
export function stillFrames(
  { index, authorId }: Workspace,
  clip: ClipRecord,
  still: StillRecord,
  { table, foundCuts = [] }: FrameTimes,
): readonly SheetFrame[] {
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
  const frames =
    sheet === 'annotations' ? index.annotatedFrames(clip.id) : sheetFrames(table, sheet.everySeconds, sheet)
  return frames.map((frame) => ({ frame, pts: ptsOf(table, frame), label: labelOf(frame) }))
}
