// Vehicles seen from the side, drawn in metres on the ground line.

import { verticalGradient } from './paint.mjs'

/** Runs `paint` with metres as the unit: x forward, y down, zero on the ground. */
function inMetres(context, place, facing, paint) {
  context.save()
  context.translate(place.x, place.y)
  context.scale(place.scale * facing, place.scale)
  paint()
  context.restore()
}

function shape(context, path, fill) {
  context.fillStyle = fill
  context.fill(new Path2D(path))
}

function stroke(context, path, colour, width) {
  context.strokeStyle = colour
  context.lineWidth = width
  context.stroke(new Path2D(path))
}

function groundShadow(context, half) {
  context.fillStyle = 'rgba(20, 20, 12, 0.32)'
  context.beginPath()
  context.ellipse(0, 0.02, half, 0.2, 0, 0, Math.PI * 2)
  context.fill()
}

function wheel(context, x, radius) {
  for (const [share, colour] of [
    [1, '#252523'],
    [0.62, '#3a3a37'],
    [0.54, '#908e87'],
    [0.2, '#5b5a55'],
  ]) {
    context.fillStyle = colour
    context.beginPath()
    context.arc(x, -radius, radius * share, 0, Math.PI * 2)
    context.fill()
  }
}

function wheelArch(context, x, radius) {
  context.fillStyle = '#2e2e2b'
  context.beginPath()
  context.arc(x, -radius, radius * 1.2, Math.PI, 0)
  context.fill()
}

const GLASS = '#465058'

/** A thin light band across a pane. */
function glint(context, path) {
  shape(context, path, 'rgba(215, 225, 230, 0.16)')
}

export function drawVan(context, place, facing) {
  inMetres(context, place, facing, () => {
    groundShadow(context, 2.75)
    shape(
      context,
      'M-2.5 -.38V-1.85Q-2.48 -2.2 -2.1 -2.24H.72Q1.08 -2.22 1.3 -1.86L1.72 -1.22L2.3 -1.02Q2.48 -.95 2.5 -.7V-.38Z',
      verticalGradient(context, -2.24, -0.35, '#dcdad2', '#98958b'),
    )
    shape(context, 'M-2.5 -.82H2.49V-.38H-2.5Z', 'rgba(70, 66, 58, .16)')
    shape(context, 'M.62 -2.04H.86Q1.02 -2.02 1.12 -1.84L1.5 -1.24H.62Z', '#3d474d')
    shape(context, 'M-2.22 -1.98H-1.06Q-1.02 -1.98 -1.02 -1.94V-1.3H-2.26V-1.94Q-2.26 -1.98 -2.22 -1.98Z', GLASS)
    shape(context, 'M-.84 -1.98H.42V-1.3H-.88V-1.94Q-.88 -1.98 -.84 -1.98Z', GLASS)
    glint(context, 'M-1.9 -1.98H-1.6L-1.95 -1.3H-2.24Z')
    glint(context, 'M-.3 -1.98H.1L-.25 -1.3H-.65Z')
    stroke(context, 'M.53 -2.22V-.42M-.95 -2.22V-.42', '#85827a', 0.025)
    stroke(context, 'M-2.49 -.84H2.48', '#85827a', 0.05)
    shape(context, 'M.25 -1.14H.42V-1.09H.25ZM-.78 -1.14H-.6V-1.09H-.78Z', '#6d6a63')
    shape(context, 'M2.3 -.98L2.49 -.86V-.74H2.26Z', '#f3ecd2')
    shape(context, 'M-2.5 -1.2H-2.4V-.86H-2.5Z', '#8a3d33')
    shape(context, 'M-2.56 -.46H2.56Q2.6 -.46 2.6 -.4V-.28H-2.58V-.4Q-2.58 -.46 -2.56 -.46Z', '#4a4945')
    wheelArch(context, -1.5, 0.38)
    wheelArch(context, 1.55, 0.38)
    wheel(context, -1.5, 0.38)
    wheel(context, 1.55, 0.38)
  })
}

