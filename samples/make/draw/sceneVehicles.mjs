// Figures stand about two vehicles on a country road; three framings.

import { blendCameras, createCamera } from './camera.mjs'
import { drawCast } from './cast.mjs'
import { drawChannelMark, drawLowerThird, drawNumberPanel, drawStar, drawTicker } from './graphics.mjs'
import { drawLandscape } from './landscape.mjs'
import { along, ease } from './motion.mjs'
import { croucher, standing, walker, withTool } from './poses.mjs'
import { VEHICLES_CUTS, VEHICLES_FLASHES } from './plan.mjs'
import { drawPickup, drawVan } from './vehicles.mjs'

const PLACE = {
  hills: 3,
  pylons: [
    [-190, 330],
    [-44, 150],
    [230, 260],
  ],
  houses: [
    { x: 52, z: 205, width: 15, height: 12, tint: '#b9b3a4' },
    { x: 68, z: 196, width: 12, height: 15, tint: '#c2bcad' },
    { x: 84, z: 205, width: 18, height: 10, tint: '#b3ad9d' },
    { x: 101, z: 192, width: 13, height: 13, tint: '#beb8a8' },
    { x: 118, z: 200, width: 16, height: 9, tint: '#b6b0a1' },
    { x: -120, z: 240, width: 16, height: 9, tint: '#b3ad9d' },
  ],
  bushes: [
    [-62, 120, 3.6],
    [-48, 112, 2.6],
    [40, 104, 2.8],
    [58, 96, 3.4],
    [-27, 62, 1.7],
    [74, 90, 3],
    [-15.5, 31, 1.1],
    [19, 34, 1.2],
    [-90, 130, 4],
    [24, 48, 1.5],
  ],
  rails: [{ x: 7.6, from: -20, to: 150 }],
}

const MEDIUM = createCamera({ x: 0, z: 0, height: 2.6, focal: 1000, centre: 600, horizon: 296 })
const WIDE_START = createCamera({ x: 0.6, z: -9, height: 4.2, focal: 1000, centre: 640, horizon: 262 })
const WIDE_END = createCamera({ x: 1.8, z: -6.5, height: 3.9, focal: 1000, centre: 640, horizon: 262 })
const CLOSE = createCamera({ x: 3.1, z: 1.5, height: 2.05, focal: 1500, centre: 590, horizon: 258 })

const [FIRST_CUT, SECOND_CUT] = VEHICLES_CUTS

function cameraFor(number) {
  if (number < FIRST_CUT) return MEDIUM
  if (number >= SECOND_CUT) return CLOSE
  return blendCameras(WIDE_START, WIDE_END, ease((number - FIRST_CUT) / (SECOND_CUT - FIRST_CUT)))
}

const LOOKS = {
  watcher: { skin: '#a88a70', hair: '#33302c', top: '#6c6a5c', bottom: '#4b4a45', shoes: '#2e2b27' },
  walker: { skin: '#b08f74', hair: '#4a4038', top: '#7d5a48', bottom: '#3f4348', shoes: '#2b2a28', headwear: 'cap' },
  pairLeft: { skin: '#9c7d64', hair: '#2d2a27', top: '#555d5d', bottom: '#41403c', shoes: '#2a2926' },
  pairRight: {
    skin: '#b3937a',
    hair: '#6f6552',
    top: '#7a6f60',
    bottom: '#3f4348',
    shoes: '#33302c',
    headwear: 'scarf',
  },
  croucher: { skin: '#a5866c', hair: '#39342e', top: '#4f5f6e', bottom: '#56524a', shoes: '#2b2a28' },
  tool: {
    skin: '#a88a70',
    hair: '#4d4f3d',
    top: '#5f6449',
    bottom: '#4a4c3c',
    shoes: '#2a2824',
    headwear: 'cap',
    vest: '#4a4d3a',
    holds: 'tool',
  },
}

const RAISED = [
  [2.9, 0],
  [3.4, 1],
  [6.2, 1],
  [6.8, 0],
  [9.8, 0],
  [10.3, 1],
  [13, 1],
  [13.6, 0],
  [19.2, 0],
  [19.8, 1],
  [22.8, 1],
  [23.4, 0],
]
const CROUCHED = [
  [1.8, 0],
  [2.5, 1],
  [9.5, 1],
  [10.4, 0],
  [17.9, 0],
  [18.6, 1],
]
const WALK = [
  [1.4, -1.1],
  [4.4, 2.5],
  [11.4, 2.5],
  [14.6, -1.3],
]

function castAt(number, time) {
  const walk = walker(WALK, time, 2)
  const kick = VEHICLES_FLASHES.includes(number) ? 1 : 0
  const tool = withTool(along(RAISED, time), kick, time, 6)
  return [
    { x: -4.8, z: 14.5, facing: 1, draw: drawVan },
    { x: 3.4, z: 18, facing: -1, draw: drawPickup },
    { id: 'watcher', role: 'standing', x: -3.0, z: 12.6, facing: 1, pose: standing(time, 1), look: LOOKS.watcher },
    { id: 'walker', role: 'standing', x: walk.x, z: 11.6, facing: walk.facing, pose: walk.pose, look: LOOKS.walker },
    { id: 'pair-left', role: 'standing', x: -1.5, z: 18.2, facing: 1, pose: standing(time, 3), look: LOOKS.pairLeft },
    {
      id: 'pair-right',
      role: 'standing',
      x: -0.6,
      z: 17.8,
      facing: -1,
      pose: standing(time, 4),
      look: LOOKS.pairRight,
    },
    {
      id: 'croucher',
      role: 'crouching',
      x: 1.75,
      z: 16.2,
      facing: 1,
      pose: croucher(CROUCHED, time, 5),
      look: LOOKS.croucher,
    },
    { id: 'tool-holder', role: 'tool', x: 4.7, z: 9.8, facing: 1, pose: tool, look: LOOKS.tool },
  ]
}

export const vehicles = {
  draw(context, number, time, { strip }) {
    const camera = cameraFor(number)
    drawLandscape(context, camera, PLACE)
    const figures = drawCast(context, camera, castAt(number, time))
    if (VEHICLES_FLASHES.includes(number)) {
      for (const { tip } of figures) if (tip) drawStar(context, tip)
    }
    drawLowerThird(context, 'drawn scene, not footage')
    drawTicker(context, time)
    drawChannelMark(context)
    drawNumberPanel(context, number, strip)
    return figures
  },
}
