// Flat-shaded people: a small skeleton, bent to reach where hands and feet should be.

import { createPen } from './pen.mjs'

const THIGH = 0.45
const SHIN = 0.45
const UPPER_ARM = 0.29
const FOREARM = 0.27

/** The joint between two bones that reach from `start` to `end`, bent to one side. */
function joint(start, end, first, second, side) {
  const dx = end.x - start.x
  const dy = end.y - start.y
  const span = Math.hypot(dx, dy) || 0.001
  const reach = Math.min(span, first + second - 0.002)
  const end2 = { x: start.x + (dx / span) * reach, y: start.y + (dy / span) * reach }
  const along = (first * first - second * second + reach * reach) / (2 * reach)
  const off = Math.sqrt(Math.max(0, first * first - along * along)) * side
  return {
    middle: {
      x: start.x + (dx / span) * along - (dy / span) * off,
      y: start.y + (dy / span) * along + (dx / span) * off,
    },
    end: end2,
  }
}

function darker(colour, share) {
  const parts = [1, 3, 5].map((at) => Math.round(Number.parseInt(colour.slice(at, at + 2), 16) * share))
  return `rgb(${parts.join(' ')})`
}

function legPlaces(pose) {
  const stride = pose.stride ?? 0
  if (stride === 0) {
    const spread = 0.12 + pose.crouch * 0.12
    return { near: { x: spread, y: 0.05 }, far: { x: -spread - pose.crouch * 0.06, y: 0.05 } }
  }
  const phase = pose.phase
  const foot = (angle) => ({
    x: stride * Math.sin(angle),
    y: 0.05 + 0.06 * Math.max(0, Math.cos(angle)),
  })
  return { near: foot(phase), far: foot(phase + Math.PI) }
}

function drawLeg(pen, hip, foot, colour, shoes) {
  const { middle: knee, end: ankle } = joint(hip, foot, THIGH, SHIN, 1)
  pen.limb(hip, 0.1, knee, 0.075, colour)
  pen.limb(knee, 0.073, ankle, 0.052, colour)
  pen.blob(
    [
      [ankle.x - 0.07, ankle.y - 0.05],
      [ankle.x - 0.07, ankle.y + 0.05],
      [ankle.x + 0.05, ankle.y + 0.05],
      [ankle.x + 0.19, ankle.y - 0.005],
      [ankle.x + 0.19, ankle.y - 0.05],
    ],
    shoes,
    1,
  )
}

function drawArm(pen, shoulder, hand, colour, skin, side) {
  const { middle: elbow, end } = joint(shoulder, hand, UPPER_ARM, FOREARM, side)
  pen.limb(shoulder, 0.075, elbow, 0.056, colour)
  pen.limb(elbow, 0.055, end, 0.04, colour)
  const away = Math.atan2(end.y - elbow.y, end.x - elbow.x)
  pen.oval(end.x + Math.cos(away) * 0.05, end.y + Math.sin(away) * 0.05, 0.048, 0.048, skin)
  return { x: end.x + Math.cos(away) * 0.05, y: end.y + Math.sin(away) * 0.05 }
}

/** Places a point given across and along the torso. */
function torsoFrame(hip, chest) {
  const length = Math.hypot(chest.x - hip.x, chest.y - hip.y)
  const up = { x: (chest.x - hip.x) / length, y: (chest.y - hip.y) / length }
  return (across, share) => [
    hip.x + up.x * length * share + up.y * across,
    hip.y + up.y * length * share - up.x * across,
  ]
}

