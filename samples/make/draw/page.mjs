// Runs inside the browser page: draws each frame and posts its pixels home.

import { disc } from './sceneDisc.mjs'
import { presenter } from './scenePresenter.mjs'
import { shots } from './sceneShots.mjs'
import { vehicles } from './sceneVehicles.mjs'

const SCENES = { disc, presenter, shots, vehicles }

async function loadFonts() {
  for (const weight of [400, 700]) {
    const face = new FontFace('Sample Sans', `url(/fonts/noto-sans-latin-${weight}-normal.woff2)`, {
      weight: String(weight),
    })
    document.fonts.add(await face.load())
  }
}

async function postFrame(pixels) {
  const response = await fetch('/frame', { method: 'POST', body: pixels })
  if (!response.ok) throw new Error(await response.text())
}

globalThis.renderSample = async ({ scene, width, height, numbers, times, options }) => {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  // Reading back often: this keeps the drawing in software, which is also
  // what makes it the same from machine to machine.
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })
  const told = []
  let sending = Promise.resolve()
  for (const [index, number] of numbers.entries()) {
    context.reset()
    told.push(SCENES[scene].draw(context, number, times[index], options) ?? null)
    const pixels = context.getImageData(0, 0, width, height).data
    await sending
    sending = postFrame(pixels)
  }
  await sending
  return told
}

await loadFonts()
globalThis.sampleReady = true
