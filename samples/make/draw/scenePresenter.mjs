// A presenter speaks in the middle of a road; behind, someone crouches by a car.

import { createCamera } from './camera.mjs'
import { drawCast } from './cast.mjs'
import { drawChannelMark, drawLowerThird, drawNumberPanel, drawTicker } from './graphics.mjs'
import { drawLandscape } from './landscape.mjs'
import { along } from './motion.mjs'
import { PRESENTER_CUTS } from './plan.mjs'
import { croucher, standing, walker } from './poses.mjs'
import { drawCar, drawVan } from './vehicles.mjs'

const PLACE = {
  hills: 8,
  pylons: [
    [170, 330],
    [58, 150],
    [-150, 300],
  ],
  houses: [
    { x: -88, z: 190, width: 15, height: 11, tint: '#b9b3a4' },
    { x: -72, z: 184, width: 12, height: 14, tint: '#c2bcad' },
    { x: -56, z: 192, width: 16, height: 9, tint: '#b3ad9d' },
    { x: -41, z: 188, width: 11, height: 12, tint: '#beb8a8' },
    { x: 96, z: 230, width: 18, height: 9, tint: '#b6b0a1' },
  ],
  bushes: [
    [-34, 84, 2.6],
    [-26, 78, 2],
    [30, 92, 2.6],
    [44, 88, 3.2],
    [-16, 40, 1.3],
    [66, 100, 3.4],
    [15, 30, 1.1],
    [-58, 96, 3],
    [22, 52, 1.6],
  ],
  rails: [{ x: -7.4, from: -4, to: 150 }],
}

const FULL = createCamera({ x: 0, z: 0, height: 2.15, focal: 1100, centre: 660, horizon: 292 })
const CLOSER = createCamera({ x: 0.5, z: 2.7, height: 1.75, focal: 1200, centre: 760, horizon: 262 })

const LOOKS = {
  presenter: {
    skin: '#b08f74',
    hair: '#3a2f28',
    top: '#4b5b6d',
    bottom: '#34322f',
    shoes: '#252320',
    vest: '#34506f',
    holds: 'microphone',
  },
  croucher: { skin: '#a5866c', hair: '#2f2c28', top: '#7b7255', bottom: '#4a4843', shoes: '#2b2a28' },
  bystander: {
    skin: '#9c7d64',
    hair: '#5c5344',
    top: '#6b5f66',
    bottom: '#43444a',
    shoes: '#2a2926',
    headwear: 'scarf',
  },
  waiting: { skin: '#b3937a', hair: '#3f4a50', top: '#5d6a5a', bottom: '#4b463f', shoes: '#2e2b27', headwear: 'cap' },
}

const WALK = [
  [5.6, 0],
  [7.0, 1.5],
  [14.6, 1.5],
  [16.0, 0.1],
]
const CROUCHED = [
  [3.2, 0],
  [4, 1],
  [9.4, 1],
  [10.2, 0],
  [12.6, 0],
  [13.3, 1],
  [18.4, 1],
  [19.3, 0],
]

// Where the free hand goes, from the far shoulder.
const GESTURE_X = [
  [0.6, -0.08],
  [1.2, 0.16],
  [2, 0.05],
  [2.6, 0.26],
  [3.6, -0.3],
  [4.6, -0.3],
  [5.2, -0.08],
  [8, -0.08],
  [8.6, -0.34],
  [9.8, -0.3],
  [10.4, 0.2],
  [11.6, -0.08],
  [12.2, -0.34],
  [13.4, 0.2],
  [14.2, -0.08],
  [16.8, -0.08],
  [17.4, 0.24],
  [18.4, -0.3],
  [19.6, -0.3],
  [20.4, -0.08],
]
const GESTURE_Y = [
  [0.6, -0.54],
  [1.2, -0.28],
  [2, -0.34],
  [2.6, -0.24],
  [3.6, -0.14],
  [4.6, -0.1],
  [5.2, -0.54],
  [8, -0.54],
  [8.6, -0.12],
  [9.8, -0.2],
  [10.4, -0.26],
  [11.6, -0.54],
  [12.2, -0.1],
  [13.4, -0.26],
  [14.2, -0.54],
  [16.8, -0.54],
  [17.4, -0.26],
  [18.4, -0.12],
  [19.6, -0.2],
  [20.4, -0.54],
]

function presenterAt(time) {
  const walk = walker(WALK, time, 1)
  const pose = { ...walk.pose, nearHand: { x: 0.18, y: -0.08 + 0.012 * Math.sin(time * 2.3) } }
  if (!walk.moving) pose.farHand = { x: along(GESTURE_X, time), y: along(GESTURE_Y, time) }
  return {
    id: 'presenter',
    role: 'presenter',
    x: walk.x,
    z: 7.7,
    facing: walk.facing,
    pose,
    look: LOOKS.presenter,
  }
}

function castAt(time) {
  return [
    { x: -3.9, z: 13.6, facing: 1, draw: drawCar },
    { x: 5.6, z: 23, facing: -1, draw: drawVan },
    presenterAt(time),
    {
      id: 'croucher',
      role: 'crouching',
      x: -2.45,
      z: 14.5,
      facing: 1,
      pose: croucher(CROUCHED, time, 2),
      look: LOOKS.croucher,
    },
    { id: 'bystander', role: 'standing', x: 2.7, z: 21, facing: -1, pose: standing(time, 3), look: LOOKS.bystander },
    { id: 'waiting', role: 'standing', x: 5.3, z: 15, facing: -1, pose: standing(time, 4), look: LOOKS.waiting },
  ]
}

export const presenter = {
  draw(context, number, time, { strip }) {
    const camera = number < PRESENTER_CUTS[0] ? FULL : CLOSER
    drawLandscape(context, camera, PLACE)
    const figures = drawCast(context, camera, castAt(time))
    drawLowerThird(context, 'drawn scene, not footage')
    drawTicker(context, time)
    drawChannelMark(context)
    drawNumberPanel(context, number, strip)
    return figures
  },
}
