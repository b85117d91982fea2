// Draws the figures and vehicles of a scene, farthest first, and notes each figure.

import { drawFigure } from './figures.mjs'
import { boxInPicture } from './pen.mjs'
import { postureOf } from './poses.mjs'

const NEAREST = 1.5

/**
 * `cast` lists things in a fixed order:
 *   vehicles  { x, z, draw(context, place, facing), facing }
 *   figures   { x, z, facing, pose, look, id, role }
 * Gives, for each figure in that order, its box and posture, and its tool tip.
 * A box covers the whole drawn figure with what it holds, also the parts
 * hidden by something nearer, as far as it lies within the picture.
 */
export function drawCast(context, camera, cast) {
  const { width, height } = context.canvas
  const noted = new Map()
  for (const member of cast.toSorted((one, other) => other.z - one.z)) {
    const place = camera.project(member.x, member.z)
    const ahead = member.z - camera.z > NEAREST
    if (!member.id) {
      if (ahead) member.draw(context, place, member.facing)
      continue
    }
    const drawn = ahead
      ? drawFigure(context, place, member.facing, member.pose, member.look)
      : { bounds: null, tip: null }
    noted.set(member.id, {
      id: member.id,
      role: member.role,
      posture: postureOf(member.pose),
      box: drawn.bounds && boxInPicture(drawn.bounds, width, height),
      tip: drawn.tip,
    })
  }
  return cast.filter(({ id }) => id).map(({ id }) => noted.get(id))
}
