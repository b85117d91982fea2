/** What the pages need to know of a clip. */
export interface ClipFacts {
  /** Pixels across the picture. */
  readonly width: number
  readonly height: number
  /** Pixels across one square of the strip. */
  readonly cell: number
  /** When each frame is shown; `[seconds[n], seconds[n + 1])`. */
  readonly seconds: readonly number[]
  readonly endSeconds: number
}

/** Size of the picture in CSS pixels, as the workbench shows it. */
export interface ShownSize {
  readonly width: number
  readonly height: number
}

/** The middle of the time that a frame is shown: where a seek is surest to find it. */
export function middleOf({ seconds, endSeconds }: ClipFacts, frame: number): number {
  const start = seconds[frame] ?? 0
  return (start + (seconds[frame + 1] ?? endSeconds)) / 2
}
