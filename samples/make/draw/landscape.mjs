// The countryside behind the figures: sky, hills, fields, road, and what stands about.

import { polygon, verticalGradient } from './paint.mjs'
import { createRandom } from './random.mjs'

const NEAR = 1.2
const FAR = 900

function drawSky(context, camera, width) {
  context.fillStyle = verticalGradient(context, 0, camera.horizon, '#8b97a1', '#d6d5cb')
  context.fillRect(0, 0, width, camera.horizon + 2)
  const random = createRandom(5)
  for (let cloud = 0; cloud < 9; cloud += 1) {
    const x = camera.centre + (random() * 2.6 - 1.3) * camera.focal
    const y = camera.horizon - (0.1 + random() * 0.22) * camera.focal
    const size = (0.03 + random() * 0.05) * camera.focal
    context.fillStyle = 'rgba(228, 228, 222, 0.3)'
    context.beginPath()
    for (let puff = 0; puff < 5; puff += 1) {
      const across = x + (puff - 2) * size * 0.8
      const long = size * (1.2 - 0.25 * Math.abs(puff - 2))
      const high = y - random() * size * 0.12
      context.moveTo(across + long, high)
      context.ellipse(across, high, long, long * 0.17, 0, 0, Math.PI * 2)
    }
    context.fill()
  }
}

/** A ridge of hills; far enough that only the direction matters. */
function drawRidge(context, camera, width, { seed, height, rough, colour }) {
  const random = createRandom(seed)
  const waves = Array.from({ length: 5 }, (_, index) => ({
    rate: (1.6 + random()) * 1.75 ** index,
    phase: random() * 6.28,
    size: rough / 1.55 ** index,
  }))
  const points = [[0, camera.horizon + 3]]
  for (let x = 0; x <= width; x += 8) {
    const direction = (x - camera.centre) / camera.focal
    const rise = waves.reduce((sum, wave) => sum + Math.sin(direction * wave.rate * 2 + wave.phase) * wave.size, height)
    points.push([x, camera.horizon - Math.max(0.004, rise) * camera.focal])
  }
  points.push([width, camera.horizon + 3])
  polygon(context, points, colour)
}

/** A strip of ground between two lines along the road. */
function groundStrip(context, camera, left, right, from, to, fill) {
  const a = camera.project(left, to)
  const b = camera.project(right, to)
  const c = camera.project(right, from)
  const d = camera.project(left, from)
  polygon(
    context,
    [
      [a.x, a.y],
      [b.x, b.y],
      [c.x, c.y],
      [d.x, d.y],
    ],
    fill,
  )
}

function drawFields(context, camera, width, height) {
  context.fillStyle = verticalGradient(context, camera.horizon, height, '#a0a07b', '#63643c')
  context.fillRect(0, camera.horizon, width, height - camera.horizon)
  const near = camera.z + NEAR
  // Broad patches, then fine furrows that run with the road.
  const patches = [
    [-90, -38, 60, 130, 'rgba(196, 186, 128, .32)'],
    [-160, -70, 34, 58, 'rgba(88, 96, 58, .25)'],
    [30, 110, 70, 150, 'rgba(84, 94, 56, .24)'],
    [60, 190, 38, 64, 'rgba(196, 186, 128, .28)'],
    [-300, -60, 180, 420, 'rgba(88, 96, 58, .28)'],
    [40, 320, 200, 460, 'rgba(190, 180, 126, .3)'],
  ]
  for (const [left, right, from, to, fill] of patches) {
    groundStrip(context, camera, left, right, Math.max(near, from), to, fill)
  }
  for (let row = 0; row < 26; row += 1) {
    const off = 12 + row * 2.6
    for (const side of [-1, 1]) {
      groundStrip(context, camera, side * off, side * (off + 0.5), near, 130, 'rgba(70, 72, 40, .12)')
    }
  }
}

