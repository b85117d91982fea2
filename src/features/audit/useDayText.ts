import { useMemo } from 'react'
import { usePreferences } from '../../stores/preferencesStore'

/** Writes a day such as `2026-11-22` as people read it. */
export function useDayText(): (day: string) => string {
  const language = usePreferences((state) => state.language)
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language, { dateStyle: 'full', numberingSystem: 'latn', timeZone: 'UTC' })
    return (day) => format.format(new Date(`${day}T00:00:00Z`))
  }, [language])
}
