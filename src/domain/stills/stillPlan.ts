import type { Box } from '../geometry/box'
import type { ClipRecord } from '../records/clip'
import type { RecordId } from '../records/ids'
import type { FrameIndex } from '../time/frameIndex'
import type { PresentationTimestamp } from '../time/ticks'

/** Somebody or something on a frame that must not leave uncovered; without a box nobody has said where. */
export interface Guarded {
  readonly id: RecordId
  readonly box: Box | undefined
}

/** An opaque fill in display pixels of the frame; `coversId` where a person has said whom it covers. */
export interface Fill {
  readonly box: Box
  readonly fill: string
  readonly coversId?: RecordId | undefined
}

/** A box with its number or letter, in display pixels of the frame. */
export interface Mark {
  readonly box: Box
  readonly sign: string
  readonly id: RecordId
  /** CSS colour of the line between the dark and the light one; none where a number is enough. */
  readonly colour?: string | undefined
}

/** One frame, or a part of it, at a place of the still. */
export interface PictureCell {
  readonly kind: 'picture'
  readonly clip: ClipRecord
  readonly frame: FrameIndex
  readonly pts: PresentationTimestamp
  /** Display pixels of the clip. */
  readonly region: Box
  /** Pixels of the still. */
  readonly place: Box
  /** Drawn on the whole frame before anything is scaled. */
  readonly fills: readonly Fill[]
  readonly guarded: readonly Guarded[]
  readonly marks: readonly Mark[]
  /** What is shown large elsewhere, as a frame around it, in display pixels of the clip. */
  readonly locator?: Box | undefined
  /** Stands under it. */
  readonly label?: string | undefined
  /** The captured frame among others. */
  readonly isMain?: boolean
}

/** A frame that is not shown, and why. */
export interface BlankCell {
  readonly kind: 'blank'
  readonly place: Box
  readonly words: string
  readonly label?: string | undefined
}

export type StillCell = PictureCell | BlankCell

/** Everything that a still shows, in pixels of the still; what is not in here cannot get into a file. */
export interface StillPlan {
  readonly width: number
  /** Without the legend, which stands below. */
  readonly height: number
  readonly cells: readonly StillCell[]
  /** What each sign stands for. */
  readonly legend: readonly { readonly sign: string; readonly text: string; readonly colour?: string | undefined }[]
  /** Of labels and legend. */
  readonly direction: 'ltr' | 'rtl'
}

/** What lines and letters of a still are measured in: pixels, so that they are seen on a picture of any size. */
export function unitOf(width: number): number {
  return Math.min(6, Math.max(1, width / 1280))
}

export function picturesOf(plan: StillPlan): readonly PictureCell[] {
  return plan.cells.flatMap((cell) => (cell.kind === 'picture' ? [cell] : []))
}
