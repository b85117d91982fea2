// Draws in metres at a place in the picture and keeps the exact outer bounds.
//
// Every shape is either made of circles or flattened to short straight lines,
// so the bounds are those of what is drawn, not of control points.

/** Rounds the corners of a closed shape by cutting them, twice by default. */
function cutCorners(points, rounds) {
  let current = points
  for (let round = 0; round < rounds; round += 1) {
    current = current.flatMap((point, index) => {
      const next = current[(index + 1) % current.length]
      return [
        [point[0] * 0.75 + next[0] * 0.25, point[1] * 0.75 + next[1] * 0.25],
        [point[0] * 0.25 + next[0] * 0.75, point[1] * 0.25 + next[1] * 0.75],
      ]
    })
  }
  return current
}

/** The origin is on the ground, y goes up, x goes where the figure faces. */
export function createPen(context, origin, facing) {
  const { scale } = origin
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  const toX = (x) => origin.x + x * scale * facing
  const toY = (y) => origin.y - y * scale

  function include(x, y, reachX = 0, reachY = reachX) {
    bounds.left = Math.min(bounds.left, x - reachX)
    bounds.right = Math.max(bounds.right, x + reachX)
    bounds.top = Math.min(bounds.top, y - reachY)
    bounds.bottom = Math.max(bounds.bottom, y + reachY)
  }

  return {
    bounds,
    toX,
    toY,

    /** A closed shape with softened corners. */
    blob(points, colour, rounds = 2) {
      context.fillStyle = colour
      context.beginPath()
      for (const [x, y] of cutCorners(points, rounds)) {
        include(toX(x), toY(y))
        context.lineTo(toX(x), toY(y))
      }
      context.closePath()
      context.fill()
    },

    /** An arm, a leg, a stick: two circles and what lies between them. */
    limb(from, fromRadius, to, toRadius, colour) {
      const start = { x: toX(from.x), y: toY(from.y), r: fromRadius * scale }
      const end = { x: toX(to.x), y: toY(to.y), r: toRadius * scale }
      include(start.x, start.y, start.r)
      include(end.x, end.y, end.r)
      const along = Math.atan2(end.y - start.y, end.x - start.x)
      const distance = Math.hypot(end.x - start.x, end.y - start.y)
      const slope = distance > 0 ? Math.acos(Math.max(-1, Math.min(1, (start.r - end.r) / distance))) : Math.PI / 2
      context.fillStyle = colour
      context.beginPath()
      context.arc(start.x, start.y, start.r, along + slope, along - slope)
      context.arc(end.x, end.y, end.r, along - slope, along + slope)
      context.closePath()
      context.fill()
    },

    oval(x, y, radiusX, radiusY, colour) {
      include(toX(x), toY(y), radiusX * scale, radiusY * scale)
      context.fillStyle = colour
      context.beginPath()
      context.ellipse(toX(x), toY(y), radiusX * scale, radiusY * scale, 0, 0, Math.PI * 2)
      context.fill()
    },

    /** A soft shadow on the ground; no part of the figure's bounds. */
    shadow(x, radius) {
      context.fillStyle = 'rgba(20, 20, 12, 0.28)'
      context.beginPath()
      context.ellipse(toX(x), toY(0) + 0.01 * scale, radius * scale, radius * 0.17 * scale, 0, 0, Math.PI * 2)
      context.fill()
    },
  }
}

/** Bounds as whole pixels [x, y, width, height], clipped to the picture; null when outside. */
export function boxInPicture(bounds, width, height) {
  const left = Math.max(0, Math.floor(bounds.left))
  const top = Math.max(0, Math.floor(bounds.top))
  const right = Math.min(width, Math.ceil(bounds.right))
  const bottom = Math.min(height, Math.ceil(bounds.bottom))
  return right - left < 2 || bottom - top < 2 ? null : [left, top, right - left, bottom - top]
}
