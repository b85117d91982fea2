// @ts-check
import { spawnSync } from 'node:child_process'
import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { changeMark, hasRoomFor, makePaddedFile } from '../prepare/paddedFile.mjs'

/** @typedef {import('../run.mjs').Bench} Bench */
/** @typedef {import('../prepare/clips.mjs').Clip} Clip */

const MB = 1e6
const GB = 1e9

/**
 * A large file is added by the workbench, hashed by hash-wasm alone and hashed by `sha256sum`, in turn; then it is opened.
 * @param {Bench} bench
 * @param {Clip} clip
 * @param {string} folder
 */
export async function measureAdding({ workbench, rivals, figures, isQuick }, clip, folder) {
  const sizeBytes = isQuick ? 64 * MB : 512 * MB
  const rounds = isQuick ? 1 : 3
  let path = join(folder, 'large.mp4')
  if (!hasRoomFor(path, sizeBytes * (rounds + 2))) {
    figures.notMeasured.push(`add, open: the disk has no room for ${rounds + 1} files of ${sizeBytes / MB} MB`)
    return
  }
  makePaddedFile(clip.path, path, sizeBytes)
  /** @type {Record<'ours' | 'hashWasm' | 'sha256sum' | 'open', number[]>} */
  const ms = { ours: [], hashWasm: [], sha256sum: [], open: [] }
  for (let round = 1; round <= rounds; round += 1) {
    const next = join(folder, `large-${round}.mp4`)
    renameSync(path, next)
    path = next
    changeMark(path)
    const outside = sha256sum(path)
    if (outside) ms.sha256sum.push(outside.ms)
    await rivals.page.bringToFront()
    await rivals.choose(path)
    const alone = await rivals.hash()
    ms.hashWasm.push(alone.ms)
    await workbench.page.bringToFront()
    await workbench.goToLibrary()
    const added = await workbench.add(path)
    ms.ours.push(added)
    const isStored = (await workbench.storedFiles()).includes(alone.sha256)
    if (!isStored || (outside && outside.sha256 !== alone.sha256))
      throw new Error('The hashes of the added file differ')
    ms.open.push(added + (await workbench.open(path)))
  }
  rmSync(path)
  if (ms.sha256sum.length === 0) figures.notMeasured.push('add against sha256sum: there is no such program here')
  const rates = (/** @type {number[]} */ times) => times.map((time) => sizeBytes / MB / (time / 1000))
  const what = `${sizeBytes / MB} MB`
  figures.add({ name: 'add', clip: what, unit: 'MB/s', better: 'more' }, rates(ms.ours), {
    hashWasm: rates(ms.hashWasm),
    ...(ms.sha256sum.length > 0 ? { sha256sum: rates(ms.sha256sum) } : {}),
  })
  figures.add(
    { name: 'open', clip: what, unit: 's/GB' },
    ms.open.map((time) => time / 1000 / (sizeBytes / GB)),
  )
}

/** @param {string} path */
function sha256sum(path) {
  const start = performance.now()
  const { status, stdout } = spawnSync('sha256sum', ['-b', path], { encoding: 'utf8' })
  return status === 0 ? { ms: performance.now() - start, sha256: stdout.slice(0, 64) } : undefined
}
