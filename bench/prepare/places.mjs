// @ts-check
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
export const BENCH = join(ROOT, 'bench')
/** Clips stay here from run to run; folders of one run are made inside and removed again. */
export const CLIPS_FOLDER = join(BENCH, 'clips')
export const RESULTS = join(BENCH, 'results.json')

/**
 * Makes an empty folder beside the clips: the system's own for such things may lie in memory, and large files are put
 * here. What an interrupted run left goes first.
 * @returns {string}
 */
export function makeRunFolder() {
  mkdirSync(CLIPS_FOLDER, { recursive: true })
  for (const name of readdirSync(CLIPS_FOLDER)) {
    if (name.startsWith('run-')) rmSync(join(CLIPS_FOLDER, name), { recursive: true, force: true })
  }
  return mkdtempSync(join(CLIPS_FOLDER, 'run-'))
}
