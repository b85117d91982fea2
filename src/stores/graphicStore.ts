import { createStore, useStore } from 'zustand'
import type { ClipId } from '../domain/records/ids'
import { isGraphic } from '../domain/sensitivity/sensitivity'
import { isGraphicAt, NO_MARKS, type SensitivityMarks } from '../domain/sensitivity/sensitivityMarks'
import { commonSpans, mergedSpans, spanAt, type FrameSpan } from '../domain/time/frameSpan'

/** What is graphic on a clip, and what of it this viewer has chosen to see. */
export interface GraphicChoice {
  readonly marks: SensitivityMarks
  /** Whether this viewer has chosen to see a clip that is graphic as a whole. */
  readonly isClipOpen: boolean
  /** The frames of graphic spans that this viewer has chosen to see, in this visit of the clip. */
  readonly open: readonly FrameSpan[]
  /** Whether graphic frames are shown grey and blurred, as the preferences have it. */
  readonly isSoft: boolean
}

/** What a viewer is warned of. */
export interface GraphicWarning {
  /** The span of which the viewer is being warned while playing towards it. */
  readonly ahead: FrameSpan | undefined
  /** A warning that was heard and put away. */
  readonly heard: FrameSpan | undefined
}

interface GraphicState extends GraphicChoice, GraphicWarning {
  readonly clipId: ClipId | undefined
}

/** How a frame is shown: as it is, not at all until the viewer chooses, softened, or a graphic one as it is. */
export type Sight = 'plain' | 'covered' | 'soft' | 'clear'

const NO_SPANS: readonly FrameSpan[] = []
export const NOTHING_CHOSEN: GraphicChoice = { marks: NO_MARKS, isClipOpen: false, open: NO_SPANS, isSoft: true }
export const NO_WARNING: GraphicWarning = { ahead: undefined, heard: undefined }
const START: GraphicState = { ...NOTHING_CHOSEN, ...NO_WARNING, clipId: undefined }

/** What this viewer has chosen to see of the graphic material of the clip in view. A way of looking: never recorded. */
export const graphicStore = createStore<GraphicState>(() => START)

/** Begins a visit of a clip, with everything that is graphic covered. */
export function beginVisit(clipId: ClipId, marks: SensitivityMarks): void {
  graphicStore.setState({ ...START, clipId, marks })
}

/** Takes over what is marked meanwhile. @param seen the frame that is on screen, if one is */
export function changeMarks(marks: SensitivityMarks, seen: number | undefined): void {
  graphicStore.setState(withMarks(graphicStore.getState(), marks, seen))
}

/** A choice under other marks: who marks what they are looking at has chosen to look at it. */
export function withMarks(before: GraphicChoice, marks: SensitivityMarks, seen: number | undefined): GraphicChoice {
  if (before.marks === marks) return before
  const isSeen = seen !== undefined && !isCovered(before, seen)
  const around = isSeen ? spanAt(marks.graphic, seen) : undefined
  return {
    ...before,
    marks,
    isClipOpen: isGraphic(marks.clip) && (before.isClipOpen || (isSeen && !isGraphic(before.marks.clip))),
    // What is marked no more, and is marked again another time, is another choice.
    open: commonSpans(mergedSpans([...before.open, ...(around ? [around] : [])]), marks.graphic),
  }
}

/** Shows what covers a frame. */
export function uncover(frame: number): void {
  graphicStore.setState(({ marks, open }) => uncovered({ marks, open }, frame))
}

/** A choice that shows what covers a frame: its span and, with it, the clip. It begins softened. */
export function uncovered({ marks, open }: Pick<GraphicChoice, 'marks' | 'open'>, frame: number): GraphicChoice {
  const around = spanAt(marks.graphic, frame)
  return {
    marks,
    isClipOpen: isGraphic(marks.clip),
    open: around ? mergedSpans([...open, around]) : open,
    isSoft: true,
  }
}

/** Covers again what is graphic, all of it. */
export function coverAll(): void {
  graphicStore.setState(({ marks }) => ({ ...NOTHING_CHOSEN, marks }))
}

export function toggleSoft(): void {
  graphicStore.setState(({ isSoft }) => ({ isSoft: !isSoft }))
}

/** Shows the warning of a span, or none. */
export function warnOf(ahead: FrameSpan | undefined): void {
  const next = nextAhead(graphicStore.getState(), ahead)
  if (next !== graphicStore.getState().ahead) graphicStore.setState({ ahead: next })
}

/** The span to warn of: none where its warning was heard, and the same object while it is the same span. */
export function nextAhead(
  { ahead: before, heard }: GraphicWarning,
  ahead: FrameSpan | undefined,
): FrameSpan | undefined {
  const next = ahead && heard?.start === ahead.start ? undefined : ahead
  return next?.start === before?.start && next?.end === before?.end ? before : next
}

/** Puts the warning away, until playing comes to the span another time. */
export function hearWarning(): void {
  graphicStore.setState(({ ahead }) => ({ ahead: undefined, heard: ahead }))
}

/** Warns again, the next time. */
export function forgetWarning(): void {
  const { ahead, heard } = graphicStore.getState()
  if (ahead ?? heard) graphicStore.setState(NO_WARNING)
}

export function isCovered({ marks, isClipOpen, open }: Omit<GraphicChoice, 'isSoft'>, frame: number): boolean {
  if (isGraphic(marks.clip) && !isClipOpen) return true
  return spanAt(marks.graphic, frame) !== undefined && spanAt(open, frame) === undefined
}

export function sightOf(state: GraphicChoice, frame: number): Sight {
  const { marks, isSoft } = state
  if (!isGraphicAt(marks, frame)) return 'plain'
  if (isCovered(state, frame)) return 'covered'
  return isSoft ? 'soft' : 'clear'
}

export function useGraphic<Part>(select: (state: GraphicState) => Part): Part {
  return useStore(graphicStore, select)
}
