// Frame numbers that the drawing and the truth files both need.

/** First frame after each cut. */
export const VEHICLES_CUTS = [200, 430]
export const PRESENTER_CUTS = [262]

/** Each flash shows for two frames. */
export const VEHICLES_FLASHES = [96, 106, 118, 131, 272, 282, 296, 311, 505, 515, 531, 548].flatMap((frame) => [
  frame,
  frame + 1,
])
