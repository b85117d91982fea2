// Everyday poses, as functions of time or of distance walked.

import { along, isMoving, steadily } from './motion.mjs'

const STRIDE = 0.3

/** Standing with the weight going slowly from one leg to the other. */
export function standing(time, seed) {
  const turn = time * (0.5 + (seed % 3) * 0.13) + seed * 1.9
  const sway = 0.03 * Math.sin(turn)
  return {
    crouch: 0,
    sway,
    nod: 0.012 * Math.sin(turn * 0.8 + 1),
    nearHand: { x: 0.08 + 0.02 * Math.sin(turn), y: -0.54 },
    farHand: { x: -0.08 + 0.02 * Math.sin(turn + 1), y: -0.54 },
  }
}

/** Legs and arms in step with the distance covered. */
function walking(distance) {
  const phase = (2 * Math.PI * distance) / (4 * STRIDE)
  const swing = 0.17 * Math.sin(phase)
  return {
    crouch: 0,
    sway: 0,
    lean: 0.04,
    stride: STRIDE,
    phase,
    nearHand: { x: -swing, y: -0.52 },
    farHand: { x: swing * 0.6, y: -0.52 },
  }
}

/** Someone who walks between [time, x] stops and stands between walks. */
export function walker(stops, time, seed) {
  const x = steadily(stops, time)
  const moving = isMoving(stops, time)
  const ahead = steadily(stops, time + 0.02) - x
  return {
    x,
    moving,
    facing: ahead < 0 ? -1 : 1,
    pose: moving ? walking(Math.abs(x - stops[0][1])) : standing(time, seed),
  }
}

/** Standing and crouching by turns, from [time, 0..1] stops. */
export function croucher(stops, time, seed) {
  const crouch = along(stops, time)
  const rest = standing(time, seed)
  const mix = (from, to) => from + (to - from) * crouch
  return {
    ...rest,
    crouch,
    sway: rest.sway * (1 - crouch),
    nearHand: { x: mix(rest.nearHand.x, 0.2), y: mix(rest.nearHand.y, -0.4) },
    farHand: { x: mix(rest.farHand.x, 0.3), y: mix(rest.farHand.y, -0.38) },
  }
}

/** Holding a long tool with both hands, from lowered (0) to raised (1). */
export function withTool(raised, kick, time, seed) {
  const rest = standing(time, seed)
  const mix = (from, to) => from + (to - from) * raised
  const angle = mix(-0.75, 0.3) + kick * 0.05
  const hand = { x: mix(0.0, 0.06) - kick * 0.02, y: mix(-0.4, -0.07) }
  // The shoulders are 0.34 m apart; the far hand holds the tool ahead of the near one.
  const grip = 0.24
  return {
    ...rest,
    lean: 0.03 * raised,
    toolAngle: angle,
    nearHand: hand,
    farHand: { x: hand.x + 0.34 + Math.cos(angle) * grip, y: hand.y + Math.sin(angle) * grip },
  }
}

export function postureOf(pose) {
  if (pose.crouch > 0.5) return 'crouching'
  return pose.stride ? 'walking' : 'standing'
}