function drawTorso(pen, at, look) {
  pen.blob(
    [
      at(-0.18, -0.12),
      at(-0.155, 0.3),
      at(-0.215, 0.82),
      at(-0.2, 1.0),
      at(-0.08, 1.08),
      at(0.08, 1.08),
      at(0.2, 1.0),
      at(0.215, 0.82),
      at(0.155, 0.3),
      at(0.18, -0.12),
    ],
    look.top,
  )
  if (look.vest) {
    pen.blob(
      [at(-0.17, 0.04), at(-0.185, 0.8), at(-0.11, 1.05), at(0.11, 1.05), at(0.185, 0.8), at(0.17, 0.04)],
      look.vest,
    )
    pen.blob([at(-0.14, 0.12), at(-0.14, 0.34), at(-0.02, 0.34), at(-0.02, 0.12)], darker(look.vest, 0.82), 1)
    pen.blob([at(0.03, 0.12), at(0.03, 0.34), at(0.14, 0.34), at(0.14, 0.12)], darker(look.vest, 0.82), 1)
  } else {
    // The closing of the jacket, a little to the side the figure faces.
    pen.limb(point(at(0.05, -0.06)), 0.007, point(at(0.045, 0.98)), 0.007, darker(look.top, 0.78))
  }
  // The side away from the light.
  pen.blob(
    [
      at(-0.18, -0.12),
      at(-0.155, 0.3),
      at(-0.215, 0.82),
      at(-0.19, 1.0),
      at(-0.09, 0.9),
      at(-0.07, 0.3),
      at(-0.1, -0.12),
    ],
    'rgba(15, 15, 10, 0.17)',
  )
  pen.blob([at(-0.175, -0.12), at(-0.172, -0.04), at(0.172, -0.04), at(0.175, -0.12)], darker(look.top, 0.7), 0)
}

const point = ([x, y]) => ({ x, y })

function drawHead(pen, neck, head, look) {
  pen.limb(neck, 0.062, { x: head.x, y: head.y - 0.06 }, 0.055, darker(look.skin, 0.86))
  pen.oval(head.x, head.y, 0.092, 0.118, look.skin)
  const { x, y } = head
  if (look.headwear === 'cap') {
    pen.blob(
      [
        [x - 0.1, y + 0.03],
        [x - 0.1, y + 0.12],
        [x, y + 0.16],
        [x + 0.1, y + 0.12],
        [x + 0.1, y + 0.03],
      ],
      look.hair,
    )
    pen.blob(
      [
        [x + 0.02, y + 0.03],
        [x + 0.02, y + 0.065],
        [x + 0.18, y + 0.04],
        [x + 0.17, y + 0.02],
      ],
      darker(look.hair, 0.75),
      1,
    )
  } else if (look.headwear === 'scarf') {
    pen.blob(
      [
        [x - 0.11, y - 0.12],
        [x - 0.12, y + 0.08],
        [x - 0.04, y + 0.16],
        [x + 0.06, y + 0.15],
        [x + 0.1, y + 0.05],
        [x + 0.04, y + 0.06],
        [x - 0.03, y - 0.02],
        [x - 0.03, y - 0.12],
      ],
      look.hair,
    )
    pen.blob(
      [
        [x - 0.11, y - 0.19],
        [x - 0.11, y - 0.08],
        [x + 0.09, y - 0.08],
        [x + 0.1, y - 0.18],
      ],
      look.hair,
    )
  } else {
    pen.blob(
      [
        [x - 0.105, y - 0.05],
        [x - 0.11, y + 0.09],
        [x - 0.03, y + 0.15],
        [x + 0.06, y + 0.14],
        [x + 0.105, y + 0.06],
        [x + 0.03, y + 0.055],
        [x - 0.04, y + 0.03],
        [x - 0.06, y - 0.05],
      ],
      look.hair,
    )
  }
}

/** A long tool, held across the body or raised; gives where it ends. */
function drawTool(pen, hand, angle) {
  const direction = { x: Math.cos(angle), y: Math.sin(angle) }
  const at = (share) => ({ x: hand.x + direction.x * share, y: hand.y + direction.y * share })
  pen.limb(at(-0.34), 0.034, at(-0.02), 0.026, '#5b4a38')
  pen.limb(at(-0.05), 0.026, at(0.34), 0.022, '#2b2a27')
  pen.limb(at(0.34), 0.013, at(0.66), 0.011, '#2b2a27')
  return at(0.67)
}