function drawTufts(context, camera) {
  const random = createRandom(21)
  for (let tuft = 0; tuft < 260; tuft += 1) {
    const side = random() < 0.5 ? -1 : 1
    const x = side * (7.6 + random() ** 2 * 34)
    const z = 3 + random() ** 1.5 * 70 - 12
    const tall = 0.14 + random() * 0.22
    const lean = random() - 0.5
    if (z < camera.z + 2.5) continue
    const base = camera.project(x, z)
    const size = tall * base.scale
    context.strokeStyle = tuft % 3 === 0 ? 'rgba(182, 174, 116, .6)' : 'rgba(72, 78, 44, .55)'
    context.lineWidth = Math.max(1, base.scale * 0.018)
    context.beginPath()
    for (const spread of [-0.5, 0, 0.5]) {
      context.moveTo(base.x, base.y)
      context.lineTo(base.x + (spread + lean * 0.6) * size, base.y - size)
    }
    context.stroke()
  }
}

const ROAD_HALF = 4.6

function drawRoad(context, camera, height) {
  const near = camera.z + NEAR
  groundStrip(context, camera, -ROAD_HALF - 2.6, ROAD_HALF + 2.6, near, FAR, '#a39d85')
  groundStrip(context, camera, -ROAD_HALF - 1.7, ROAD_HALF + 1.7, near, FAR, '#aea893')
  groundStrip(
    context,
    camera,
    -ROAD_HALF,
    ROAD_HALF,
    near,
    FAR,
    verticalGradient(context, camera.horizon, height, '#8a8983', '#555450'),
  )
  // Worn wheel tracks.
  for (const track of [-3.2, -1.5, 1.5, 3.2]) {
    groundStrip(context, camera, track - 0.28, track + 0.28, near, 220, 'rgba(40, 40, 38, .1)')
  }
  for (const side of [-1, 1]) {
    const edge = side * (ROAD_HALF - 0.35)
    groundStrip(context, camera, edge - 0.07, edge + 0.07, near, FAR, 'rgba(228, 225, 212, .78)')
  }
  for (let z = -30; z < 240; z += 8) {
    if (z + 3.4 < near) continue
    groundStrip(context, camera, -0.07, 0.07, Math.max(near, z), z + 3.4, 'rgba(233, 230, 218, .85)')
  }
}

function drawBush(context, place, size, seed) {
  const random = createRandom(seed)
  const radius = size * place.scale
  context.fillStyle = 'rgba(30, 32, 18, .25)'
  context.beginPath()
  context.ellipse(place.x, place.y, radius * 1.35, radius * 0.16, 0, 0, Math.PI * 2)
  context.fill()
  for (const [lift, colour] of [
    [0, '#535a40'],
    [0.22, '#5f674a'],
  ]) {
    context.fillStyle = colour
    for (let leaf = 0; leaf < 5; leaf += 1) {
      const across = place.x + (leaf - 2) * radius * 0.46 + lift * radius * 0.3
      const round = radius * (0.42 + random() * 0.2) * (1 - lift)
      context.beginPath()
      context.ellipse(across, place.y - round * (0.85 + lift * 2.4), round, round * 0.9, 0, 0, Math.PI * 2)
      context.fill()
    }
  }
}

function drawHouse(context, place, { width, height, tint }) {
  const w = width * place.scale
  const h = height * place.scale
  const { x, y } = place
  context.fillStyle = tint
  context.fillRect(x - w / 2, y - h, w, h)
  context.fillStyle = 'rgba(60, 56, 46, .3)'
  context.fillRect(x + w * 0.28, y - h, w * 0.22, h)
  context.fillStyle = 'rgba(255, 250, 235, .25)'
  context.fillRect(x - w / 2, y - h, w, Math.max(1, h * 0.05))
  context.fillStyle = '#6a675e'
  const columns = Math.max(1, Math.round(width / 4))
  const rows = Math.max(1, Math.round(height / 3.4))
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      context.fillRect(
        x - w * 0.42 + (column * w * 0.66) / columns,
        y - h * 0.84 + (row * h * 0.8) / rows,
        (w * 0.26) / columns,
        (h * 0.34) / rows,
      )
    }
  }
}

const PYLON_HEIGHT = 27

function pylonArms(camera, [x, z]) {
  return [-1, 1].map((side) => camera.project(x + side * 5.2, z, PYLON_HEIGHT * 0.83))
}

