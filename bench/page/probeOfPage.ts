import type { Probe } from './probe.mjs'

/** The probe, which the bench puts into the page before its scripts run. */
export function probe(): Probe {
  const { benchProbe } = globalThis as { benchProbe?: Probe }
  if (!benchProbe) throw new Error('The probe is missing: this page is run by `npm run bench`')
  return benchProbe
}
