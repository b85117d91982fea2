import { openDatabase } from '../persistence/openDatabase'
import { installTrustedTypes } from './trustedTypes'
import { isWipeMarked } from './wipe/wipeMark'

installTrustedTypes()

let tellReplaced = () => {}

function begin() {
  const worker = new Worker(new URL('./media.worker.ts', import.meta.url), { type: 'module', name: 'media' })
  const database = openDatabase(() => tellReplaced())
  // Whoever asks for it hears of a failure.
  database.catch(() => undefined)
  return { worker, database }
}

/** Both take their time outside of the page: they begin before the rest of the program is evaluated. */
const begun = isWipeMarked() ? undefined : begin()

/**
 * The thread that decodes, and the database.
 * @param onReplaced called when a newer version of this program needs the database; the tab must stop writing then
 */
export function whatHasBegun(onReplaced: () => void): ReturnType<typeof begin> {
  tellReplaced = onReplaced
  return begun ?? begin()
}
