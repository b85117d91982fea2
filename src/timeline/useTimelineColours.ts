import { useEffect, useState } from 'react'
import { preferencesStore } from '../stores/preferencesStore'
import { readTimelineColours, type TimelineColours } from './timelineColours'

/** The style sheet's colours and smallest text, read again when theme or language changes. */
export function useTimelineColours(): TimelineColours {
  const [colours, setColours] = useState(readTimelineColours)
  useEffect(() => {
    const read = () => setColours(readTimelineColours())
    read()
    const forget = preferencesStore.subscribe(read)
    // The page's root takes the theme on later than the preference says, in an effect of its own.
    const root = new MutationObserver(read)
    root.observe(document.documentElement, {
      attributes: true,
      attributeFilter: ['data-mantine-color-scheme', 'lang', 'dir', 'class', 'style'],
    })
    return () => {
      forget()
      root.disconnect()
    }
  }, [])
  return colours
}
