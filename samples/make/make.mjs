// Draws, encodes and checks the sample clips.
//
//   node samples/make/make.mjs            all of them
//   node samples/make/make.mjs NAME...    only these (with or without extension)

import { copyFileSync, mkdtempSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join, parse } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openStudio } from './browser.mjs'
import { startEncoder } from './encode.mjs'
import { finishClip } from './finish.mjs'
import { longClips } from './longClips.mjs'
import { sceneTruth } from './sceneTruth.mjs'
import { outdoorBed, tone, writeWav } from './sound.mjs'
import { requireTools } from './tools.mjs'
import { fileTruth, writeTruth } from './truth.mjs'
import { verifyClip } from './verify.mjs'
import { vices } from './vices.mjs'

const CLIPS_FOLDER = fileURLToPath(new URL('../clips/', import.meta.url))
const SMALL_LIMIT = 300_000

const clips = [...vices, ...longClips].map((clip) => ({ limit: SMALL_LIMIT, ...clip }))

function chosenClips(names) {
  for (const name of names) {
    if (!clips.some((clip) => clip.file === name || parse(clip.file).name === name)) {
      throw new Error(`There is no sample called ${name}.`)
    }
  }
  return clips.filter(({ file }) => names.length === 0 || names.includes(file) || names.includes(parse(file).name))
}

function writeSound(clip, folder) {
  if (!clip.sound) return null
  const wav = join(folder, 'sound.wav')
  writeWav(wav, clip.sound === 'tone' ? tone(clip.seconds) : outdoorBed(clip.seconds, clip.clicks))
  return wav
}

async function makeClip(studio, clip, folder) {
  const drawn = join(folder, `drawn${extname(clip.file)}`)
  const encoder = startEncoder(clip, writeSound(clip, folder), drawn)
  const told = await studio.render(
    {
      scene: clip.scene,
      width: clip.width,
      height: clip.height,
      numbers: Array.from({ length: clip.frames }, (_, index) => index),
      times: clip.times,
      options: { display: clip.display, strip: clip.strip, storage: clip.storage },
    },
    (frame) => encoder.write(frame),
  )
  await encoder.finish()

  // Checked under a temporary name, so a bad clip never replaces a good one.
  const finished = join(folder, clip.file)
  if (clip.finish) await finishClip(clip.finish, drawn, finished)
  else renameSync(drawn, finished)
  const truth = { ...fileTruth(clip, finished), ...sceneTruth(clip, told) }
  const size = await verifyClip(clip, finished, truth)
  copyFileSync(finished, join(CLIPS_FOLDER, clip.file))
  writeTruth(join(CLIPS_FOLDER, `${parse(clip.file).name}.truth.json`), truth)
  console.log(`${clip.file}: ${truth.frames} frames read back, ${size} bytes`)
}

async function main(names) {
  const chosen = chosenClips(names)
  requireTools()
  mkdirSync(CLIPS_FOLDER, { recursive: true })
  const folder = mkdtempSync(join(tmpdir(), 'samples-'))
  const studio = await openStudio()
  try {
    for (const clip of chosen) {
      try {
        await makeClip(studio, clip, folder)
      } catch (error) {
        throw new Error(`${clip.file}: ${error.message}`, { cause: error })
      }
    }
  } finally {
    await studio.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
