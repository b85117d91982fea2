import m10Url from 'world-atlas/countries-10m.json?url'
import m50Url from 'world-atlas/countries-50m.json?url'
import m110Url from 'world-atlas/countries-110m.json?url'
import { readOutline } from '../domain/places/outline'
import { fail, ok } from '../domain/result'
import type { LoadOutline } from '../engine/ports/outlines'

/** Files of this origin: 0.1, 0.8 and 3.7 MB, the last for 100 km and closer only. */
const URLS = { m110: m110Url, m50: m50Url, m10: m10Url } as const

/** Reads an outline when a map first needs it; the browser keeps the file. */
export const loadOutline: LoadOutline = async (scale, signal) => {
  try {
    const response = await fetch(URLS[scale], { signal })
    return response.ok ? ok(readOutline(await response.json())) : fail('unavailable')
  } catch {
    // Aborted, the server stopped, or cut off on the way: the map does without.
    return fail('unavailable')
  }
}
