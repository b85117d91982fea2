import { useEffect, useRef, useState } from 'react'
import type { SecondsWindow } from '../engine/ports/soundAnalysis'
import { showSound } from '../stores/soundStore'
import type { SecondsScale } from './secondsScale'

/** Reads rows; undefined where there is nothing to read. */
type ReadRows<Rows> = (window: SecondsWindow, secondsPerPixel: number) => Promise<Rows> | undefined

/**
 * The rows for a window and half of its length on both sides, so that panning does not run into emptiness. One read is under
 * way at a time, and the next is for the newest window; until then the rows of the last one are given.
 */
export function useWindowRows<Rows>(read: ReadRows<Rows> | undefined, scale: SecondsScale): Rows | undefined {
  const [known, setKnown] = useState<{ readonly read: ReadRows<Rows>; readonly rows: Rows } | undefined>(undefined)
  const wanted = useRef<SecondsScale | undefined>(undefined)
  const reading = useRef<ReadRows<Rows> | undefined>(undefined)
  const current = useRef(read)

  useEffect(() => {
    current.current = read
    return () => {
      current.current = undefined
    }
  }, [read])

  useEffect(() => {
    if (!read) return
    wanted.current = scale
    if (reading.current === read) return
    reading.current = read
    const readOn = async () => {
      while (wanted.current && current.current === read) {
        const { start, end, secondsPerPixel } = wanted.current
        wanted.current = undefined
        const margin = (end - start) / 2
        const rows = await read({ start: start - margin, end: end + margin }, secondsPerPixel)
        if (rows && current.current === read) setKnown({ read, rows })
      }
      if (reading.current === read) reading.current = undefined
    }
    readOn().catch((error: unknown) => {
      // The file was removed by another tab or the browser; it can be computed again.
      const message = error instanceof Error ? error.message : String(error)
      if (current.current === read) showSound({ kind: 'problem', problem: { code: 'failed', message } })
      reading.current = undefined
    })
  }, [read, scale])

  return known && known.read === read ? known.rows : undefined
}
