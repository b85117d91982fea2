/** The ways out of the still on screen; the panel answers each, also with why it cannot be taken now. */
export interface StillWays {
  readonly exportFile: () => void
  readonly copyImage: () => void
  readonly copyCaption: () => void
  readonly copyCitation: () => void
}

let shown: StillWays | undefined

/** Undefined where no still is on screen. */
export function stillWays(): StillWays | undefined {
  return shown
}

/** Lets keys and the palette take the ways of the still that a panel shows. @returns ends it */
export function provideStillWays(ways: StillWays): () => void {
  shown = ways
  return () => {
    if (shown === ways) shown = undefined
  }
}
