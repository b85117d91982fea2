import { askWorker } from '../askWorker'
import type { FromPackages, ToPackages } from './packageProtocol'

/** Asks a worker of its own, so that a huge or hostile package does not stop the page. Rejects where it cannot answer. */
export function askPackages<Kind extends ToPackages['kind']>(
  request: Extract<ToPackages, { kind: Kind }>,
): Promise<FromPackages[Kind]> {
  const worker = new Worker(new URL('../package.worker.ts', import.meta.url), { type: 'module', name: 'package' })
  return askWorker<FromPackages[Kind]>(worker, request)
}
