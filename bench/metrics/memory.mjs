// @ts-check
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { firstPage, inBrowser } from '../drive/browser.mjs'
import { drag } from '../drive/drag.mjs'
import { MemorySampler } from '../drive/processMemory.mjs'
import { Workbench } from '../drive/workbench.mjs'
import { hasRoomFor, makePaddedFile } from '../prepare/paddedFile.mjs'
import { medianOf } from '../statistics.mjs'
import { DRAG_MS } from './seeking.mjs'

/** @typedef {import('../figures.mjs').Figures} Figures */
/** @typedef {import('../prepare/clips.mjs').Clip} Clip */

const MB = 1e6
const SIZE_BYTES = 2 ** 31
const SETTLE_MS = 3000

/**
 * Highest memory of the whole browser above the idle library page, while a 1080p clip is scrubbed and while a 2 GB file is
 * added. In a browser of its own, since one that has worked keeps memory that it does not need; and apart from what is
 * timed, since reading the processes' memory slows them.
 * @param {{ figures: Figures, isQuick: boolean }} bench
 * @param {string} address
 * @param {Clip} clip
 * @param {string} folder
 */
export async function measureMemory({ figures, isQuick }, address, clip, folder) {
  const path = join(folder, 'huge.mp4')
  const isHuge = !isQuick && hasRoomFor(path, SIZE_BYTES * 2.2)
  if (isHuge) makePaddedFile(clip.path, path, SIZE_BYTES)
  else {
    const reason = isQuick ? 'left out by --quick' : 'the disk has no room for it'
    figures.notMeasured.push(`peakMemory of adding 2 GB: ${reason}`)
  }
  const profile = join(folder, 'memory-profile')
  await inBrowser(profile, async (context) => {
    const sampler = new MemorySampler(profile)
    const hindrance = sampler.hindrance()
    if (hindrance !== undefined) {
      figures.notMeasured.push(`peakMemory: not measured here, ${hindrance}`)
      return
    }
    const workbench = new Workbench(await firstPage(context))
    await workbench.begin(address, [clip.path])
    await sleep(SETTLE_MS)
    sampler.start()
    await sleep(SETTLE_MS)
    const idle = medianOf(sampler.stop())
    figures.add({ name: 'idleMemory', clip: 'library', unit: 'MB' }, [idle / MB])
    const above = (/** @type {readonly number[]} */ samples) => [(Math.max(...samples) - idle) / MB]
    if (isHuge) {
      sampler.start()
      await workbench.add(path)
      figures.add({ name: 'peakMemory', clip: 'add 2 GB', unit: 'MB' }, above(sampler.stop()))
    }
    await workbench.open(clip.path)
    await workbench.isReadyToPlay()
    sampler.start()
    await drag(workbench.ruler(), DRAG_MS)
    figures.add({ name: 'peakMemory', clip: `scrub ${clip.name}`, unit: 'MB' }, above(sampler.stop()))
  })
  rmSync(path, { force: true })
}