function drawPylon(context, camera, [x, z]) {
  const at = (across, share) => camera.project(x + across, z, PYLON_HEIGHT * share)
  const lines = [
    [at(-3, 0), at(0, 1)],
    [at(3, 0), at(0, 1)],
    [at(-2.3, 0.22), at(2.3, 0.22)],
    [at(-2.3, 0.22), at(1.5, 0.5)],
    [at(2.3, 0.22), at(-1.5, 0.5)],
    [at(-1.5, 0.5), at(1.5, 0.5)],
    [at(-1.5, 0.5), at(0.7, 0.76)],
    [at(1.5, 0.5), at(-0.7, 0.76)],
    [at(-5.2, 0.83), at(5.2, 0.83)],
    [at(-5.2, 0.83), at(0, 1)],
    [at(5.2, 0.83), at(0, 1)],
    [at(-4, 0.66), at(4, 0.66)],
    [at(-4, 0.66), at(-0.9, 0.78)],
    [at(4, 0.66), at(0.9, 0.78)],
  ]
  context.strokeStyle = '#6c7073'
  context.lineWidth = Math.max(1, at(0, 0).scale * 0.3)
  context.beginPath()
  for (const [from, to] of lines) {
    context.moveTo(from.x, from.y)
    context.lineTo(to.x, to.y)
  }
  context.stroke()
}

function drawWires(context, camera, from, to) {
  const starts = pylonArms(camera, from)
  const ends = pylonArms(camera, to)
  context.strokeStyle = 'rgba(96, 100, 103, .8)'
  context.lineWidth = 1.2
  context.beginPath()
  starts.forEach((start, index) => {
    const end = ends[index]
    const sag = 4 * Math.min(start.scale, end.scale)
    context.moveTo(start.x, start.y)
    context.quadraticCurveTo((start.x + end.x) / 2, (start.y + end.y) / 2 + sag, end.x, end.y)
  })
  context.stroke()
}

function drawGuardRail(context, camera, x, from, to) {
  const start = Math.max(camera.z + 1.6, from)
  for (let z = Math.ceil(to / 4) * 4; z >= start; z -= 4) {
    const foot = camera.project(x, z)
    const top = camera.project(x, z, 0.72)
    context.fillStyle = '#86857f'
    context.fillRect(foot.x - 0.06 * foot.scale, top.y, 0.12 * foot.scale, foot.y - top.y)
  }
  const [a, b] = [camera.project(x, to, 0.78), camera.project(x, start, 0.78)]
  const [c, d] = [camera.project(x, start, 0.5), camera.project(x, to, 0.5)]
  polygon(
    context,
    [
      [a.x, a.y],
      [b.x, b.y],
      [c.x, c.y],
      [d.x, d.y],
    ],
    '#b9b8b1',
  )
  const [e, f] = [camera.project(x, start, 0.6), camera.project(x, to, 0.6)]
  polygon(
    context,
    [
      [f.x, f.y],
      [e.x, e.y],
      [c.x, c.y],
      [d.x, d.y],
    ],
    '#9a9993',
  )
}

function paintLandscape(context, camera, place) {
  const { width, height } = context.canvas
  drawSky(context, camera, width)
  drawRidge(context, camera, width, { seed: place.hills, height: 0.085, rough: 0.02, colour: '#929a96' })
  drawRidge(context, camera, width, { seed: place.hills + 1, height: 0.045, rough: 0.014, colour: '#7b8373' })
  drawFields(context, camera, width, height)
  for (const [index, pylon] of place.pylons.entries()) {
    if (index > 0) drawWires(context, camera, place.pylons[index - 1], pylon)
  }
  for (const house of place.houses) drawHouse(context, camera.project(house.x, house.z), house)
  for (const pylon of place.pylons) drawPylon(context, camera, pylon)
  for (const [index, [x, z, size]] of place.bushes.entries()) {
    if (z > camera.z + 4) drawBush(context, camera.project(x, z), size, index + 40)
  }
  drawTufts(context, camera)
  drawRoad(context, camera, height)
  for (const rail of place.rails) drawGuardRail(context, camera, rail.x, rail.from, rail.to)
}

let kept = { camera: null, canvas: null }

/**
 * Draws one scene's countryside. `place` lists what stands where.
 * While the camera stands still the picture is painted once and kept.
 */
export function drawLandscape(context, camera, place) {
  if (kept.camera !== camera) {
    const canvas = new OffscreenCanvas(context.canvas.width, context.canvas.height)
    const painter = canvas.getContext('2d', { alpha: false, willReadFrequently: true })
    paintLandscape(painter, camera, place)
    kept = { camera, canvas }
  }
  context.drawImage(kept.canvas, 0, 0)
}
