/**
 * Counts the decoded pictures that this worker holds, so that a test can see that none is left open: each holds video
 * memory that no garbage collector gives back in time.
 */
let open = 0

interface Picture {
  close(): void
}

/** Takes charge of a picture; whoever gets it calls `release` or `handOver`. */
export function hold<Held extends Picture>(picture: Held): Held {
  open += 1
  return picture
}

/** Closes a held picture. */
export function release(picture: Picture): void {
  open -= 1
  picture.close()
}

/** The picture leaves this thread by transfer, and the receiver closes it. */
export function handOver<Held extends Picture>(picture: Held): Held {
  open -= 1
  return picture
}

/** Pictures held now; those waiting inside the demuxer's own queue are not among them. */
export function openPictures(): number {
  return open
}
