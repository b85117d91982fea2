import { useMemo } from 'react'
import { usePreferences } from '../../stores/preferencesStore'

/** Writes instants as the rest of the page does; each is what some clock said. */
export function useInstantText(): (at: string) => string {
  const language = usePreferences((state) => state.language)
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language, {
      dateStyle: 'medium',
      timeStyle: 'medium',
      hourCycle: 'h23',
      numberingSystem: 'latn',
    })
    return (at) => format.format(new Date(at))
  }, [language])
}