function drawMicrophone(pen, hand) {
  pen.limb({ x: hand.x, y: hand.y - 0.05 }, 0.016, { x: hand.x + 0.01, y: hand.y + 0.12 }, 0.018, '#232323')
  pen.blob(
    [
      [hand.x - 0.035, hand.y + 0.05],
      [hand.x - 0.035, hand.y + 0.1],
      [hand.x + 0.045, hand.y + 0.1],
      [hand.x + 0.045, hand.y + 0.05],
    ],
    '#e9e4d6',
    0,
  )
  pen.oval(hand.x + 0.012, hand.y + 0.155, 0.045, 0.055, '#191919')
}

/**
 * Draws one figure with its feet around `origin` (a projected ground point).
 *   pose: crouch 0..1, stride (metres, 0 to stand), phase, sway (metres),
 *         nearHand, farHand (from the shoulder, metres), toolAngle
 *   look: colours, headwear, holds
 * Gives the bounds of everything drawn and, for a tool, where it ends.
 */
export function drawFigure(context, origin, facing, pose, look) {
  const pen = createPen(context, origin, facing)
  const bob = pose.stride ? 0.025 * Math.abs(Math.cos(pose.phase)) - 0.022 : 0
  const hip = { x: pose.sway - 0.03 * pose.crouch, y: 0.943 + bob - 0.49 * pose.crouch }
  const lean = (pose.lean ?? 0) + 0.2 * pose.crouch
  const chest = { x: hip.x + lean - pose.sway * 0.4, y: hip.y + 0.5 - 0.06 * pose.crouch }
  const head = { x: chest.x + 0.015 + 0.06 * pose.crouch + (pose.nod ?? 0), y: chest.y + 0.215 }
  const feet = legPlaces(pose)
  const at = torsoFrame(hip, chest)
  const nearShoulder = point(at(0.17, 0.93))
  const farShoulder = point(at(-0.17, 0.93))
  // A hanging arm bends outwards, a raised or swinging one keeps its elbow low.
  const bend = pose.nearHand.y < -0.4 && !pose.stride ? 1 : -1

  pen.shadow(0.08, 0.42)
  const fromShoulder = (shoulder, hand) => ({ x: shoulder.x + hand.x, y: shoulder.y + hand.y })
  const farHand = fromShoulder(farShoulder, pose.farHand)
  const nearHand = fromShoulder(nearShoulder, pose.nearHand)

  // A far arm that reaches forward passes in front of the body.
  const farInFront = pose.farHand.x > 0.12
  const farSleeve = darker(look.top, 0.84)
  drawLeg(pen, { x: hip.x - 0.08, y: hip.y }, feet.far, darker(look.bottom, 0.82), darker(look.shoes, 0.85))
  if (!farInFront) drawArm(pen, farShoulder, farHand, farSleeve, darker(look.skin, 0.88), -1)
  drawLeg(pen, { x: hip.x + 0.08, y: hip.y }, feet.near, look.bottom, look.shoes)
  drawTorso(pen, at, look)
  drawHead(pen, { x: chest.x, y: chest.y + 0.02 }, head, look)
  if (farInFront) drawArm(pen, farShoulder, farHand, farSleeve, darker(look.skin, 0.88), -1)
  let tip = null
  if (look.holds === 'tool') tip = drawTool(pen, nearHand, pose.toolAngle)
  const near = drawArm(pen, nearShoulder, nearHand, look.top, look.skin, bend)
  if (look.holds === 'microphone') drawMicrophone(pen, near)
  return {
    bounds: pen.bounds,
    tip: tip && { x: pen.toX(tip.x), y: pen.toY(tip.y), scale: origin.scale },
  }
}
