import { useEffect, useState } from 'react'
import type { MapLevel } from '../../../domain/places/mapView'
import type { OutlineCountry } from '../../../domain/places/outline'
import type { LoadOutline, OutlineScale } from '../../../engine/ports/outlines'

/** As fine as can be seen, no finer. */
export const SCALE_OF: Readonly<Record<MapLevel, OutlineScale>> = {
  world: 'm110',
  country: 'm50',
  km100: 'm10',
  km10: 'm10',
  km1: 'm10',
}

interface Outline {
  readonly countries: readonly OutlineCountry[] | undefined
  readonly isFailed: boolean
  readonly retry: () => void
}

/** The outline that suits a level, kept while the page is open. */
export function useOutline(level: MapLevel, load: LoadOutline): Outline {
  const scale = SCALE_OF[level]
  const [loaded, setLoaded] = useState<ReadonlyMap<OutlineScale, readonly OutlineCountry[]>>(new Map())
  const [failed, setFailed] = useState<OutlineScale | undefined>(undefined)
  const countries = loaded.get(scale)
  const isWanted = countries === undefined && failed !== scale
  useEffect(() => {
    if (!isWanted) return undefined
    const controller = new AbortController()
    void load(scale, controller.signal).then((read) => {
      if (controller.signal.aborted) return
      if (read.ok) setLoaded((before) => new Map(before).set(scale, read.value))
      else setFailed(scale)
    })
    return () => controller.abort()
  }, [scale, isWanted, load])
  return { countries, isFailed: failed === scale, retry: () => setFailed(undefined) }
}