export function drawPickup(context, place, facing) {
  inMetres(context, place, facing, () => {
    groundShadow(context, 2.85)
    shape(
      context,
      'M-2.6 -.42V-1.2H-.5V-1.74Q-.48 -1.86 -.34 -1.86H.86Q1 -1.86 1.1 -1.76L1.68 -1.18L2.4 -1.06Q2.58 -1.02 2.6 -.84V-.42Z',
      verticalGradient(context, -1.86, -0.4, '#747b6b', '#454a40'),
    )
    shape(context, 'M-2.6 -.84H2.6V-.42H-2.6Z', 'rgba(20, 24, 18, .16)')
    shape(context, 'M.52 -1.7H.84Q.94 -1.7 1.02 -1.62L1.46 -1.18H.52Z', '#2f383c')
    shape(context, 'M-.34 -1.7H.38V-1.18H-.34Z', '#2f383c')
    glint(context, 'M-.1 -1.7H.12L-.1 -1.18H-.32Z')
    stroke(context, 'M.45 -1.84V-.46M-.48 -1.2V-.46', '#343830', 0.026)
    stroke(context, 'M-2.6 -.86H2.6', '#3b4036', 0.035)
    shape(context, 'M-2.64 -1.26H-.5V-1.18H-2.64Z', '#3b4036')
    shape(context, 'M.12 -1.06H.32V-1.01H.12Z', '#2f332c')
    shape(context, 'M2.4 -1.02L2.58 -.98V-.84H2.36Z', '#f0e7c6')
    shape(context, 'M-2.6 -1.14H-2.5V-.88H-2.6Z', '#8a3d33')
    shape(context, 'M-2.68 -.5H2.68V-.34H-2.68Z', '#2f312c')
    wheelArch(context, -1.62, 0.4)
    wheelArch(context, 1.62, 0.4)
    wheel(context, -1.62, 0.4)
    wheel(context, 1.62, 0.4)
  })
}

export function drawCar(context, place, facing) {
  inMetres(context, place, facing, () => {
    groundShadow(context, 2.4)
    shape(
      context,
      'M-2.15 -.34V-.84Q-2.1 -.98 -1.8 -1L-1.42 -1.04L-.92 -1.4Q-.8 -1.48 -.6 -1.48H.34Q.52 -1.48 .66 -1.38L1.16 -1L1.86 -.9Q2.14 -.85 2.18 -.62V-.34Z',
      verticalGradient(context, -1.48, -0.3, '#8795a1', '#4f5963'),
    )
    shape(context, 'M-2.15 -.7H2.17V-.34H-2.15Z', 'rgba(20, 26, 32, .16)')
    shape(context, 'M-1.2 -1.02L-.82 -1.32Q-.74 -1.38 -.6 -1.38H-.2V-1.02Z', '#333d44')
    shape(context, 'M-.1 -1.38H.32Q.44 -1.38 .54 -1.3L.92 -1.02H-.1Z', '#333d44')
    glint(context, 'M0 -1.38H.2L0 -1.02H-.1V-1.2Z')
    stroke(context, 'M-.15 -1.46V-.4M.98 -1V-.5M-1.2 -1V-.6', '#434c54', 0.022)
    stroke(context, 'M-2.14 -.72H2.17', '#434c54', 0.028)
    shape(context, 'M-.36 -.92H-.2V-.88H-.36ZM.72 -.92H.88V-.88H.72Z', '#3a434b')
    shape(context, 'M1.98 -.84L2.14 -.78V-.66H1.9Z', '#f3ecd2')
    shape(context, 'M-2.15 -.86H-2.02V-.68H-2.15Z', '#8a3d33')
    shape(context, 'M-2.22 -.42H2.24V-.26H-2.22Z', '#3a4046')
    wheelArch(context, -1.32, 0.33)
    wheelArch(context, 1.36, 0.33)
    wheel(context, -1.32, 0.33)
    wheel(context, 1.36, 0.33)
  })
}
