// A simple pinhole camera over flat ground, in metres.
//
// World: x to the right, z away from the viewer, height up. The camera looks
// straight along z; `centre` shifts the vanishing point, as a turned head would.

export function createCamera({ x, z, height, focal, centre, horizon }) {
  return {
    x,
    z,
    height,
    focal,
    centre,
    horizon,
    /** Pixels per metre at a place that far away. */
    scaleAt(worldZ) {
      return focal / Math.max(0.5, worldZ - z)
    },
    /** Where a point lands in the picture. */
    project(worldX, worldZ, above = 0) {
      const scale = focal / Math.max(0.5, worldZ - z)
      return {
        x: centre + (worldX - x) * scale,
        y: horizon + (height - above) * scale,
        scale,
      }
    },
  }
}

/** A camera between two others, for slow moves. */
export function blendCameras(from, to, share) {
  const mixed = {}
  for (const key of ['x', 'z', 'height', 'focal', 'centre', 'horizon']) {
    mixed[key] = from[key] + (to[key] - from[key]) * share
  }
  return createCamera(mixed)
}
