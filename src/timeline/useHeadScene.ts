import { useMemo } from 'react'
import type { ClipInView } from '../engine/commands/clipInView'
import type { FrameSpan } from '../domain/time/frameSpan'
import type { ShownCut } from '../domain/cuts/shownCuts'
import { graphicFrames } from '../domain/sensitivity/sensitivityMarks'
import { useGraphic } from '../stores/graphicStore'
import { useFoundScan } from '../stores/scanStore'
import type { HeadBand } from './headBands'
import { cutMarks, type CutMark } from './paintCuts'
import type { DrawnSheet } from './paintThumbnails'
import { thumbnailSlots, type ThumbnailSlot } from './thumbnailSlots'
import type { TimeScale } from './timeScale'
import { useThumbnailSheet } from './useThumbnailSheet'

/** What the bands above the lanes show. */
export interface HeadScene {
  readonly marks: readonly CutMark[]
  readonly slots: readonly ThumbnailSlot[]
  readonly sheet: DrawnSheet | undefined
  readonly undecodable: readonly FrameSpan[]
  /** Frames that are marked graphic. */
  readonly hidden: readonly FrameSpan[]
}

const NO_SPANS: readonly FrameSpan[] = []
const NO_SLOTS: readonly ThumbnailSlot[] = []

export function useHeadScene(
  view: ClipInView,
  scale: TimeScale,
  cuts: readonly ShownCut[],
  strip: HeadBand | undefined,
): HeadScene {
  const { table } = view
  const scan = useFoundScan()
  const sensitive = useGraphic((each) => each.marks)
  const hidden = useMemo(() => graphicFrames(sensitive), [sensitive])
  const thumbnails = strip ? scan?.thumbnails : undefined
  const sheet = useThumbnailSheet(thumbnails)
  const height = strip?.height ?? 0
  const marks = useMemo(() => cutMarks(cuts, table, scale), [cuts, table, scale])
  const slots = useMemo(
    () => (thumbnails ? thumbnailSlots(table, scale, thumbnails, hidden, height) : NO_SLOTS),
    [table, scale, thumbnails, hidden, height],
  )
  const undecodable = scan?.undecodable ?? NO_SPANS
  return useMemo(() => ({ marks, slots, sheet, undecodable, hidden }), [marks, slots, sheet, undecodable, hidden])
}
